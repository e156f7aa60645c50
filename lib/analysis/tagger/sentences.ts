import type { Paragraph, TokenizedText } from '../document.ts';
import type { Token } from '../token.ts';
import type { Span } from '../types.ts';

/** What the tagger reads at once: whole tokens up to the end of a sentence. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** Beyond this many UTF-16 units a sentence is cut between tokens, so that the tagger's memory stays bound. */
const LONGEST_SENTENCE = 600;

const STOP = /[。!?！？\n]/;
const CLOSING = /^[」』)）〉》】\]］”’。!?！？\n]/;

/** The sentences of all paragraphs in order. A closing bracket after a full stop belongs to the sentence before it. */
export function sentencesOf(document: TokenizedText): Sentence[] {
  return document.paragraphs.flatMap(sentencesOfParagraph);
}

function sentencesOfParagraph({ tokens }: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let stopped = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const start = tokens[first]!.start;
    if (i > first && ((stopped && !CLOSING.test(token.surface)) || token.end - start > LONGEST_SENTENCE)) {
      sentences.push({ start, end: token.start, tokens: tokens.slice(first, i) });
      first = i;
      stopped = false;
    }
    if (token.pos === '記号' || !token.known) stopped ||= STOP.test(token.surface);
  }
  const last = tokens[tokens.length - 1];
  if (last !== undefined)
    sentences.push({ start: tokens[first]!.start, end: last.end, tokens: tokens.slice(first) });
  return sentences;
}
