import type { Span } from '../types.ts';
import { findBareKanjiNames } from './bare-kanji-names.ts';
import { findBareKatakanaNames } from './bare-katakana-names.ts';
import { findBareLatinNames } from './bare-latin-names.ts';
import type { Finding } from './finding.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import { knownNames } from './known-names.ts';
import type { Reading } from './reading.ts';
import type { Titles } from './titles.ts';

/**
 * Finds bare names: a name that is sure anywhere in the text, before or after, is a name wherever it stands alone. Short
 * forms count: the surname of a full name, and a foreign given name of three letters or more.
 */
export function findBareNames(
  reading: Reading,
  titles: Titles,
  runs: readonly KatakanaRun[],
  findings: readonly Finding[],
): Finding[] {
  const known = knownNames(reading, findings);
  const taken = new Uint8Array(reading.text.length);
  for (const finding of findings) taken.fill(1, finding.start, finding.end);
  const isTaken = (at: number): boolean => taken[at] === 1;
  return [
    ...findBareKatakanaNames(reading, titles, runs, known, isTaken),
    ...findBareKanjiNames(reading, titles, known, isTaken),
    ...findBareLatinNames(reading.text, known, isTaken),
  ].map((name) => bare(name, titles));
}

/** A title after it that the first reading did not dare to take (原|教授) belongs to the name, now that it is known. */
function bare(name: Span, titles: Titles): Finding {
  const title = titles.startingAt(name.end) ?? null;
  return {
    start: name.start,
    end: title?.end ?? name.end,
    name: { start: name.start, end: name.end },
    evidence: 'bare',
    title,
    official: title?.official ?? false,
  };
}
