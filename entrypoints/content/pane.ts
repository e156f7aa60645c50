import { cloneElement, render, type VNode } from 'preact';
import { type Box, boxesMeet, type Size } from './box.ts';
import { cornerIn, findRoom, keepInside, MARGIN, type Room, type Writing } from './placement.ts';
import type { Point } from './pointer-rest.ts';

/** What a pane is shown beside. Rectangles in CSS px of the viewport, read anew whenever the page moves. */
export interface Anchor {
  rects(): readonly DOMRect[];
  /** Where in the rectangles the pointer was: of a mark over several lines the pane goes to that line. */
  readonly point: Point | null;
  /** How the lines at the anchor run; horizontal where nothing is said. */
  readonly writing?: Writing;
  /** Called when the page has moved the anchor out of the window. */
  onLost?(): void;
}

/**
 * How a pane stands in the window: beside its anchor and moving with it, as a sheet at the window's lower edge, or pinned
 * where it was put.
 */
export type Form = 'beside' | 'sheet' | 'pinned';

/** A card is no taller than this, in CSS px: a longer one scrolls inside. */
const TALLEST = 560;

/** How far before the pointer a card begins on a long line, in CSS px. */
const LEAD = 120;

/** A sheet takes no more than this part of the window's height. */
const SHEET_SHARE = 0.6;

/** One card or line on the page: a box in the surface's shadow root, and how it stands in the window. */
export class Pane {
  readonly element: HTMLElement;
  private form: Form = 'beside';
  private content: VNode | null = null;
  private anchor: Anchor | null = null;
  private room: Room | null = null;
  /** Where a pinned pane was put. */
  private corner: Point = { x: 0, y: 0 };
  private stopFollowing: (() => void) | null = null;

  constructor(private readonly document: Document) {
    this.element = document.createElement('div');
    this.element.className = 'surface';
  }

  /** Where the pane is now. */
  get box(): Box {
    return this.element.getBoundingClientRect();
  }

  /** Shows content in a form, and keeps it in place while the page scrolls or changes. */
  show(content: VNode, anchor: Anchor, form: Form): void {
    this.stopFollowing?.();
    this.anchor = anchor;
    this.room = null;
    this.take(form);
    this.update(content);
    this.place();
    this.stopFollowing = this.follow();
  }

  /** Renews the content without moving it. */
  update(content: VNode): void {
    this.content = content;
    render(content, this.element);
  }

  /** Renders the content once more. */
  renew(): void {
    if (this.content) this.update(cloneElement(this.content, {}));
  }

  /** Takes the content away. */
  clear(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
    this.anchor = null;
    this.content = null;
    render(null, this.element);
  }

  /** Leaves the anchor and goes to the end of the window's lines, where it covers least of the text. */
  pin(): void {
    const { top } = this.box;
    this.take('pinned');
    this.moveTo({ x: windowBox().right, y: top });
  }

  /** Moves a pinned pane to a corner, as far as the window allows. */
  moveTo(corner: Point): void {
    this.corner = corner;
    this.place();
  }

  /** Moves a pinned pane to the other side of the window. */
  moveAcross(): void {
    const { left, right, top } = this.box;
    const window = windowBox();
    const isRight = left + right > window.left + window.right;
    this.moveTo({ x: isRight ? window.left : window.right, y: top });
  }

  /** Moves a pinned pane by a step. */
  moveBy(dx: number, dy: number): void {
    const { left, top } = this.box;
    this.moveTo({ x: left + dx, y: top + dy });
  }

  private take(form: Form): void {
    this.form = form;
    this.element.dataset.form = form;
  }

  /** Places the pane anew; `moved` where the page or the window moved and another side may suit better. */
  private place(moved = true): void {
    const window = windowBox();
    if (this.form === 'sheet') this.placeSheet(window);
    else if (this.form === 'pinned') this.placePinned(window);
    else this.placeBeside(window, moved);
  }

