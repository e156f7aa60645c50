import type { TokenizedText } from './document.ts';
import type { Token, Tokenizer } from './token.ts';
import type { Span } from './types.ts';

/** Splits a text into paragraphs, and each paragraph into tokens. */
export function tokenizeText(text: string, tokenizer: Tokenizer): TokenizedText {
  const paragraphs = paragraphSpans(text).map(({ start, end }) => ({
    start,
    end,
    tokens: shifted(tokenizer.tokenize(text.slice(start, end)), start),
  }));
  return { text, paragraphs };
}

/**
 * The paragraphs of a text: the stretches between lines that are empty or hold nothing but white space. A paragraph
 * begins with its first line and ends before the line break of its last.
 */
function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let paragraph: { start: number; end: number } | null = null;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length;
    if (line.trim() === '') {
      paragraph = null;
    } else if (paragraph) {
      paragraph.end = lineEnd;
    } else {
      paragraph = { start: lineStart, end: lineEnd };
      spans.push(paragraph);
    }
    lineStart = lineEnd + 1;
  }
  return spans;
}

function shifted(tokens: Token[], offset: number): Token[] {
  if (offset === 0) return tokens;
  return tokens.map((token) => ({ ...token, start: token.start + offset, end: token.end + offset }));
}
