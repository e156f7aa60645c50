import { findPeople } from './people/find-people.ts';
import { findSpeech } from './speech/find-speech.ts';
import type { Tokenizer } from './token.ts';
import { tokenizeText } from './tokenize.ts';
import type { Analysis } from './types.ts';

/**
 * Who is named in a text, what is quoted, and who said it.
 *
 * Every stage is a function from data to data: paragraphs and tokens, people and their mentions, then quotes and
 * statements with their speakers. Never throws; time linear in the length of `text`.
 */
export function analyse(text: string, tokenizer: Tokenizer): Analysis {
  const document = tokenizeText(text, tokenizer);
  const { people, mentions } = findPeople(document);
  return { text, people, mentions, ...findSpeech(document, people, mentions) };
}
