import { searchable } from '../notes/search-words.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

let segmenter: Intl.Segmenter | null = null;

/**
 * A text cut into what matches one of the words and what stands between. Words are compared as searches compare them; what is marked are whole
 * characters of the text as it stands.
 *
 * @param words as searchWords (lib/notes/search-words.ts) gives them.
 */
export function highlight(text: string, words: readonly string[]): readonly Piece[] {
  if (words.length === 0) return [{ text, isMatch: false }];
  const { normal, origin } = traced(text);
  const marked = new Uint8Array(text.length);
  for (const word of words)
    for (let at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + word.length))
      marked.fill(1, origin(at), origin(at + word.length - 1, 'end'));
  const pieces: Piece[] = [];
  for (let start = 0, end: number; start < text.length; start = end) {
    end = start + 1;
    while (end < text.length && marked[end] === marked[start]) end++;
    pieces.push({ text: text.slice(start, end), isMatch: marked[start] === 1 });
  }
  return pieces;
}

/** A text as it is compared, and where each unit of that came from: the start, or the end, of a character of the text. */
function traced(text: string): {
  readonly normal: string;
  readonly origin: (at: number, edge?: 'start' | 'end') => number;
} {
  const whole = searchable(text);
  // Most texts are in NFKC: then units stand where they stood.
  if (whole.length === text.length && text.normalize('NFKC') === text)
    return { normal: whole, origin: (at, edge = 'start') => (edge === 'start' ? at : at + 1) };
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const starts: number[] = [];
  const ends: number[] = [];
  let normal = '';
  for (const { segment, index } of segmenter.segment(text)) {
    const part = searchable(segment);
    normal += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return {
    normal,
    origin: (at, edge = 'start') => (edge === 'start' ? starts : ends)[at] ?? text.length,
  };
}
