import type { Painter } from '../../lib/marks/painter.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import type { PostSession } from './post-session.ts';

/**
 * Scrolls a span of a post into the middle of the window and lights it for a moment.
 *
 * @param manner `instant` where something is to open at the place right away.
 */
export function jumpTo(
  session: PostSession,
  { start, end }: Stretch,
  painter: Painter,
  manner: 'smooth' | 'instant' = 'smooth',
): void {
  const range = session.map.range(start, end);
  if (!range) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : manner;
  for (let at = range.startContainer.parentElement; at; at = at.parentElement)
    if (isInnerScroller(at)) at.scrollTop += distanceToMiddle(range, at.getBoundingClientRect());
  const window = { top: 0, height: innerHeight };
  scrollBy({ top: distanceToMiddle(range, window), behavior });
  painter.showArrival(session.map, start, end);
}

/** A theme may scroll the blog inside a box of its own. */
function isInnerScroller(element: Element): boolean {
  if (element === document.scrollingElement || element === document.body) return false;
  return (
    element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}

/** How far a range is below where it would stand in the middle of a box, in CSS px; its top where it is higher than the box. */
function distanceToMiddle(
  range: Range,
  { top, height }: { readonly top: number; readonly height: number },
): number {
  const rect = range.getBoundingClientRect();
  return rect.top - top - Math.max(0, height - rect.height) / 2;
}
