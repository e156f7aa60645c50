import type { Token } from './token.ts';
import type { Span } from './types.ts';

/**
 * A paragraph of the analysed text with its tokens. Paragraphs are separated by at least one empty line; a single line
 * break stays inside. Token offsets count from the start of the whole text.
 */
export interface Paragraph extends Span {
  readonly tokens: readonly Token[];
}

/** The text and its paragraphs in order: what every later stage of the analysis reads. */
export interface TokenizedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}
