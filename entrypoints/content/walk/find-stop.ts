import { markRects } from '../../../lib/marks/hit-test.ts';
import {
  stepThroughMarks,
  type WalkFilter,
  type WalkPosition,
  type WalkStep,
} from '../../../lib/marks/walk.ts';
import type { PageSession } from '../page-session.ts';
import type { PostSession } from '../post-session.ts';

export type Direction = 'next' | 'previous';

type Position = WalkPosition<PostSession> | null;
type Step = WalkStep<PostSession> | null;

/**
 * Finds the next mark of a page that is accepted and can be seen. Posts that were not read yet, since they are far from
 * the window, are read on the way, so that nothing is passed over.
 *
 * @param onReading called when a post has to be read, which takes a moment.
 * @returns null where the page has no such mark.
 */
export async function findStop(
  page: PageSession,
  direction: Direction,
  start: Position,
  accepts: WalkFilter<PostSession>,
  onReading: () => void,
): Promise<Step> {
  let from = start;
  let wrapped = false;
  for (;;) {
    const posts = page.posts();
    const step = stepThroughMarks(posts, from, direction, accepts);
    const unread = firstUnread(posts, direction, from, step);
    if (unread) {
      onReading();
      await page.readNow(unread);
      continue;
    }
    if (!step || (wrapped && step.wrapped)) return null;
    wrapped ||= step.wrapped;
    // What is folded away or not displayed cannot be gone to.
    if (markRects(step.post.map, step.mark).length > 0) return { ...step, wrapped };
    from = step;
  }
}

/** The first post on the way of a step that was not read yet; null where all were. */
function firstUnread(
  posts: readonly PostSession[],
  direction: Direction,
  from: Position,
  to: Step,
): PostSession | null {
  const start = from ? Math.max(0, posts.indexOf(from.post)) : 0;
  const end = to ? posts.indexOf(to.post) : start;
  const ahead = direction === 'next' ? end - start : start - end;
  // All the way round where the step began anew in the same post, or found nothing.
  const isRound = !to || (to.wrapped && ahead === 0);
  const count = isRound ? posts.length : ((ahead + posts.length) % posts.length) + 1;
  const inOrder = direction === 'next' ? posts : posts.toReversed();
  const first = direction === 'next' ? start : posts.length - 1 - start;
  const onTheWay = [...inOrder.slice(first), ...inOrder.slice(0, first)].slice(0, count);
  return onTheWay.find(({ state }) => state === 'waiting') ?? null;
}
