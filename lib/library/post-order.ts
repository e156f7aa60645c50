import type { Note } from '../notes/model.ts';
import { inReadingOrder } from '../notes/order.ts';
import type { SaidInPost, Saying } from '../record/model.ts';

/** What stands on a post's page: something that was said in it, or a note on it. */
export type PostItem =
  | { readonly kind: 'saying'; readonly said: SaidInPost; readonly saying: Saying }
  | { readonly kind: 'note'; readonly note: Note };

/** What was said in a post and the notes on it, in the order in which a reader comes across them; a note follows what it is on. */
export function inPostOrder(said: readonly SaidInPost[], notes: readonly Note[]): readonly PostItem[] {
  const sayings = said
    .flatMap((one) => one.sayings.map((saying): PostItem => ({ kind: 'saying', said: one, saying })))
    .map((item) => ({ item, at: startOf(item) }));
  const ordered = notes
    .toSorted(inReadingOrder)
    .map((note): PostItem => ({ kind: 'note', note }))
    .map((item) => ({ item, at: startOf(item) }));
  // Sorting is stable: what was said stands before the notes on it.
  return [...sayings, ...ordered].sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Offset in the post's text; notes on the whole post come first, those on people last. */
function startOf(item: PostItem): number {
  if (item.kind === 'saying') return item.saying.start;
  const { target } = item.note;
  if (target.kind === 'post') return -1;
  return target.kind === 'person' ? Number.MAX_SAFE_INTEGER : target.place.position.start;
}
