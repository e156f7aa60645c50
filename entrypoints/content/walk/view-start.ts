import type { TextMap } from '../../../lib/post/text-map.ts';
import type { PostSession } from '../post-session.ts';

/** Where reading would begin: a post, and the text offset of its first character that is not before the window. */
export interface ViewStart {
  readonly post: PostSession;
  readonly offset: number;
}

/** How much text is measured at once, in UTF-16 units: enough to hold a character even where white space stands. */
const PROBE = 64;

/** The first place of the page that the window shows, or that comes after it; null where no text does. */
export function viewStart(posts: readonly PostSession[]): ViewStart | null {
  for (const post of posts) {
    const isBefore = beforeWindow(getComputedStyle(post.post.body).writingMode);
    const offset = firstOffsetNot(post.map, isBefore);
    if (offset < post.map.text.length) return { post, offset };
  }
  return null;
}

/** Tells whether a rectangle (CSS px of the viewport) lies on the side of the window that is read before it. */
function beforeWindow(writingMode: string): (rect: DOMRect) => boolean {
  if (writingMode === 'vertical-rl' || writingMode === 'sideways-rl')
    return ({ left }) => left >= window.innerWidth;
  if (writingMode.startsWith('vertical') || writingMode.startsWith('sideways'))
    return ({ right }) => right <= 0;
  return ({ top }) => top < 0;
}

/** By halves, since a text goes one way: asks the layout some twenty times, however long the post is. */
function firstOffsetNot(map: TextMap, isBefore: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = map.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rect = map.range(middle, Math.min(middle + PROBE, map.text.length))?.getClientRects()[0];
    if (rect && isBefore(rect)) low = middle + 1;
    else high = middle;
  }
  return low;
}