  private placeBeside(window: Box, moved: boolean): void {
    const { anchor } = this;
    const rects = anchor?.rects() ?? [];
    if (!anchor || rects.length === 0) return;
    const { point, writing = 'horizontal' } = anchor;
    if (moved || !this.room) {
      const width = window.right - window.left - 2 * MARGIN;
      this.element.style.setProperty('--room-width', px(width));
      this.room = findRoom(rects, point, writing, this.naturalSize(), window);
    }
    const { side, kept, width, height } = this.room;
    this.limit({ width, height: Math.min(height, TALLEST) });
    const along =
      side === 'left' || side === 'right'
        ? startOf(kept.top, kept.bottom, point?.y)
        : startOf(kept.left, kept.right, point?.x);
    this.put(cornerIn(this.room, this.size(), along, window));
  }

  private placeSheet(window: Box): void {
    const height = (window.bottom - window.top) * SHEET_SHARE;
    this.limit({ width: window.right - window.left, height });
    const { width } = this.size();
    this.element.style.setProperty('left', px((window.left + window.right - width) / 2));
    // From below, so that a keyboard on the screen pushes it up, and what it shows can grow and shrink.
    const { host } = this.element.getRootNode() as ShadowRoot;
    this.element.style.setProperty('top', 'auto');
    this.element.style.setProperty('bottom', px(Math.max(0, host.clientHeight - window.bottom)));
  }

  private placePinned(window: Box): void {
    this.limit({
      width: window.right - window.left - 2 * MARGIN,
      height: Math.min(window.bottom - window.top - 2 * MARGIN, TALLEST),
    });
    this.put(keepInside(this.corner, this.size(), window));
  }

  private limit({ width, height }: Size): void {
    this.element.style.setProperty('--room-width', px(width));
    this.element.style.setProperty('--room-height', px(height));
  }

  private size(): Size {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    return { width, height };
  }

  /** What the card would take if nothing limited its height. */
  private naturalSize(): Size {
    const { width, height } = this.size();
    const scroller = this.element.querySelector('[data-part=scroller]');
    const hidden = scroller ? scroller.scrollHeight - scroller.clientHeight : 0;
    return { width, height: Math.min(height + hidden, TALLEST) };
  }

  private put({ x, y }: Point): void {
    const { style } = this.element;
    style.setProperty('left', px(x));
    style.setProperty('top', px(y));
    style.setProperty('bottom', 'auto');
  }

  /** Scrolling of the page or of a box inside it, the window's size and zoom, and what changes the heights of either. */
  private follow(): () => void {
    const ending = new AbortController();
    const options = { capture: true, passive: true, signal: ending.signal };
    const onMoved = (event?: Event) => {
      // What scrolls inside the card moves nothing.
      if (event?.target instanceof Node && this.element.getRootNode() === event.target.getRootNode()) return;
      this.place();
      if (this.form !== 'pinned' && this.isLost()) this.anchor?.onLost?.();
    };
    this.document.addEventListener('scroll', onMoved, options);
    window.addEventListener('resize', onMoved, options);
    for (const type of ['resize', 'scroll']) window.visualViewport?.addEventListener(type, onMoved, options);
    const growth = new ResizeObserver(() => this.place(false));
    growth.observe(this.element);
    const page = new ResizeObserver(() => onMoved());
    page.observe(this.document.body);
    return () => {
      ending.abort();
      growth.disconnect();
      page.disconnect();
    };
  }

  private isLost(): boolean {
    const window = windowBox();
    return this.anchor !== null && !this.anchor.rects().some((rect) => boxesMeet(rect, window));
  }
}

/** What of the page can be seen, also where fingers have zoomed it or a keyboard covers a part. */
function windowBox(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const viewport = window.visualViewport;
  if (!viewport) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const { offsetLeft, offsetTop, width, height } = viewport;
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

/** Where a card begins along its line: at the line's beginning, or on a long one not far before the pointer. */
function startOf(from: number, to: number, pointer: number | undefined): number {
  return pointer === undefined ? from : Math.min(Math.max(from, pointer - LEAD), to);
}

function px(length: number): string {
  return `${Math.round(length)}px`;
}
