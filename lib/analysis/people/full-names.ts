import type { Span } from '../types.ts';
import { isKanji } from './characters.ts';
import { startsOrganisation } from './exclusions.ts';
import type { Finding } from './finding.ts';
import { findKanjiFullNames } from './japanese-full-names.ts';
import { isFullName, katakanaKind } from './katakana-names.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import type { Reading } from './reading.ts';
import { isPhraseEnd, titleBefore } from './title-first.ts';
import type { Titles } from './titles.ts';

/**
 * Finds names that no title follows, but whose own form tells: foreign full names (X・Y), full names in kanji, and a single
 * katakana word that a title introduces (議長のティヌブは).
 */
export function findFullNames(reading: Reading, titles: Titles, runs: readonly KatakanaRun[]): Finding[] {
  const katakana = runs.filter(
    (run) => !startsOrganisation(reading, run.end) && isName(reading, titles, run),
  );
  return [...katakana, ...findKanjiFullNames(reading, titles)].map(untitled);
}

function isName(reading: Reading, titles: Titles, run: KatakanaRun): boolean {
  if (isNamedByTitle(reading, titles, run)) return true;
  // Inside a kanji word only a title may stand before a name: 監督ジョン・スミス, but not 米ニューヨーク・タイムズ.
  const isFree = !isKanji(reading.text, run.start - 1) || titles.endingAt(run.start) !== undefined;
  return isFree && isFullName(reading, run);
}

/** A single katakana word that TITLEの introduces and a particle closes. */
function isNamedByTitle(reading: Reading, titles: Titles, run: KatakanaRun): boolean {
  if (run.parts.length !== 1 || !isPhraseEnd(reading, run.end)) return false;
  const kind = katakanaKind(reading, run);
  if (kind !== 'unknown' && kind !== 'person') return false;
  return titleBefore(reading, titles, run.start)?.joined === true;
}

function untitled({ start, end }: Span): Finding {
  return { start, end, name: { start, end }, evidence: 'full', title: null, official: false };
}
