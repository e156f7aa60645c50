import type { Note, PostReference } from '../model.ts';
import { inReadingOrder } from '../order.ts';

/** A post with the notes on it in the order in which a reader of the post comes across what they are about. */
export interface PostSection {
  /** As the note changed last shows it: titles and addresses of posts change. */
  readonly post: PostReference;
  readonly notes: readonly Note[];
}

/** Puts notes together by post, the newest post first. */
export function groupByPost(notes: readonly Note[]): readonly PostSection[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.target.post.key);
    if (group) group.push(note);
    else groups.set(note.target.post.key, [note]);
  }
  return [...groups.values()]
    .map((group) => ({
      post: group.reduce((a, b) => (b.modified > a.modified ? b : a)).target.post,
      notes: group.sort(inReadingOrder),
    }))
    .sort((a, b) => timeOf(b.post) - timeOf(a.post));
}

/** Milliseconds since the epoch; a post without a readable date counts as the oldest. */
function timeOf({ date }: PostReference): number {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}
