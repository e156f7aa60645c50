import { HOSTS, type Point, type Rect, type Root, type View } from './driver.ts';
import { pause, until } from './wait.ts';

/** An element that stays where it is for this long is there to be clicked, in milliseconds: two frames. */
const STILLNESS = 34;

/** What can be seen of one element. */
interface Seen {
  /** As rendered. */
  readonly text: string;
  /** What is typed into a form control; null for other elements. */
  readonly value: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly focused: boolean;
  /** Null where the element cannot be seen. */
  readonly rect: Rect | null;
}

/**
 * A way to the elements that match a selector, looked up anew at each use, so that it survives a surface being drawn
 * again. What is asked of one element is asked of the first that can be seen, and waits for it as a person would.
 */
export class Locator {
  readonly #view: View;
  readonly #root: Root;
  readonly #selector: string;
  readonly #containing: string;

  /** @param containing only elements whose text contains this. */
  constructor(view: View, root: Root, selector: string, containing = '') {
    this.#view = view;
    this.#root = root;
    this.#selector = selector;
    this.#containing = containing;
  }

  /** How many elements match now, seen or not; none where the card does not exist. */
  async count(): Promise<number> {
    return (await this.#look()).length;
  }

  /** The texts of all matches that can be seen now. */
  async texts(): Promise<string[]> {
    return (await this.#look()).filter(({ rect }) => rect).map(({ text }) => text);
  }

  /** Whether a match can be seen now. */
  async isShown(): Promise<boolean> {
    return (await this.#look()).some(({ rect }) => rect);
  }

  /** Waits until a match can be seen. */
  async waitFor(patience?: number): Promise<void> {
    await until(`${this} to be shown`, () => this.isShown(), patience);
  }

  /** Waits until no match can be seen. */
  async waitForGone(patience?: number): Promise<void> {
    await until(`${this} to be gone`, async () => !(await this.isShown()), patience);
  }

  async text(): Promise<string> {
    return (await this.#first()).text;
  }

  /** What is typed into a form control; empty for other elements. */
  async value(): Promise<string> {
    return (await this.#first()).value ?? '';
  }

  async attribute(name: string): Promise<string | null> {
    return (await this.#first()).attributes[name] ?? null;
  }

  /** Whether the keyboard's focus is on the element. */
  async isFocused(): Promise<boolean> {
    return (await this.#first()).focused;
  }

  /** Where the element is, scrolled into view, once it has come to rest there. */
  async rect(): Promise<Rect> {
    let last = (await this.#first(true)).rect;
    return await until(`${this} to rest`, async () => {
      await pause(STILLNESS);
      const { rect } = await this.#first(true);
      const isStill = JSON.stringify(rect) === JSON.stringify(last);
      last = rect;
      return isStill && rect;
    });
  }

  /** Clicks in the middle of the element. */
  async click(): Promise<void> {
    await this.#view.mouse.click(middle(await this.rect()));
  }

  async hover(): Promise<void> {
    await this.#view.mouse.move(middle(await this.rect()));
  }

  /** Clicks into a field, empties it and types. */
  async fill(text: string): Promise<void> {
    await this.click();
    await this.#view.keyboard.press('a', process.platform === 'darwin' ? 'Meta' : 'Control');
    await this.#view.keyboard.press('Backspace');
    await this.#view.keyboard.type(text);
  }

  toString(): string {
    return `${this.#selector}${this.#containing && ` with "${this.#containing}"`} in the ${this.#root}`;
  }

  async #first(scroll = false): Promise<Seen & { readonly rect: Rect }> {
    return await until(`${this} to be shown`, async () => {
      const first = (await this.#look(scroll)).find(({ rect }) => rect);
      return first?.rect ? { ...first, rect: first.rect } : null;
    });
  }

  async #look(scroll = false): Promise<Seen[]> {
    if (this.#root !== 'document' && !(await this.#view.evaluate(exists, HOSTS[this.#root]))) return [];
    return await this.#view.evaluateIn(this.#root, look, this.#selector, this.#containing, scroll);
  }
}

/** Elements of the page. */
export function find(view: View, selector: string, containing?: string): Locator {
  return new Locator(view, 'document', selector, containing);
}

/** Elements of our card. */
export function findInCard(view: View, selector: string, containing?: string): Locator {
  return new Locator(view, 'card', selector, containing);
}

/** Elements of the line that tells where the keyboard has come to. */
export function findInStatus(view: View, selector: string, containing?: string): Locator {
  return new Locator(view, 'status', selector, containing);
}

/** Elements of the legend, and of the bar that stands in for it. */
export function findInLegend(view: View, selector: string, containing?: string): Locator {
  return new Locator(view, 'legend', selector, containing);
}

/** The middle of a rectangle. */
export function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page: must stand alone. */
function exists(selector: string): boolean {
  return document.querySelector(selector) !== null;
}

/** Runs in the page: must stand alone. Scrolls the first element that can be seen into view when asked to. */
function look(root: ParentNode, selector: string, containing: string, scroll: boolean): Seen[] {
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  // Words that a page must not find are generated: nobody but the eye and assistive technology gets them as text.
  const wordsOf = (node: Node): string =>
    node instanceof Element && node.hasAttribute('data-words')
      ? (node.getAttribute('data-words') ?? '')
      : node.nodeType === Node.TEXT_NODE
        ? (node.nodeValue ?? '')
        : [...node.childNodes].map(wordsOf).join('');
  const textOf = (element: HTMLElement): string => {
    const isDrawn = element.querySelector('[data-words]') !== null;
    // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is what a person reads.
    return isDrawn ? wordsOf(element) : (element.innerText ?? wordsOf(element));
  };
  const matches = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    wordsOf(element).includes(containing),
  );
  if (scroll) matches.find(isVisible)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return matches.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      text: textOf(element),
      value: 'value' in element ? String(element.value) : null,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      focused: (root as Document | ShadowRoot).activeElement === element,
      rect: isVisible(element) ? { x, y, width, height } : null,
    };
  });
}
