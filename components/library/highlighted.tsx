import { highlight } from '../../lib/library/highlight.ts';

/** A text in which the words that were searched for stand out; `words` as searchWords gives them. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return highlight(text, words).map(({ text: piece, isMatch }, index) =>
    isMatch ? <mark key={index}>{piece}</mark> : piece,
  );
}
