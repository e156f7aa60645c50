import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import { isKanji, isKatakana, isSpace } from './characters.ts';
import { isHalfOfWord, startsOrganisation } from './exclusions.ts';
import { CHINESE_KOREAN_SURNAMES, Role, WORDS } from './lexicon.ts';
import { isGivenName, isPersonToken, isSurname, type Reading, tokenStarting } from './reading.ts';
import type { Titles } from './titles.ts';

/** The longest given name in kanji. */
const LONGEST_GIVEN_NAME = 3;

/** Finds full names in kanji that stand without a title: 石破茂, 石破　茂, and Chinese and Korean ones (習近平). */
export function findKanjiFullNames(reading: Reading, titles: Titles): Span[] {
  const names: Span[] = [];
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!;
    if (!mayStart(reading, titles, i)) continue;
    const end =
      japaneseNameEnd(reading, titles, i) ??
      unknownGivenNameEnd(reading, i) ??
      chineseOrKoreanNameEnd(reading, i) ??
      wholeNameEnd(reading, i) ??
      emperorEnd(reading, i);
    if (end === undefined || startsOrganisation(reading, end) || isHalfOfWord(reading, end)) continue;
    names.push({ start: first.start, end });
    while (i + 1 < tokens.length && tokens[i + 1]!.start < end) i++;
  }
  return names;
}

/** Whether a name may start at a token: not inside a longer kanji word, unless that word is a title or an organisation. */
function mayStart(reading: Reading, titles: Titles, index: number): boolean {
  const { text, tokens } = reading;
  const { start } = tokens[index]!;
  if (!isKanji(text, start)) return false;
  if (!isKanji(text, start - 1)) return true;
  const before = tokens[index - 1];
  if (before === undefined || isPersonToken(before)) return false;
  return titles.endingAt(start) !== undefined || (before.pos === '名詞' && before.end - before.start > 1);
}

/** The end of a surname and a given name that IPADIC knows, with or without a space between them. */
function japaneseNameEnd(reading: Reading, titles: Titles, index: number): number | undefined {
  const { text, tokens } = reading;
  const surname = tokens[index]!;
  if (!isSurname(surname)) return undefined;
  let next = index + 1;
  if (isSpace(text, surname.end)) next++;
  const given = tokens[next];
  if (given === undefined || !isGivenName(given) || isKatakana(text, given.start)) return undefined;
  return withCutKanji(reading, titles, given);
}

/** IPADIC cuts given names that it does not know (紘|司): takes the kanji that is left over in. */
function withCutKanji(reading: Reading, titles: Titles, given: Token): number {
  const rest = tokenStarting(reading, given.end);
  if (rest === undefined || rest.pos !== '名詞' || !isKanji(reading.text, rest.start)) return given.end;
  const isName = rest.end - given.start <= LONGEST_GIVEN_NAME && rest.detail1 !== '接尾';
  const isTitle = titles.startingAt(rest.start) !== undefined || WORDS.rolesOf(rest.surface) !== 0;
  return isName && !isTitle ? rest.end : given.end;
}

/** The end of a surname and a given name of two kanji that IPADIC cuts in pieces (長谷川|志|帆), none of them a word. */
function unknownGivenNameEnd(reading: Reading, index: number): number | undefined {
  const { text, tokens } = reading;
  const surname = tokens[index]!;
  if (!isSurname(surname) || surname.end - surname.start < 2 || startsOrganisation(reading, surname.end))
    return undefined;
  const end = surname.end + 2;
  if (isKanji(text, end)) return undefined;
  for (const at of [surname.end, surname.end + 1]) {
    const token = tokenStarting(reading, at);
    if (token === undefined || token.end !== at + 1 || !isKanji(text, at)) return undefined;
    if (
      token.pos !== '名詞' ||
      token.detail1 === '接尾' ||
      token.detail1 === '数' ||
      token.detail1 === '副詞可能'
    )
      return undefined;
    if (WORDS.rolesOf(token.surface) !== 0) return undefined;
  }
  return end;
}

/** The end of a name that IPADIC has as one word (明治天皇, 聖徳太子). */
function wholeNameEnd(reading: Reading, index: number): number | undefined {
  const token = reading.tokens[index]!;
  return isPersonToken(token) && token.detail3 === '一般' && token.end - token.start > 2
    ? token.end
    : undefined;
}

/** The end of an emperor's name (昭和天皇), which no surname tells. */
function emperorEnd(reading: Reading, index: number): number | undefined {
  const { tokens } = reading;
  const era = tokens[index]!;
  const title = tokens[index + 1];
  return title?.surface === '天皇' && title.start === era.end && era.end - era.start === 2
    ? title.end
    : undefined;
}

/** The end of a name of three kanji that begins with a surname of China or Korea, and that IPADIC broke apart. */
function chineseOrKoreanNameEnd(reading: Reading, index: number): number | undefined {
  const { text, tokens } = reading;
  const { start } = tokens[index]!;
  const end = start + 3;
  if (!CHINESE_KOREAN_SURNAMES.has(text[start]!) || isKanji(text, start - 1) || isKanji(text, end))
    return undefined;
  if (!isKanji(text, start + 1) || !isKanji(text, start + 2)) return undefined;
  let pieces = 0;
  for (let at = start; at < end; pieces++) {
    const token = tokenStarting(reading, at);
    if (token === undefined || token.end > end) return undefined;
    if (
      token.pos !== '名詞' ||
      token.detail1 === '接尾' ||
      token.detail1 === '数' ||
      token.detail1 === '副詞可能'
    )
      return undefined;
    if (token.known && token.end - token.start > 1 && !isPersonToken(token)) return undefined;
    if ((WORDS.rolesOf(token.surface) & (Role.officialTitle | Role.otherTitle | Role.countrySign)) !== 0)
      return undefined;
    at = token.end;
  }
  return pieces > 1 ? end : undefined;
}
