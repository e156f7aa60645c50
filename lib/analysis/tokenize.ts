import type { Paragraph, TokenizedText } from './document.ts';
import type { Tokenizer } from './token.ts';
import type { Span } from './types.ts';

/** A line end, lines without anything but white space, and the white space of the line after. */
const EMPTY_LINES = /[^\S\n]*\n(?:[^\S\n]*\n)+/g;

/** Splits a text into paragraphs, and these into tokens, whose offsets count from the start of the whole text. */
export function tokenizeText(text: string, tokenizer: Tokenizer): TokenizedText {
  const paragraphs = paragraphSpans(text).map(({ start, end }): Paragraph => {
    const tokens = tokenizer.tokenize(text.slice(start, end));
    return {
      start,
      end,
      tokens:
        start === 0
          ? tokens
          : tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
    };
  });
  return { text, paragraphs };
}

/**
 * The paragraphs of a text: stretches that an empty line separates. A line of nothing but white space is empty too.
 * Paragraphs hold neither the empty lines nor line ends at their own ends; one without any text is none.
 */
export function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
  };
  for (const separator of text.matchAll(EMPTY_LINES)) {
    add(separator.index);
    start = separator.index + separator[0].length;
  }
  add(text.length);
  return spans;
}
