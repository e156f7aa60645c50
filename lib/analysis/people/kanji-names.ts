import { isHiragana, isKanji, isSpace } from './characters.ts';
import {
  CHINESE_KOREAN_DOUBLE_SURNAMES,
  CHINESE_KOREAN_SURNAMES,
  COMMON_WORD_SURNAMES,
  PLACE_SURNAMES,
  Role,
  WORDS,
} from './lexicon.ts';
import {
  isGivenName,
  isOrganisation,
  isPersonToken,
  isPlace,
  isSurname,
  type Reading,
  tokenAt,
  tokenEnding,
  tokenStarting,
} from './reading.ts';

/** The longest kanji name: a surname and a given name of three kanji each. */
const LONGEST_NAME = 6;
/** Words that make a pronoun or a general word of what follows, so that no name begins with them (同氏, 両氏). */
const NOT_A_START = new Set([...'同両某各全元前現旧副該本当他諸故御老若新次男女第約計']);

/** Words for a person that stand right before a name: 妻, 社長. */
const PERSON_WORD = Role.officialTitle | Role.otherTitle | Role.officialRole | Role.otherRole;

/** What stands after the name decides how much the name itself has to prove: 氏 follows names alone, 知事 places too. */
export type Suffix = 'certainHonorific' | 'honorific' | 'title' | 'placeBoundTitle';

/** A stretch of kanji that may be a name. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether kana, punctuation or the like stand before it. */
  readonly free: boolean;
}

/** Ways to tell a kanji name, the surest first. The first that holds for a stretch gives its rank. */
const RULES: readonly {
  readonly rank: number;
  readonly holds: (reading: Reading, stretch: Stretch, suffix: Suffix) => boolean;
}[] = [
  { rank: 10, holds: isSurnameAndGivenName },
  { rank: 9, holds: isWholeName },
  { rank: 8, holds: isSurnameAndRest },
  { rank: 7, holds: isChineseOrKorean },
  { rank: 6, holds: isKnownPart },
  { rank: 5, holds: isSingleKanjiSurname },
  { rank: 4, holds: isPlaceSurname },
  { rank: 3, holds: isNoOrdinaryWord },
  {
    rank: 2,
    holds: (reading, stretch, suffix) =>
      suffix === 'certainHonorific' && stretch.free && isOneWord(reading, stretch),
  },
];

/**
 * The start of the kanji name that ends at `end`, right before a title or honorific, or -1 if what stands there is no name.
 * Of all stretches that end there the one with the surest rule wins, the longer one where two are equal.
 */
export function kanjiNameStart(reading: Reading, end: number, suffix: Suffix): number {
  const { text } = reading;
  const freeStart = kanjiStart(text, end);
  if (freeStart === end) return hiraganaNameStart(reading, end);
  let best = -1;
  let bestRank = 0;
  for (let start = Math.max(freeStart, end - LONGEST_NAME); start < end; start++) {
    const stretch = { start, end, free: start === freeStart };
    if (!mayStart(reading, stretch)) continue;
    const rank = RULES.find((rule) => rule.holds(reading, stretch, suffix))?.rank ?? 0;
    if (rank > bestRank) {
      best = start;
      bestRank = rank;
    }
  }
  return best < 0 ? -1 : withSurnameBeforeSpace(reading, best, end);
}

/**
 * Whether a name may begin here: at a free start, or after a word that is no part of a name. A given name alone needs a
 * word for a person before it (妻|昭恵), since else its surname may be a word that IPADIC does not know as one (岩屋|毅).
 */
function mayStart(reading: Reading, { start, end, free }: Stretch): boolean {
  if ((WORDS.rolesOf(reading.text.slice(start, end)) & (Role.country | Role.body)) !== 0) return false;
  if (end - start > 1 && [...reading.text.slice(start, end)].every(isCountrySign)) return false;
  if (NOT_A_START.has(tokenAt(reading, start)?.surface ?? '')) return false;
  if (free) return true;
  const before = tokenEnding(reading, start);
  if (before === undefined || !before.known || isPersonToken(before)) return false;
  if (before.pos !== '名詞' && before.pos !== '接頭詞') return false;
  if ((WORDS.rolesOf(before.surface) & PERSON_WORD) !== 0) return true;
  const here = tokenStarting(reading, start);
  if (here !== undefined && isGivenName(here)) return false;
  return (
    before.end - before.start > 1 || before.detail1 === '接尾' || isPlace(before) || isOrganisation(before)
  );
}

/** 米, 中: several of them make a group of countries (日米韓). */
function isCountrySign(kanji: string): boolean {
  return (WORDS.rolesOf(kanji) & Role.countrySign) !== 0;
}

/** 石破|茂: both known to IPADIC. */
function isSurnameAndGivenName(reading: Reading, { start, end }: Stretch): boolean {
  const surname = tokenStarting(reading, start);
  if (surname === undefined || !isSurname(surname)) return false;
  const given = tokenStarting(reading, surname.end);
  return given !== undefined && given.end === end && isGivenName(given);
}

