import type { Span } from '../types.ts';
import { isKanji, isLatin } from './characters.ts';
import type { Following } from './finding.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import {
  FOREIGN_GIVEN_NAMES,
  KATAKANA_WORDS,
  KOREAN_SURNAMES,
  NAME_PARTICLES,
  OTHER_KATAKANA_NAMES,
  Role,
  WORDS,
} from './lexicon.ts';
import {
  isOrganisation,
  isPersonToken,
  isPlace,
  type Reading,
  tokenEnding,
  tokenStarting,
} from './reading.ts';

/** What a katakana word by itself is, as far as lexicons and IPADIC tell. */
export type KatakanaKind = 'person' | 'country' | 'place' | 'organisation' | 'company' | 'word' | 'unknown';

/** Looks one katakana word up. Words that are cut in several tokens are unknown to IPADIC. */
export function katakanaKind(reading: Reading, span: Span): KatakanaKind {
  const word = reading.text.slice(span.start, span.end);
  const roles = WORDS.rolesOf(word);
  if ((roles & (Role.country | Role.capital)) !== 0) return 'country';
  if ((roles & Role.body) !== 0) return 'organisation';
  if (FOREIGN_GIVEN_NAMES.has(word)) return 'person';
  if (KATAKANA_WORDS.has(word) || roles !== 0) return 'word';
  const token = tokenStarting(reading, span.start);
  if (token === undefined || token.end !== span.end || !token.known) return 'unknown';
  if (isPersonToken(token)) return 'person';
  if (isPlace(token)) return 'place';
  if (isOrganisation(token)) return 'company';
  return token.detail1 === '固有名詞' ? 'unknown' : 'word';
}

/**
 * Whether a run of several parts (X・Y, X＝Y) is a person's full name by its own form: nothing in it is a country, a body or a
 * word of organisations and works, and its first part is no place and no ordinary word unless it is a given name.
 */
export function isFullName(reading: Reading, run: KatakanaRun): boolean {
  if (run.parts.length < 2 || run.parts.length > 6 || isOtherName(reading, run)) return false;
  const words = run.parts.map((part) => reading.text.slice(part.start, part.end));
  const kinds = run.parts.map((part) => katakanaKind(reading, part));
  const isParticle = (index: number): boolean => NAME_PARTICLES.has(words[index]!) && words.length > 2;
  const first = words[0]!;
  const startsWithGivenName =
    FOREIGN_GIVEN_NAMES.has(first) || (KOREAN_SURNAMES.has(first) && words.length === 2);
  let unlikely = 0;
  for (let i = 0; i < words.length; i++) {
    if (isParticle(i)) continue;
    const kind = kinds[i]!;
    if (kind === 'organisation' || (kind === 'word' && KATAKANA_WORDS.has(words[i]!))) return false;
    if (kind === 'country' && !startsWithGivenName) unlikely += 2;
    if (kind === 'place' || kind === 'word' || kind === 'company') unlikely++;
    if (words[i]!.length === 1 && !startsWithGivenName) return false;
  }
  if (startsWithGivenName) return unlikely <= 1;
  return unlikely === 0 && !looksLikeOtherName(reading, run);
}

/** Whether the run is listed as an organisation or a place, or begins inside a word (JPモルガン・チェース). */
function isOtherName(reading: Reading, run: KatakanaRun): boolean {
  return (
    OTHER_KATAKANA_NAMES.has(reading.text.slice(run.start, run.end)) || isLatin(reading.text, run.start - 1)
  );
}

/** Signs of a team, a work or a brand, which foreign names without a known given name share the form with. */
function looksLikeOtherName(reading: Reading, run: KatakanaRun): boolean {
  const { text } = reading;
  const lastLetter = text[run.end - 1]!;
  if (lastLetter === 'ズ' || lastLetter === 'ツ') return true;
  if (run.parts.some((part) => part.end - part.start > LONGEST_PART)) return true;
  return OPENING_QUOTE.has(text[run.start - 1] ?? '') || NEXT_AFTER_OTHER.has(text[run.end] ?? '');
}

/** How long a part of a foreign name may be before it is rather a compound. */
const LONGEST_PART = 8;
const OPENING_QUOTE = new Set([...'「『“"《〈']);
/** で marks the place of an event, 戦 a match. */
const NEXT_AFTER_OTHER = new Set([...'で戦」』”"》〉']);

/**
 * Whether a run before a title or an honorific is a name, and not a country, a city with its mayor or an ordinary word
 * (ロシア外相, ニューヨーク市長, グループ代表).
 */
export function isTitledKatakanaName(reading: Reading, run: KatakanaRun, following: Following): boolean {
  if (run.parts.length > 1) return !isOtherName(reading, run);
  if (run.end - run.start < 2) return false;
  const kind = katakanaKind(reading, run);
  const isPlaceBound = PLACE_BOUND.test(reading.text.slice(following.start, following.end));
  if (kind === 'country')
    return following.title !== null && !isPlaceBound && isOfOtherCountry(reading, run.start);
  if (kind === 'organisation') return false;
  if (following.title === null)
    return isCertain(reading, following) || (kind !== 'word' && kind !== 'company');
  if (isPlaceBound) return kind !== 'place' && followsPlace(reading, run);
  if (PARTY.test(reading.text.slice(following.start, following.end))) return false;
  if (kind === 'word' || kind === 'company')
    return following.title.official && !isLexiconWord(reading.text.slice(run.start, run.end));
  return true;
}

/** Whether the honorific is one that names alone have: 氏, not さん (スタッフさん). */
function isCertain(reading: Reading, following: Following): boolean {
  return (WORDS.rolesOf(reading.text.slice(following.start, following.end)) & Role.certainHonorific) !== 0;
}

/** Whether a country stands before の, so that what follows, a country's or a capital's name too, is a person: 米国のタイ通商代表. */
export function isOfOtherCountry(reading: Reading, start: number): boolean {
  if (reading.text[start - 1] !== 'の') return false;
  const country = tokenEnding(reading, start - 1);
  return country !== undefined && (WORDS.rolesOf(country.surface) & Role.country) !== 0;
}

/** Titles that belong to a place, so that the place itself may stand before them. */
export const PLACE_BOUND =
  /^(市|県|州|都|道|府|区|副?知事|町長|村長|区長|支局長|支社長|支店長|総?領事|特派員)/;

/** The rest of a party's name and its office: ハンナラ|党代表; a 党首 follows names. */
export const PARTY = /^党(?!首)/;

/** Whether the place stands before the run, so that the run is the name: フロリダ州のデサンティス州知事, not ロシアのベルゴロド州知事. */
function followsPlace(reading: Reading, run: KatakanaRun): boolean {
  const { text } = reading;
  if (text[run.start - 1] !== 'の') return !isKanji(text, run.end) || text.startsWith('知事', run.end);
  const place = tokenEnding(reading, run.start - 1);
  return place === undefined || (WORDS.rolesOf(place.surface) & Role.country) === 0;
}

/** Whether the word is in a list as something else than a name: グループ, リーダー. */
function isLexiconWord(word: string): boolean {
  return KATAKANA_WORDS.has(word) || WORDS.rolesOf(word) !== 0;
}
