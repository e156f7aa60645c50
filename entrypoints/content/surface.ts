import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { cloneElement, render, type VNode } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import noteStyles from '../../assets/styles/notes.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';
import type { Point } from './pointer-rest.ts';

/** What a surface is shown beside. Rectangles in CSS px of the viewport, read anew whenever the page moves. */
export interface Anchor {
  rects(): readonly DOMRect[];
  /** Where in the rectangles the pointer was: of a mark over several lines the surface goes to that line. */
  readonly point: Point | null;
  /** Called when the page has moved the anchor out of the window. */
  onLost?(): void;
}

/** Who shows something in the surface. One at a time: who comes next takes it over. */
export interface SurfaceOwner {
  /** Another one shows something now. */
  onReplaced(): void;
}

/** Distance to the anchor's line and to the window's edge, in CSS px. */
const GAP = 8;

/** A card that would get less height than this, in CSS px, goes to the other side of its line. */
const LEAST_HEIGHT = 160;

/**
 * The one element of ours on the page. It stands beside `body`, outside everything the page's scripts rewrite, and shows
 * its content in a closed shadow root that they cannot look into. As a popover it lies in the top layer, over any
 * z-index and in fullscreen too.
 */
export class Surface {
  readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly container: HTMLElement;
  private stopFollowing: (() => void) | null = null;
  private owner: SurfaceOwner | null = null;
  private content: VNode | null = null;

  constructor(private readonly document: Document) {
    this.host = document.createElement('hatsugenroku-card');
    this.host.popover = 'manual';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [tokens, noteStyles, cardStyles].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    this.container = document.createElement('div');
    this.container.className = 'surface';
    this.root.append(this.container);
  }

  /** Whether somebody shows something. */
  get isOpen(): boolean {
    return this.owner !== null;
  }

  /** The element inside that has the focus; null where the focus is elsewhere. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /**
   * Shows content beside an anchor, and keeps it there while the page scrolls or changes. What speaks in it must be in
   * components: they are rendered anew when the language changes.
   */
  show(owner: SurfaceOwner, content: VNode, anchor: Anchor): void {
    const before = this.owner;
    this.owner = owner;
    if (before && before !== owner) before.onReplaced();
    this.stopFollowing?.();
    this.place(content);
    let isPlaced = false;
    const reference = {
      getBoundingClientRect: () => boundingRect(anchor.rects()),
      getClientRects: () => [...anchor.rects()],
    };
    const follow = () => {
      if (!isPlaced || anchor.rects().some(isInWindow)) void this.moveTo(reference, anchor.point);
      else anchor.onLost?.();
      isPlaced = true;
    };
    this.stopFollowing = autoUpdate({ ...reference, contextElement: this.document.body }, this.host, follow);
  }

  /** Renews what an owner shows without moving it; nothing happens where another one shows something. */
  update(owner: SurfaceOwner, content: VNode): void {
    if (this.owner === owner) this.render(content);
  }

  /** Renders what is shown once more: the language that it speaks is another. */
  renew(): void {
    if (this.content) this.render(cloneElement(this.content, {}));
  }

  /** Hides what an owner shows; nothing happens where another one shows something. */
  hide(owner: SurfaceOwner): void {
    if (this.owner === owner) this.clear();
  }

  /** Takes the host out of the page. */
  dispose(): void {
    this.clear();
    this.host.remove();
  }

  /** Puts the focus on the first element that matches a selector. */
  focus(selector: string): void {
    this.root.querySelector<HTMLElement>(selector)?.focus();
  }

  private clear(): void {
    this.owner = null;
    this.stopFollowing?.();
    this.stopFollowing = null;
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.content = null;
    render(null, this.container);
  }

  private render(content: VNode): void {
    this.content = content;
    render(content, this.container);
  }

  private place(content: VNode): void {
    // A page that takes our element away gets it anew.
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    this.render(content);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
  }

  private async moveTo(reference: { getBoundingClientRect(): DOMRect }, point: Point | null): Promise<void> {
    const { x, y } = await computePosition(reference, this.host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(point ?? {}),
        offset(GAP),
        flip({ padding: LEAST_HEIGHT, fallbackStrategy: 'bestFit' }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            this.host.style.setProperty('--available-height', `${Math.max(availableHeight, LEAST_HEIGHT)}px`);
          },
        }),
      ],
    });
    // By properties of ours: the styles inside are `!important` against the page, and so outrank a plain declaration.
    this.host.style.setProperty('--left', `${Math.round(x)}px`);
    this.host.style.setProperty('--top', `${Math.round(y)}px`);
  }
}

function boundingRect(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

function isInWindow({ top, bottom }: DOMRect): boolean {
  return bottom >= 0 && top <= window.innerHeight;
}
