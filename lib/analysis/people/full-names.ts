import type { Span } from '../types.ts';
import { isKanji } from './characters.ts';
import { startsOrganisation } from './exclusions.ts';
import type { Finding } from './finding.ts';
import { findKanjiFullNames } from './japanese-full-names.ts';
import { isFullName, katakanaKind } from './katakana-names.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import { findLatinNamesWithAge } from './latin-names.ts';
import type { Reading } from './reading.ts';
import { isPhraseEnd, titleBefore } from './title-first.ts';
import type { Titles } from './titles.ts';

/**
 * Finds names that no title follows, but whose own form tells: foreign full names (X・Y), full names in kanji, and a single
 * katakana word that a title introduces (議長のティヌブは). `titled` are the names found before, which may be listed with ・.
 */
export function findFullNames(
  reading: Reading,
  titles: Titles,
  runs: readonly KatakanaRun[],
  titled: readonly Finding[],
): Finding[] {
  const known = new Set(titled.map(({ name }) => reading.text.slice(name.start, name.end)));
  const katakana = runs.filter(
    (run) =>
      !startsOrganisation(reading, run.end) && !isList(reading, run, known) && isName(reading, titles, run),
  );
  return [...katakana, ...findKanjiFullNames(reading, titles), ...findLatinNamesWithAge(reading.text)].map(
    untitled,
  );
}

/** Whether the parts of a run are names of their own, so that the run lists several people (バイデン・トランプ). */
function isList(reading: Reading, run: KatakanaRun, known: ReadonlySet<string>): boolean {
  return (
    run.parts.length > 1 && run.parts.every((part) => known.has(reading.text.slice(part.start, part.end)))
  );
}

function isName(reading: Reading, titles: Titles, run: KatakanaRun): boolean {
  if (isNamedByTitle(reading, titles, run) || hasAge(reading, run)) return true;
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

/** A word with an age after it: ナージャ（45）, ナージャ、45歳. */
function hasAge(reading: Reading, run: KatakanaRun): boolean {
  AGE.lastIndex = run.end;
  if (!AGE.test(reading.text)) return false;
  const kind = run.parts.length > 1 ? 'person' : katakanaKind(reading, run);
  return kind === 'unknown' || kind === 'person';
}

const AGE = /[（(][1-9１-９][0-9０-９]?[0-9０-９]?歳?[）)]|、[1-9１-９][0-9０-９]{1,2}歳/y;

function untitled({ start, end }: Span): Finding {
  return { start, end, name: { start, end }, evidence: 'full', title: null, official: false };
}
