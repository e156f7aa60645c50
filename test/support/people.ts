import { findPeople } from '../../lib/analysis/people/find-people.ts';
import { tokenizeText } from '../../lib/analysis/tokenize.ts';
import type { Mention, Person } from '../../lib/analysis/types.ts';
import { loadTokenizer } from './tokenizer.ts';

/** The signs around a mention, 《…》, and around the personal name in it, 〈…〉. */
const SIGNS = /[《》〈〉]/g;

/** What the people stage finds in a text. */
export function peopleIn(text: string): { people: Person[]; mentions: Mention[] } {
  return findPeople(tokenizeText(text, loadTokenizer()));
}

/** The text without the signs of {@link marked}. */
export function plain(markedText: string): string {
  return markedText.replace(SIGNS, '');
}

/** The text with every mention found in it set in signs: カナダの《〈オルセン〉外相》は. */
export function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, name } of peopleIn(text).mentions) {
    result += `${text.slice(at, start)}《${text.slice(start, name.start)}〈${text.slice(name.start, name.end)}〉${text.slice(name.end, end)}》`;
    at = end;
  }
  return result + text.slice(at);
}

/** The mentions of a text, one group of surface forms for each person, in the order of first mention. */
export function groups(text: string): string[][] {
  const { people, mentions } = peopleIn(text);
  return people.map(({ id }) =>
    mentions.filter((mention) => mention.person === id).map(({ start, end }) => text.slice(start, end)),
  );
}

/** The names of those whom a text shows as officials. */
export function officialsIn(text: string): string[] {
  return peopleIn(text)
    .people.filter((person) => person.official)
    .map((person) => person.name);
}
