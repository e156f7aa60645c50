import type { VNode } from 'preact';
import { render } from 'preact';
import statusStyles from '../../../assets/styles/status.css?inline';
import tokens from '../../../assets/styles/tokens.css?inline';
import { message } from '../../../lib/i18n.ts';

/** How long a line stays to be seen, in ms. */
const SHOWN = 8_000;

/** A live region must have been there for a moment, in ms, or some screen readers do not notice that it changes. */
const HEAD_START = 100;

/**
 * One line at the lower edge of the window that tells where the keyboard has come to; a screen reader reads it out. It
 * stands beside `body` in a closed shadow root like the card, and is there from the first telling on.
 */
export class StatusLine {
  private host: HTMLElement | null = null;
  private region: HTMLElement | null = null;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: Document) {}

  /** Shows and reads out some content in place of what was told before. */
  tell(content: VNode): void {
    const isNew = !this.host?.isConnected;
    const region = this.open();
    this.clear();
    region.lang = message('language');
    // Emptied and filled anew, so that the same words are read out again.
    this.pending = setTimeout(() => render(content, region), isNew ? HEAD_START : 0);
    this.hiding = setTimeout(() => this.clear(), SHOWN);
  }

  /** Takes away what is told. */
  clear(): void {
    clearTimeout(this.pending);
    clearTimeout(this.hiding);
    if (this.region) render(null, this.region);
  }

  /** Takes the line out of the page. */
  dispose(): void {
    this.clear();
    this.host?.remove();
  }

  private open(): HTMLElement {
    this.host ??= this.build();
    // A page that takes our element away gets it anew; the last that was opened lies above the others.
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    const region = this.region as HTMLElement;
    placeInWindow(region);
    return region;
  }

  private build(): HTMLElement {
    const host = this.document.createElement('hatsugenroku-status');
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [tokens, statusStyles].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    this.region = this.document.createElement('div');
    this.region.className = 'status';
    this.region.setAttribute('role', 'status');
    this.region.setAttribute('aria-live', 'polite');
    this.region.setAttribute('aria-atomic', 'true');
    root.append(this.region);
    return host;
  }
}

/** Where two fingers have enlarged the page, what is fixed to the window may be out of sight: brings it in. */
function placeInWindow({ style }: HTMLElement): void {
  const { scale, offsetLeft, offsetTop, width, height } = visualViewport!;
  const across = offsetLeft + width / 2 - document.documentElement.clientWidth / 2;
  const down = offsetTop + height - document.documentElement.clientHeight;
  style.translate = scale > 1 ? `${across}px ${down}px` : '';
}
