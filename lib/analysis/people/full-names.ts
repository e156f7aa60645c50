import type { Token } from '../token.ts';
import { isKanji, isKatakana, isSpace } from './characters.ts';
import { startsOrganisation } from './exclusions.ts';
import type { Finding } from './finding.ts';
import { isFullName, katakanaKind } from './katakana-names.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import { CHINESE_KOREAN_SURNAMES } from './lexicon.ts';
import { isGivenName, isPersonToken, isSurname, type Reading, tokenStarting } from './reading.ts';
import { isPhraseEnd, titleBefore } from './title-first.ts';
import type { Titles } from './titles.ts';

/**
 * Finds names that no title follows, but whose own form tells: foreign full names (X・Y), Japanese surname and given name,
 * and a single katakana word right after TITLEの.
 */
export function findFullNames(reading: Reading, titles: Titles, runs: readonly KatakanaRun[]): Finding[] {
  return [...katakanaFullNames(reading, titles, runs), ...japaneseFullNames(reading)];
}

function katakanaFullNames(reading: Reading, titles: Titles, runs: readonly KatakanaRun[]): Finding[] {
  const findings: Finding[] = [];
  for (const run of runs) {
    if (startsOrganisation(reading, run.end)) continue;
    if (
      !isNamedByTitle(reading, titles, run) &&
      !(isFullName(reading, run) && standsFree(reading, titles, run.start))
    )
      continue;
    findings.push(untitled({ start: run.start, end: run.end }));
  }
  return findings;
}

/** Whether a name can start here: no kanji right before it, but for a title's. */
function standsFree(reading: Reading, titles: Titles, start: number): boolean {
  return !isKanji(reading.text, start - 1) || titles.endingAt(start) !== undefined;
}

/** A single katakana word that TITLEの introduces and a particle closes: 議長のティヌブは. */
function isNamedByTitle(reading: Reading, titles: Titles, run: KatakanaRun): boolean {
  if (run.parts.length !== 1 || !isPhraseEnd(reading, run.end)) return false;
  const kind = katakanaKind(reading, run);
  if (kind !== 'unknown' && kind !== 'person') return false;
  const before = titleBefore(reading, titles, run.start);
  return before?.joined === true;
}

function japaneseFullNames(reading: Reading): Finding[] {
  const { text, tokens } = reading;
  const findings: Finding[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const surname = tokens[i]!;
    if (!isSurname(surname) || isKatakana(text, surname.start)) continue;
    let next = i + 1;
    if (tokens[next]!.end - tokens[next]!.start === 1 && isSpace(text, tokens[next]!.start)) next++;
    const given = tokens[next];
    if (given === undefined || !isGivenName(given) || isKatakana(text, given.start)) continue;
    const before = tokens[i - 1];
    if (before !== undefined && before.end === surname.start && isPersonToken(before)) continue;
    const end = withThirdKanji(reading, surname, given);
    if (startsOrganisation(reading, end)) continue;
    findings.push(untitled({ start: surname.start, end }));
    i = next;
  }
  return findings;
}

/** IPADIC leaves the last kanji of Chinese and Korean names apart (金・正・恩): takes it in. */
function withThirdKanji(reading: Reading, surname: Token, given: Token): number {
  const next = tokenStarting(reading, given.end);
  if (next === undefined || next.pos !== '名詞' || next.detail1 === '接尾') return given.end;
  const isCut =
    given.end - surname.start === 2 && next.end - next.start === 1 && isKanji(reading.text, next.start);
  return isCut && CHINESE_KOREAN_SURNAMES.has(surname.surface) ? next.end : given.end;
}

function untitled(name: { start: number; end: number }): Finding {
  return { ...name, name, evidence: 'full', title: null, official: false };
}
