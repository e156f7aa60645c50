import { type Identify, identifyPeople } from './officials/identify-people.ts';
import { findPeople } from './people/find-people.ts';
import { findSpeech } from './speech/find-speech.ts';
import type { NameTagger } from './tagger/parse-tagger.ts';
import type { Tokenizer } from './token.ts';
import { tokenizeText } from './tokenize.ts';
import type { Analysis } from './types.ts';

/** What is known of a text beside its words, and what tests vary. */
export interface AnalyseOptions {
  /** The text's day, ISO 8601: it decides which office an official is shown with. */
  readonly date?: string | null;
  /** Decides which official somebody is; by default from the built-in list. */
  readonly identify?: Identify;
  /** Finds names that no rule knows; without one, the rules find people alone. */
  readonly tagger?: NameTagger | null;
}

/**
 * Who is named in a text, what is quoted, and who said it.
 *
 * Every stage is a function from data to data: paragraphs and tokens, people and their mentions, which officials they are,
 * then quotes and statements with their speakers. Never throws; time linear in the length of `text`.
 */
export function analyse(
  text: string,
  tokenizer: Tokenizer,
  { date = null, identify, tagger = null }: AnalyseOptions = {},
): Analysis {
  const document = tokenizeText(text, tokenizer);
  const { people: named, mentions } = findPeople(document, tagger);
  const people = identifyPeople(text, named, mentions, date, identify);
  return { text, people, mentions, ...findSpeech(document, people, mentions) };
}
