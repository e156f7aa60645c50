import type { VNode } from 'preact';
import { render } from 'preact';
import legendStyles from '../../assets/styles/legend.css?inline';
import speakerStyles from '../../assets/styles/speakers.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';

/**
 * The element that carries the legend: beside `body`, outside everything the page's scripts rewrite, with its content in
 * a closed shadow root. It lies over the page and not in the top layer, so that whatever goes fullscreen covers it.
 */
export class LegendHost {
  readonly element: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly container: HTMLElement;

  constructor(private readonly document: Document) {
    this.element = document.createElement('hatsugenroku-legend');
    this.root = this.element.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [tokens, speakerStyles, legendStyles].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    this.container = document.createElement('div');
    this.root.append(this.container);
    // A click that a script made up is nobody's wish.
    this.root.addEventListener('click', (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  }

  /** Shows something, or nothing and leaves the page: null. */
  show(content: VNode | null): void {
    render(content, this.container);
    if (!content) this.element.remove();
    // A page that takes our element away gets it anew.
    else if (!this.element.isConnected) this.document.documentElement.append(this.element);
  }

  /**
   * Puts the focus on the first element that matches a selector; false where none is shown, or none can have the focus,
   * as while something else fills the screen.
   */
  focus(selector: string): boolean {
    const element = this.root.querySelector<HTMLElement>(selector);
    element?.focus();
    return element !== null && this.root.activeElement === element;
  }

  /** Whether the focus is inside. */
  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }
}
