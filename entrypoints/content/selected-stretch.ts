import type { Stretch } from '../../lib/notes/place.ts';
import type { PageSession } from './page-session.ts';
import type { PostSession } from './post-session.ts';

/** The text that the reader has selected inside one post. */
export interface SelectedStretch {
  readonly session: PostSession;
  readonly stretch: Stretch;
}

/** What is selected of a post, without white space around it; null where nothing is, or parts of two posts are. */
export function selectedStretch(page: PageSession): SelectedStretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [page.postOf(range.startContainer), page.postOf(range.endContainer)];
  // A triple click on the last paragraph ends behind the post; the part inside counts.
  const session = first ?? last;
  if (!session || (first && last && first !== last)) return null;
  const { map } = session;
  const from = first ? map.offsetAfter(range.startContainer, range.startOffset) : 0;
  const to = last ? map.offsetAfter(range.endContainer, range.endOffset) : map.text.length;
  const text = map.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  return start < end ? { session, stretch: { start, end } } : null;
}
