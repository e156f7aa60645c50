import { isHiragana, isKanji, isSpace } from './characters.ts';
import {
  CHINESE_KOREAN_DOUBLE_SURNAMES,
  CHINESE_KOREAN_SURNAMES,
  COMMON_WORD_SURNAMES,
  PLACE_SURNAMES,
} from './lexicon.ts';
import {
  isGivenName,
  isPersonToken,
  isSurname,
  type Reading,
  tokenAt,
  tokenEnding,
  tokenStarting,
} from './reading.ts';

/** The longest kanji name: two-kanji surname and three-kanji given name. */
const LONGEST_NAME = 6;
/** Kanji that make a pronoun or a general word of what follows, so that no name begins with them (同氏, 両氏). */
const NOT_A_START = new Set([...'同両某各全元前現旧副該本当他諸故御老若新次男女第約計']);

/**
 * The start of the kanji name that ends at `end`, right before a title or honorific, or -1 if what stands there is no
 * name. IPADIC's surnames and given names count most; then surnames of China and Korea, which IPADIC breaks apart
 * (習近平); then any short stretch between kana or punctuation that is not made of ordinary words.
 */
export function kanjiNameStart(reading: Reading, end: number, hasHonorific: boolean): number {
  const { text } = reading;
  const scriptStart = stretchStart(text, end);
  if (scriptStart === end) return hiraganaNameStart(reading, end);

  let best = -1;
  let bestScore = 0;
  for (let start = Math.max(scriptStart, end - LONGEST_NAME); start < end; start++) {
    const score = nameScore(reading, start, end, start === scriptStart, hasHonorific);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  if (best < 0) return -1;
  return withSurnameBeforeSpace(reading, best, end);
}

/** How name-like a stretch of kanji is; 0 for none. */
function nameScore(
  reading: Reading,
  start: number,
  end: number,
  atScriptBorder: boolean,
  hasHonorific: boolean,
): number {
  const { text } = reading;
  const length = end - start;
  const first = text[start]!;
  if (NOT_A_START.has(first)) return 0;
  const startToken = tokenStarting(reading, start);
  if (startToken === undefined && !atScriptBorder) return 0;
  const border = atScriptBorder || beginsAfterWord(reading, start);

  if (startToken !== undefined && startToken.end <= end && border) {
    if (isSurname(startToken)) {
      if (startToken.end === end) return 7;
      const rest = tokenStarting(reading, startToken.end);
      if (rest !== undefined && rest.end === end && isGivenName(rest)) return 10;
      if (end - startToken.end <= 3) return 8;
    } else if (isPersonToken(startToken)) {
      if (startToken.end === end) return startToken.detail3 === '一般' ? 9 : 5;
      if (end - startToken.end <= 2) return 5;
    }
  }
  const hasSurname =
    CHINESE_KOREAN_SURNAMES.has(first) || CHINESE_KOREAN_DOUBLE_SURNAMES.has(text.slice(start, start + 2));
  const ordinary = isOrdinaryWords(reading, start, end);
  if (
    hasSurname &&
    (length === 3 || length === 2) &&
    (!ordinary || (length === 3 && atScriptBorder && !isOneWord(reading, start, end)))
  ) {
    return atScriptBorder ? 7.5 : border ? 6 : 0;
  }
  if (length === 4 && CHINESE_KOREAN_DOUBLE_SURNAMES.has(text.slice(start, start + 2)) && atScriptBorder)
    return 7;
  if (!atScriptBorder) return 0;
  if (length === 1) return CHINESE_KOREAN_SURNAMES.has(first) || COMMON_WORD_SURNAMES.has(first) ? 6 : 0;
  if (PLACE_SURNAMES.has(text.slice(start, end))) return 4;
  if (length <= 5 && !ordinary) return 4;
  if (hasHonorific && length <= 3 && isOneWord(reading, start, end)) return 3;
  return 0;
}

/** Whether a name may begin at `start` although kanji stand before it: after a word that is no part of a name. */
function beginsAfterWord(reading: Reading, start: number): boolean {
  const before = tokenEnding(reading, start);
  if (before === undefined) return false;
  if (isPersonToken(before)) return false;
  return before.pos === '名詞' || before.pos === '接頭詞' || before.pos === '記号' || before.pos === '助詞';
}

/** Whether the stretch consists of words that IPADIC knows as something else than names, none of them a single kanji. */
function isOrdinaryWords(reading: Reading, start: number, end: number): boolean {
  let at = start;
  let longWord = false;
  while (at < end) {
    const token = tokenStarting(reading, at);
    if (token === undefined || token.end > end) return false;
    if (isPersonToken(token) || !token.known) return false;
    if (token.end - token.start > 1 || token.detail1 === '接尾') longWord = true;
    at = token.end;
  }
  return longWord;
}

function isOneWord(reading: Reading, start: number, end: number): boolean {
  const token = tokenStarting(reading, start);
  return token !== undefined && token.end === end;
}

function stretchStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME * 2 && isKanjiOfName(text, start - 1)) start--;
  return start;
}

/** A kanji, or ヶ and ケ between kanji (鐘ヶ江, 三ケ月). */
function isKanjiOfName(text: string, at: number): boolean {
  if (isKanji(text, at)) return true;
  const sign = text[at];
  return (sign === 'ヶ' || sign === 'ケ') && at > 0 && isKanji(text, at - 1) && isKanji(text, at + 1);
}

/** A given name in hiragana after a surname (片山さつき), or a name in hiragana alone that IPADIC knows. */
function hiraganaNameStart(reading: Reading, end: number): number {
  const { text } = reading;
  let start = end;
  while (start > 0 && end - start < 5 && isHiragana(text, start - 1)) start--;
  if (start === end) return -1;
  const before = tokenEnding(reading, start);
  const here = tokenStarting(reading, start);
  if (before !== undefined && isSurname(before) && end - start >= 2) return before.start;
  if (here !== undefined && here.end === end && isPersonToken(here)) {
    return start;
  }
  return -1;
}

/** Extends a given name by the surname that stands before it with a space between: 岸田　文雄. */
function withSurnameBeforeSpace(reading: Reading, start: number, end: number): number {
  if (start < 2 || !isSpace(reading.text, start - 1) || end - start > 3) return start;
  const before = tokenEnding(reading, start - 1);
  const given = tokenAt(reading, start);
  if (before === undefined || given === undefined || !isSurname(before)) return start;
  return before.start;
}
