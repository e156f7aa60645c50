import type { Span } from '../types.ts';
import { isKanji, isKatakana, isLatin } from './characters.ts';
import { startsOrganisation } from './exclusions.ts';
import type { Finding, Following } from './finding.ts';
import { kanjiNameStart, type Suffix } from './kanji-names.ts';
import { isOfOtherCountry, isTitledKatakanaName, PARTY, PLACE_BOUND } from './katakana-names.ts';
import type { RunIndex } from './katakana-runs.ts';
import { latinNameStart } from './latin-names.ts';
import { Role, WORDS } from './lexicon.ts';
import { noteEnding } from './notes.ts';
import {
  isOrganisation,
  isPersonToken,
  isPlace,
  isSurname,
  type Reading,
  tokenAt,
  tokenEnding,
  tokenStarting,
} from './reading.ts';
import type { Titles } from './titles.ts';

/** How far the title may stand from the name, over words that no list has. */
const LONGEST_UNKNOWN_PART = 16;
/** How long a country's name must be to be told from the end of a person's. */
const LONG_COUNTRY = 3;
/** The same for a title in katakana. */
const LONG_TITLE = 4;

/**
 * Finds every name that a title or an honorific follows: ブリンケン米国務長官, 岸田氏, 李容浩（リ・ヨンホ）外相.
 *
 * Walks from title to title and reads the name backwards from where the title starts. The longest title wins, so that
 * the name is never lengthened by a part of the title.
 */
export function findTitledNames(reading: Reading, titles: Titles, runs: RunIndex): Finding[] {
  const { text } = reading;
  const findings: Finding[] = [];
  let at = 1;
  while (at < text.length) {
    const following = followingAt(reading, titles, at);
    if (following === null) {
      at++;
      continue;
    }
    const { title, end } = following;
    const name =
      nameBefore(reading, runs, following) ?? (title && nameBeyondUnknownPart(reading, runs, following));
    if (name !== null) {
      findings.push({
        start: name.start,
        end,
        name,
        evidence: 'titled',
        title,
        official: title?.official ?? false,
      });
      at = end;
    } else at = title === null ? at + 1 : title.end;
  }
  return findings.filter((finding, index) => !isPostAbroad(text, finding, findings[index + 1]));
}

/** Titles of those who stand for a country or a body, whose name comes before the title. */
const REPRESENTATIVE = /^(?:常駐)?(?:代表|大使|公使|代理大使)$/;

/**
 * Whether what stands before a title of representatives is what they stand for: 駐X大使 is the ambassador to X, and
 * X代表のY大使 is Y of X.
 */
function isPostAbroad(
  text: string,
  { start, name, title, end }: Finding,
  next: Finding | undefined,
): boolean {
  if (title === null || !REPRESENTATIVE.test(text.slice(name.end, end))) return false;
  return text[start - 1] === '駐' || (text[end] === 'の' && next?.start === end + 1);
}

function followingAt(reading: Reading, titles: Titles, at: number): Following | null {
  const title = mayStartTitle(reading, titles, at) ? titles.startingAt(at) : undefined;
  const honorific = honorificEnd(reading, at);
  if (title === undefined || honorific > title.end) {
    return honorific < 0 ? null : { start: at, end: honorific, title: null };
  }
  return { start: at, end: Math.max(title.end, honorificEnd(reading, title.end)), title };
}

function mayStartTitle(reading: Reading, titles: Titles, at: number): boolean {
  return (
    !isInsideWord(reading, at) &&
    !isEndOfKanjiName(reading, titles, at) &&
    !isPersonLikeCountry(reading, titles, at)
  );
}

/**
 * Whether a kanji that is a country's sign too is the end of a name: 田中外相, 金正日総書記. After a name in kanji the sign is a
 * word of its own, and the name has three kanji.
 */
function isEndOfKanjiName(reading: Reading, titles: Titles, at: number): boolean {
  const { text } = reading;
  if ((WORDS.rolesOf(text[at]!) & Role.countrySign) === 0 || !isKanji(text, at - 1)) return false;
  if (titles.startingAt(at)?.coreStart !== at + 1) return false;
  const isWord = tokenStarting(reading, at)?.end === at + 1;
  return !isWord || !isKanji(text, at - 2) || !isKanji(text, at - 3);
}

/** Whether a title only seems to begin with a country, which is a person, since another country stands before: 米国のタイ|通商代表. */
function isPersonLikeCountry(reading: Reading, titles: Titles, at: number): boolean {
  const title = titles.startingAt(at);
  if (
    title === undefined ||
    !isKatakana(reading.text, at) ||
    titles.startingAt(title.coreStart) === undefined
  )
    return false;
  return title.coreStart > at && isOfOtherCountry(reading, at);
}

