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
  const rect = session.map.range(start, end)?.getBoundingClientRect();
  if (!rect) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : manner;
  const middle = (window.innerHeight - Math.min(rect.height, window.innerHeight)) / 2;
  window.scrollBy({ top: rect.top - middle, behavior });
  painter.showArrival(session.map, start, end);
}
