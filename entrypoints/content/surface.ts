import type { VNode } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import noteStyles from '../../assets/styles/notes.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import { type Anchor, type Form, Pane } from './pane.ts';

export type { Anchor } from './pane.ts';

/** Who shows something in the surface. One at a time: who comes next takes it over. */
export interface SurfaceOwner {
  /** Another one shows something now. */
  onReplaced(): void;
}

/**
 * The one element of ours on the page. It stands beside `body`, outside everything the page's scripts rewrite, and shows
 * its content in a closed shadow root that they cannot look into. As a popover it lies in the top layer, over any
 * z-index and in fullscreen too. It covers the window without being in the pointer's way; what it shows stands in panes:
 * one that owners take turns in, and those that were pinned.
 */
export class Surface {
  readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly pinned = new Set<Pane>();
  private pane: Pane;
  private owner: SurfaceOwner | null = null;
  /** The element of the page that had the focus before one of ours took it. */
  private before: Element | null = null;
  /** Whether a pointer was the last to do something inside. */
  private isByPointer = false;
  private readonly ending = new AbortController();

  constructor(private readonly document: Document) {
    this.host = document.createElement('hatsugenroku-card');
    this.host.popover = 'manual';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [tokens, noteStyles, cardStyles].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    this.pane = this.newPane();
    const { signal } = this.ending;
    this.host.addEventListener(
      'focusin',
      ({ relatedTarget }) => {
        if (relatedTarget !== this.host)
          this.before = relatedTarget instanceof Element ? relatedTarget : null;
      },
      { signal },
    );
    const inside = { capture: true, passive: true, signal };
    this.root.addEventListener('pointerdown', () => this.noteMeans(true), inside);
    this.root.addEventListener('keydown', () => this.noteMeans(false), inside);
    // What goes into fullscreen is put above all that was in the top layer before, and makes it inert.
    document.addEventListener('fullscreenchange', () => this.raise(), { signal });
  }

  /** Whether somebody shows something in the pane that is not pinned. */
  get isOpen(): boolean {
    return this.owner !== null;
  }

  /** The element inside that has the focus; null where the focus is elsewhere. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The pane that owners take turns in. */
  get current(): Pane {
    return this.pane;
  }

  /**
   * Shows content beside an anchor, and keeps it there while the page scrolls or changes. What speaks in it must be in
   * components: they are rendered anew when the language changes.
   */
  show(owner: SurfaceOwner, content: VNode, anchor: Anchor, form: Form = 'beside'): void {
    const before = this.owner;
    this.owner = owner;
    if (before && before !== owner) before.onReplaced();
    this.open();
    this.pane.show(content, anchor, form);
  }

  /** Renews what an owner shows without moving it; nothing happens where another one shows something. */
  update(owner: SurfaceOwner, content: VNode): void {
    if (this.owner === owner) this.pane.update(content);
  }

  /** Renders what is shown once more: the language that it speaks is another. */
  renew(): void {
    for (const pane of [this.pane, ...this.pinned]) pane.renew();
  }

  /** Hides what an owner shows; nothing happens where another one shows something. */
  hide(owner: SurfaceOwner): void {
    if (this.owner !== owner) return;
    this.owner = null;
    this.withFocusGivenBack(this.pane, () => this.pane.clear());
    this.closeIfEmpty();
  }

  /** Lets what an owner shows stay where it is put, and makes room for something else. */
  pin(owner: SurfaceOwner): Pane | null {
    if (this.owner !== owner) return null;
    const { pane } = this;
    this.owner = null;
    this.pinned.add(pane);
    this.pane = this.newPane();
    pane.pin();
    return pane;
  }

  /** Takes a pinned pane away. */
  unpin(pane: Pane): void {
    if (!this.pinned.delete(pane)) return;
    this.withFocusGivenBack(pane, () => pane.clear());
    pane.element.remove();
    this.closeIfEmpty();
  }

  /** Takes the host out of the page. */
  dispose(): void {
    this.ending.abort();
    this.owner = null;
    for (const pane of [this.pane, ...this.pinned]) pane.clear();
    this.host.remove();
  }

  /** Puts the focus on the first element of the open pane that matches a selector. */
  focus(selector: string): void {
    this.pane.element.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Whether the focus is in a pane. */
  hasFocus(pane: Pane): boolean {
    return pane.element.contains(this.focused);
  }

  /** Whether somebody works in a pane: goes through it by keyboard, or has the focus in a field of it. */
  isWorkedIn(pane: Pane): boolean {
    const isInField = this.focused?.matches('textarea, input, select') ?? false;
    return this.hasFocus(pane) && (isInField || !this.isByPointer);
  }

  /** Whether somebody who goes by keyboard is in a pane: a click leaves the focus behind, too. */
  isGoneThroughByKeyboard(pane: Pane): boolean {
    return this.hasFocus(pane) && !this.isByPointer;
  }

  /** Takes note of what goes through the panes now, a pointer or the keyboard. */
  noteMeans(isByPointer: boolean): void {
    this.isByPointer = isByPointer;
  }

  private newPane(): Pane {
    const pane = new Pane(this.document);
    this.root.append(pane.element);
    return pane;
  }

  private open(): void {
    // A page that takes our element away gets it anew.
    const home = homeIn(this.document);
    if (this.host.parentElement !== home) home.append(this.host);
    // The page's own zoom must not scale what is placed by the window's pixels.
    this.host.style.setProperty('--unzoom', String(1 / (this.document.documentElement.currentCSSZoom ?? 1)));
    if (!this.host.matches(':popover-open')) this.host.showPopover();
  }

  private closeIfEmpty(): void {
    if (this.owner || this.pinned.size > 0) return;
    if (this.host.matches(':popover-open')) this.host.hidePopover();
  }

  /** Puts the host above what came into the top layer after it; whoever works in it goes on where they were. */
  private raise(): void {
    if (!this.host.matches(':popover-open')) return;
    const { focused, before } = this;
    const scrolled = [...this.root.querySelectorAll('[data-part=scroller], textarea')].map(
      (element) => [element, element.scrollTop] as const,
    );
    this.host.hidePopover();
    this.open();
    for (const [element, top] of scrolled) element.scrollTop = top;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    this.before = before;
  }

  /** Where the focus is in what goes, it goes back where it was before it came to us. */
  private withFocusGivenBack(pane: Pane, remove: () => void): void {
    const { before } = this;
    const hadFocus = this.hasFocus(pane);
    remove();
    if (!hadFocus) return;
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    this.before = null;
  }
}

/** What shows no children of its own. */
const CHILDLESS = 'video, audio, iframe, img, canvas, object, embed';

/**
 * Where the host stands: beside `body`, but while a part of the page fills the screen inside that part, since all else is inert
 * then. A popover is out of its parent's layout.
 */
function homeIn(document: Document): Element {
  const { fullscreenElement, documentElement } = document;
  return fullscreenElement && !fullscreenElement.matches(CHILDLESS) ? fullscreenElement : documentElement;
}
