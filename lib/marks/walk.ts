import type { Span } from '../analysis/types.ts';
import { MARK_KINDS, type Mark, type MarkKind, type ReportedMark } from './marks.ts';

/** A post that can be walked through; {@link MarkedText} and a post's session are such. */
export interface Walkable {
  readonly index: { readonly marks: readonly Mark[] };
}

/**
 * Where a walk stands: at a mark, or before everything that starts at an offset of a post (UTF-16). A mark is known by
 * span and kind, not by identity, so that a walk goes on when its post is read anew.
 */
export type WalkPosition<P extends Walkable> = { readonly post: P } & (
  | { readonly mark: Span & { readonly kind: MarkKind } }
  | { readonly offset: number }
);

/** A mark that a step arrived at. */
export interface WalkStep<P extends Walkable> {
  readonly post: P;
  readonly mark: Mark;
  /** Whether the step went over the end of the page and began anew on the other side; to be told, never silent. */
  readonly wrapped: boolean;
}

/** Which marks a walk stops at. */
export type WalkFilter<P extends Walkable> = (mark: Mark, post: P) => boolean;

/**
 * Steps to the next or the previous mark in reading order: posts as given, marks by their starts, of those that start
 * together the longer first. Over the last mark it goes on with the first, and the other way round.
 *
 * @param posts in the order of the page.
 * @param from null begins before the first post.
 * @param accepts which marks count; all where it is left out.
 * @returns null where no mark of the page is accepted. A mark that is the only one is its own next, `wrapped`.
 */
export function stepThroughMarks<P extends Walkable>(
  posts: readonly P[],
  from: WalkPosition<P> | null,
  direction: 'next' | 'previous',
  accepts: WalkFilter<P> = () => true,
): WalkStep<P> | null {
  const forward = direction === 'next';
  const stops = posts
    .flatMap((post, order) =>
      post.index.marks.filter((mark) => accepts(mark, post)).map((mark) => ({ post, mark, order })),
    )
    .sort((a, b) => a.order - b.order || compareMarks(a.mark, b.mark));
  const before = from ? posts.indexOf(from.post) : -1;
  const beyond = ({ mark, order }: (typeof stops)[number]): boolean => {
    const distance = order - before || (from ? compareToPosition(mark, from) : 1);
    return forward ? distance > 0 : distance < 0;
  };
  const found = forward ? stops.find(beyond) : stops.findLast(beyond);
  const stop = found ?? (forward ? stops[0] : stops.at(-1));
  return stop ? { post: stop.post, mark: stop.mark, wrapped: !found } : null;
}

/** Accepts quotes and statements and no names. */
export function isReported(mark: Mark): mark is ReportedMark {
  return 'reported' in mark;
}

/** Accepts what a person says, on whatever post; `key` is {@link Person.key}. */
export function saidBy(key: string): WalkFilter<Walkable> {
  return (mark) => isReported(mark) && mark.person?.key === key;
}

/** Accepts the places that name a person; `key` is {@link Person.key}. */
export function namesOf(key: string): WalkFilter<Walkable> {
  return (mark) => mark.kind === 'mention' && mark.person.key === key;
}

/**
 * Accepts what the speaker of a mark says; of a name, what its person says. A source without a name is the same where the
 * same words stand for it in the same post; speakers that could not be told are taken together, and say so.
 *
 * @returns null for a stretch of the reader's own, which nobody said.
 */
export function saidByTheSame<P extends Walkable>(post: P, mark: Mark): WalkFilter<P> | null {
  if (mark.kind === 'note') return null;
  if (!isReported(mark)) return saidBy(mark.person.key);
  if (mark.person) return saidBy(mark.person.key);
  const source = sourceOf(mark);
  return (other, otherPost) =>
    isReported(other) &&
    !other.person &&
    sourceOf(other) === source &&
    (source === null || otherPost === post);
}

/** The words that stand for a source without a name; null where the speaker could not be told. */
function sourceOf({ reported: { speaker } }: ReportedMark): string | null {
  return speaker && 'text' in speaker ? speaker.text : null;
}

/** Reading order: the earlier first, the outer before the inner, a name before the reader's stretch over it. */
function compareMarks(a: Span & { readonly kind: MarkKind }, b: Span & { readonly kind: MarkKind }): number {
  return a.start - b.start || b.end - a.end || MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind);
}

/** Never 0 for a bare offset: a mark that starts there comes after it. */
function compareToPosition(mark: Mark, position: WalkPosition<Walkable>): number {
  if ('mark' in position) return compareMarks(mark, position.mark);
  return mark.start < position.offset ? -1 : 1;
}
