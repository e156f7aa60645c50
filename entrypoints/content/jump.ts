import type { Painter } from '../../lib/marks/painter.ts';
import type { Stretch } from '../../lib/notes/place.ts';
import type { PostSession } from './post-session.ts';

/** Scrolls a span of a post into the middle of the window and lights it for a moment. */
export function jumpTo(session: PostSession, { start, end }: Stretch, painter: Painter): void {
  const rect = session.map.range(start, end)?.getBoundingClientRect();
  if (!rect) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const middle = (window.innerHeight - Math.min(rect.height, window.innerHeight)) / 2;
  window.scrollBy({ top: rect.top - middle, behavior });
  painter.showArrival(session.map, start, end);
}