/** A name that IPADIC knows whole (徳川家康), or a surname alone (石破). */
function isWholeName(reading: Reading, { start, end }: Stretch): boolean {
  const token = tokenStarting(reading, start);
  return token !== undefined && token.end === end && isPersonToken(token) && !isGivenName(token);
}

/** 赤嶺|政賢: a surname that IPADIC knows, and a given name that it does not. */
function isSurnameAndRest(reading: Reading, { start, end }: Stretch): boolean {
  const surname = tokenStarting(reading, start);
  return surname !== undefined && isSurname(surname) && surname.end < end && end - surname.end <= 3;
}

/** 習近平, 毛寧: a surname of China or Korea with one kanji or two after it, which IPADIC mostly breaks apart. */
function isChineseOrKorean(reading: Reading, stretch: Stretch): boolean {
  const { start, end, free } = stretch;
  const length = end - start;
  const hasDoubleSurname = CHINESE_KOREAN_DOUBLE_SURNAMES.has(reading.text.slice(start, start + 2));
  if (hasDoubleSurname && free && (length === 3 || length === 4)) return true;
  if (length !== 2 && length !== 3) return false;
  if (!CHINESE_KOREAN_SURNAMES.has(reading.text[start]!) || !startsToken(reading, stretch)) return false;
  return !isOrdinary(reading, stretch) || (length === 3 && free && !isOneWord(reading, stretch));
}

/** A given name alone (佳子), or a name whose end IPADIC does not know. */
function isKnownPart(reading: Reading, { start, end }: Stretch): boolean {
  const token = tokenStarting(reading, start);
  return token !== undefined && isPersonToken(token) && token.end <= end && end - token.end <= 2;
}

/** 林, 李: kanji that are words too, but here stand alone before a title. */
function isSingleKanjiSurname(reading: Reading, { start, end, free }: Stretch, suffix: Suffix): boolean {
  if (!free || end - start !== 1) return false;
  const kanji = reading.text[start]!;
  if (isCountrySign(kanji) && (suffix === 'title' || suffix === 'placeBoundTitle')) return false;
  return CHINESE_KOREAN_SURNAMES.has(kanji) || COMMON_WORD_SURNAMES.has(kanji);
}

/** 千葉, 福島: places, but here surnames. */
function isPlaceSurname(reading: Reading, { start, end, free }: Stretch, suffix: Suffix): boolean {
  return free && suffix !== 'placeBoundTitle' && PLACE_SURNAMES.has(reading.text.slice(start, end));
}

/** Whatever stands free before a title and is not made of words that IPADIC knows as ordinary. */
function isNoOrdinaryWord(reading: Reading, stretch: Stretch): boolean {
  const length = stretch.end - stretch.start;
  return stretch.free && length >= 2 && length <= 5 && !isOrdinary(reading, stretch);
}

function startsToken(reading: Reading, { start, free }: Stretch): boolean {
  return free || tokenStarting(reading, start) !== undefined;
}

function isOneWord(reading: Reading, { start, end }: Stretch): boolean {
  return tokenStarting(reading, start)?.end === end;
}

/** Whether the stretch consists of words that IPADIC knows as something else than names, not all of them single kanji. */
function isOrdinary(reading: Reading, { start, end }: Stretch): boolean {
  let at = start;
  let hasWord = false;
  while (at < end) {
    const token = tokenStarting(reading, at);
    if (token === undefined || token.end > end || isPersonToken(token) || !token.known) return false;
    if (token.end - token.start > 1 || token.detail1 === '接尾') hasWord = true;
    at = token.end;
  }
  return hasWord;
}

function kanjiStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME * 2 && isKanjiOfName(text, start - 1)) start--;
  return start;
}

/** A kanji, or ヶ and ケ between kanji (鐘ヶ江, 三ケ月). */
function isKanjiOfName(text: string, at: number): boolean {
  if (isKanji(text, at)) return true;
  const sign = text[at];
  return (sign === 'ヶ' || sign === 'ケ') && isKanji(text, at - 1) && isKanji(text, at + 1);
}

/** A given name in hiragana after a surname (片山さつき), or a name in hiragana alone that IPADIC knows. */
function hiraganaNameStart(reading: Reading, end: number): number {
  let start = end;
  while (end - start < 5 && isHiragana(reading.text, start - 1)) start--;
  if (start === end) return -1;
  const before = tokenEnding(reading, start);
  if (before !== undefined && isSurname(before) && end - start >= 2) return before.start;
  const here = tokenStarting(reading, start);
  return here !== undefined && here.end === end && isPersonToken(here) ? start : -1;
}

/** Extends a given name by the surname that stands before it with a space between: 岸田　文雄. */
function withSurnameBeforeSpace(reading: Reading, start: number, end: number): number {
  if (!isSpace(reading.text, start - 1) || end - start > 3) return start;
  const surname = tokenEnding(reading, start - 1);
  return surname !== undefined && isSurname(surname) && tokenAt(reading, start) !== undefined
    ? surname.start
    : start;
}