/** The end of the honorific that starts at a position, or -1. 君 and 様 are none inside a longer word (君主, 様子). */
function honorificEnd(reading: Reading, at: number): number {
  const { text } = reading;
  const certain = WORDS.longest(text, at, Role.certainHonorific);
  if (certain > 0) return certain;
  const familiar = WORDS.longest(text, at, Role.familiarHonorific);
  if (familiar - at === 1 && tokenStarting(reading, at)?.end !== familiar) return -1;
  return familiar;
}

function suffixOf(reading: Reading, following: Following): Suffix {
  const word = reading.text.slice(following.start, following.end);
  if (following.title !== null) return PLACE_BOUND.test(word) ? 'placeBoundTitle' : 'title';
  return (WORDS.rolesOf(word) & Role.certainHonorific) !== 0 ? 'certainHonorific' : 'honorific';
}

/**
 * Whether a katakana word goes on over a position, so that no title starts there. A country may, and a long katakana title
 * where IPADIC cuts (オバマ|アメリカ|大統領, スミス|アナリスト).
 */
function isInsideWord(reading: Reading, at: number): boolean {
  const { text } = reading;
  if (!isKatakana(text, at) || !isKatakana(text, at - 1)) return false;
  const country = WORDS.longest(text, at, Role.country);
  if (country - at >= LONG_COUNTRY && !isKatakana(text, country)) return false;
  const isLong = isKatakana(text, at + 1) && isKatakana(text, at + LONG_TITLE - 1);
  return !isLong || tokenStarting(reading, at) === undefined;
}

/** The name right before a title, or before a note in parentheses or a middle dot between both. */
function nameBefore(reading: Reading, runs: RunIndex, following: Following): Span | null {
  const { text } = reading;
  const { start } = following;
  const note = noteEnding(text, start);
  if (note !== null) return note.start === 0 ? null : nameEndingAt(reading, runs, note.start, following);
  if (text[start - 1] === '・' && following.title !== null && isKatakana(text, start - 2)) {
    return nameEndingAt(reading, runs, start - 1, following);
  }
  return nameEndingAt(reading, runs, start, following);
}

function nameEndingAt(reading: Reading, runs: RunIndex, end: number, following: Following): Span | null {
  const { text } = reading;
  const run = runs.upTo(end);
  if (run !== undefined) return katakanaName(reading, run, following);
  if (isKatakana(text, end - 1)) return null;
  if (isLatin(text, end - 1)) {
    const start = latinNameStart(text, end, following.title === null);
    return start < 0 ? null : { start, end };
  }
  const start = kanjiNameStart(reading, end, suffixOf(reading, following));
  if (start < 0) return null;
  return isInsideKnownWord(reading, end, following) ? null : { start, end };
}

/** Whether name and title only seem to meet inside a word: 立|候補, 北海|道知事. */
function isInsideKnownWord(reading: Reading, at: number, following: Following): boolean {
  const token = tokenAt(reading, at);
  if (token === undefined || !token.known || token.start === at) return false;
  return (
    token.end >= following.end || ((isPlace(token) || isOrganisation(token)) && token.surface.length > 2)
  );
}

/** The katakana name of a run, with the kanji surname before it if there is one (玉城デニー). */
function katakanaName(
  reading: Reading,
  run: Span & { parts: readonly Span[] },
  following: Following,
): Span | null {
  if (!isTitledKatakanaName(reading, run, following)) return null;
  const before = tokenEnding(reading, run.start);
  const start =
    run.parts.length === 1 && before !== undefined && isSurname(before) ? before.start : run.start;
  return { start, end: run.end };
}

/** The name before a title whose first words are in no list: 王毅|中央委員会調整|弁公室|主任. */
function nameBeyondUnknownPart(reading: Reading, runs: RunIndex, following: Following): Span | null {
  let at = following.start;
  while (following.start - at <= LONGEST_UNKNOWN_PART) {
    const token = tokenEnding(reading, at);
    if (token === undefined || (token.pos !== '名詞' && token.pos !== '接頭詞')) return null;
    if (token.detail1 === '非自立' || token.detail1 === '代名詞' || token.detail1 === '副詞可能') return null;
    const run = runs.upTo(at);
    const isOrganisation = run !== undefined && PARTY.test(reading.text.slice(at, following.end));
    if ((run !== undefined && !isOrganisation) || isPersonToken(token)) {
      if (at === following.start || startsOrganisation(reading, at)) return null;
      return nameEndingAt(reading, runs, at, following);
    }
    at = token.start;
  }
  return null;
}
