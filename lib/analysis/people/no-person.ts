import places from '../../../assets/lexicon/people/places.json' with { type: 'json' };
import type { Span } from '../types.ts';
import { isKatakana } from './characters.ts';
import { startsOrganisation } from './exclusions.ts';
import { katakanaKind } from './katakana-names.ts';
import { FOREIGN_GIVEN_NAMES, KATAKANA_WORDS, OTHER_KATAKANA_NAMES } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Signs before 政権 and the like that still leave the whole an institution: ブッシュ前政権. */
const ERAS = new Set([...'前新旧現両']);
/** What joins the parts of a foreign name. */
const JOINERS = /[・＝=]/;

/**
 * The forms of names that stand for no person in this text: somewhere in it, what the form is or what stands around it
 * tells of a place, a body or a thing, and then it does so everywhere (ハリコフ州で makes ハリコフは a place too).
 */
export function formsOfNoPerson(reading: Reading, names: readonly Span[]): ReadonlySet<string> {
  return new Set(
    names.filter((name) => isNoPerson(reading, name)).map(({ start, end }) => reading.text.slice(start, end)),
  );
}

function isNoPerson(reading: Reading, name: Span): boolean {
  const { text } = reading;
  const { start, end } = name;
  const { before, after } = places.groups;
  return (
    startsOrganisation(reading, end) ||
    (ERAS.has(text[end] ?? '') && startsOrganisation(reading, end + 1)) ||
    after.words.some((word) => text.startsWith(word, end)) ||
    before.words.some((word) => text.startsWith(word, start - word.length)) ||
    (isKatakana(text, end - 1) && isOtherKatakana(reading, name))
  );
}

/** Whether katakana is a country, a place, a body or an ordinary word, or has a word of organisations and works in it. */
function isOtherKatakana(reading: Reading, name: Span): boolean {
  const word = reading.text.slice(name.start, name.end);
  const parts = word.split(JOINERS);
  if (parts.length > 1) {
    return (
      OTHER_KATAKANA_NAMES.has(word) ||
      parts.some((part) => KATAKANA_WORDS.has(part) && !FOREIGN_GIVEN_NAMES.has(part))
    );
  }
  const kind = katakanaKind(reading, name);
  return kind !== 'person' && kind !== 'unknown';
}
