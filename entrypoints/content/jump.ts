import type { Painter } from '../../lib/marks/painter.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import { boxHolds } from './box.ts';
import type { Point } from './pointer-rest.ts';
import type { PostSession } from './post-session.ts';
import { distanceToClear } from './scroll-clear.ts';

/**
 * Scrolls a span of a post into the middle of the window and lights it for a moment.
 *
 * @param manner `instant` where something is to open at the place right away.
 */
export function jumpTo(
  session: PostSession,
  span: Stretch,
  painter: Painter,
  manner: 'smooth' | 'instant' = 'smooth',
): void {
  const range = session.map.range(span.start, span.end);
  if (!range) return;
  scrollToMiddle(range, manner);
  painter.showArrival(session.map, span.start, span.end);
}

/**
 * Scrolls a span of a post into view where it is not there, or too near to the window's edge to be read on from.
 *
 * @returns whether it scrolls; the scrolling may go on for a while.
 */
export function reveal(session: PostSession, { start, end }: Stretch, manner: 'smooth' | 'instant'): boolean {
  const range = session.map.range(start, end);
  if (!range || isWellInView(range)) return false;
  scrollToMiddle(range, manner);
  return true;
}

/** How near to the edges of what scrolls it a span may stand, as parts of its height: below stands what is told of it. */
const MARGIN = { top: 0.1, bottom: 0.25 };

function isWellInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  const isWithin = (box: Extent): boolean => {
    // What is higher than the window is in view as soon as its beginning is.
    const lowest = Math.min(bottom, top + box.height / 2);
    return top >= box.top + box.height * MARGIN.top && lowest <= box.top + box.height * (1 - MARGIN.bottom);
  };
  for (let at = range.startContainer.parentElement; at; at = at.parentElement)
    if (isInnerScroller(at) && !isWithin(at.getBoundingClientRect())) return false;
  const window = windowBox();
  return isWithin(window) && distanceAcross(range, window) === 0;
}

/** The vertical extent of something that scrolls, in CSS px of the viewport. */
type Extent = { readonly top: number; readonly height: number };

/** The horizontal extent of something that scrolls, in CSS px of the viewport. */
type Width = { readonly left: number; readonly width: number };

/** What the window shows of the page, which is less where two fingers have enlarged it. */
function windowBox(): Extent & Width {
  const { offsetTop, offsetLeft, width, height } = visualViewport!;
  return { top: offsetTop, left: offsetLeft, width, height };
}

function scrollToMiddle(range: Range, manner: 'smooth' | 'instant'): void {
  const target = shownPart(range);
  if (!target) return;
  for (let at = range.startContainer.parentElement; at; at = at.parentElement) {
    if (isInnerScroller(at)) at.scrollTop += distanceToMiddle(target, at.getBoundingClientRect());
    if (scrollsAcross(at)) at.scrollLeft += distanceAcross(target, at.getBoundingClientRect());
  }
  const window = windowBox();
  scrollBy({
    top: distanceToMiddle(target, window),
    left: distanceAcross(target, window),
    behavior: calm(manner),
  });
}

/** The range, or where the page does not display it (a closed `details`, a hidden paragraph), the nearest that holds it. */
function shownPart(range: Range): Range | Element | null {
  const hasBox = (part: Range | Element) => part.getClientRects().length > 0;
  if (hasBox(range)) return range;
  let element = range.startContainer.parentElement;
  while (element && !hasBox(element)) element = element.parentElement;
  return element;
}

/**
 * Scrolls the line of a range that was touched out from under a sheet.
 *
 * @param sheetTop where the sheet begins, in CSS px of the viewport.
 */
export function scrollClear(range: Range, sheetTop: number, point: Point | null): void {
  const rects = [...range.getClientRects()];
  const line = rects.find((rect) => point && boxHolds(rect, point, 1)) ?? rects[0];
  if (!line) return;
  let scroller: Element | null = range.startContainer.parentElement;
  while (scroller && !isInnerScroller(scroller)) scroller = scroller.parentElement;
  const top = Math.max(0, scroller?.getBoundingClientRect().top ?? 0);
  const distance = distanceToClear(line, { top, bottom: sheetTop });
  if (distance !== 0) (scroller ?? window).scrollBy({ top: distance, behavior: calm('smooth') });
}

/** Nothing glides for readers who do not want movement. */
function calm(manner: 'smooth' | 'instant'): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : manner;
}

/** A theme may scroll the blog inside a box of its own. */
export function isInnerScroller(element: Element): boolean {
  if (element === document.scrollingElement || element === document.body) return false;
  return (
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}

function scrollsAcross(element: Element): boolean {
  if (element === document.scrollingElement || element === document.body) return false;
  return element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
}

/** How far the first line of a range is to the right of the middle of a box, in CSS px; 0 where it begins inside it. */
function distanceAcross(range: Range | Element, { left, width }: Width): number {
  const line = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const isInside = line.left >= left && (line.right <= left + width || line.width > width);
  return isInside ? 0 : line.left + line.width / 2 - left - width / 2;
}

/** How far a range is below where it would stand in the middle of a box, in CSS px; its top where it is higher than the box. */
function distanceToMiddle(range: Range | Element, { top, height }: Extent): number {
  const rect = range.getBoundingClientRect();
  return rect.top - top - Math.max(0, height - rect.height) / 2;
}
