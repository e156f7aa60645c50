import { isKanji, isKatakana, isLatin } from './characters.ts';
import { Role, WORDS } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Titles } from './titles.ts';

/** Whether the word right after a name turns the whole into an organisation, a place or a thing: 政権. */
export function startsOrganisation(reading: Reading, at: number): boolean {
  const { text } = reading;
  const ending = WORDS.longest(text, at, Role.organisationEnding);
  return ending > 0 && ending > WORDS.longest(text, at, Role.personalNoun);
}

/** Whether a bare name that ends at `at` is only the first half of a longer word (トランプ関税, 森林). */
export function isHalfOfWord(reading: Reading, at: number): boolean {
  const { text } = reading;
  if (isKatakana(text, at) || isLatin(text, at)) return true;
  return isKanji(text, at) && WORDS.longest(text, at, Role.personalNoun) < 0;
}

/** Whether what stands right after a known name leaves it a name: nothing of the word, or a title of its own. */
export function mayEndBareName(reading: Reading, titles: Titles, at: number): boolean {
  if (titles.startingAt(at) !== undefined) return true;
  return !startsOrganisation(reading, at) && !isHalfOfWord(reading, at);
}
