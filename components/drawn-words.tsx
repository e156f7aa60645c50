import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether {@link Words} are drawn, for all that stands below: so on a page that is not ours. */
export const WordsAreDrawn = createContext(false);

/**
 * Words that the page around a surface must not learn: the reader's own, and those of other pages. A closed shadow root
 * does not hide text from a script that searches the document (`find`) or moves the selection through it; what CSS generates
 * is in no search and no selection, but is drawn, and told to assistive technology, as text is. On our own pages they are text.
 */
export function Words({ text }: { readonly text: string }) {
  return useContext(WordsAreDrawn) ? <span class="drawn-words" data-words={text} /> : text;
}
