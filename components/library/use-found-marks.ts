import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { highlight } from '../../lib/library/highlight.ts';

/** The highlight's name in library-lists.css. */
const NAME = 'library-found';

/** What of a note is searched, and so can have been found. */
const SEARCHED = '.note-body, .about, .tags, .post-link a';

/**
 * Lets the words that were searched for stand out in notes, which are drawn by components that know of no search: through the CSS Custom Highlight
 * API, and anew whenever what is in the element changes. `words` as searchWords gives them.
 */
export function useFoundMarks(element: RefObject<HTMLElement | null>, words: readonly string[]): void {
  useEffect(() => {
    const root = element.current;
    if (!root || words.length === 0) return;
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(root, words)));
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [element, words.join('\n')]);
}

function rangesIn(root: HTMLElement, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const part of root.querySelectorAll(SEARCHED)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      let start = 0;
      for (const { text, isMatch } of highlight(node.nodeValue ?? '', words)) {
        if (isMatch) {
          const range = new Range();
          range.setStart(node, start);
          range.setEnd(node, start + text.length);
          ranges.push(range);
        }
        start += text.length;
      }
    }
  }
  return ranges;
}
