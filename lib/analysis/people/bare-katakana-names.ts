import type { Span } from '../types.ts';
import { mayEndBareName } from './exclusions.ts';
import { katakanaKind } from './katakana-names.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import type { KnownNames } from './known-names.ts';
import { SURNAMES_OVER_WORDS } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Titles } from './titles.ts';

/** Signs before a name that make it part of a longer word: 反トランプ. */
const PREFIXES = new Set([...'反親対脱']);
/** How often a name that is an ordinary word too (カラス) must stand alone before it is read as the name there. */
const OFTEN = 3;

/** Finds katakana names that stand alone: whole runs, and the parts of a list (バイデン・トランプ). */
export function findBareKatakanaNames(
  reading: Reading,
  titles: Titles,
  runs: readonly KatakanaRun[],
  known: KnownNames,
  isTaken: (at: number) => boolean,
): Span[] {
  const { text } = reading;
  const names: Span[] = [];
  const ordinaryWords = new Map<string, Span[]>();
  for (const run of runs) {
    if (isTaken(run.start) || !mayEndBareName(reading, titles, run.end)) continue;
    if (PREFIXES.has(text[run.start - 1] ?? '')) continue;
    const words = run.parts.map((part) => text.slice(part.start, part.end));
    const isWhole = known.katakana.has(text.slice(run.start, run.end));
    if (words.length === 1) {
      const word = words[0]!;
      if (!known.katakana.has(word)) continue;
      const kind = katakanaKind(reading, run);
      if (kind === 'country' || kind === 'organisation') continue;
      const isOrdinary = (kind === 'word' || kind === 'company') && !SURNAMES_OVER_WORDS.has(word);
      if (isOrdinary && titles.startingAt(run.end) === undefined) {
        const uses = ordinaryWords.get(word);
        if (uses === undefined) ordinaryWords.set(word, [run]);
        else uses.push(run);
      } else names.push(run);
    } else if (!isWhole && words.every((word) => known.katakana.has(word))) {
      names.push(...run.parts);
    } else if (isWhole || known.katakana.has(words[words.length - 1]!)) {
      names.push(run);
    }
  }
  for (const uses of ordinaryWords.values()) if (uses.length >= OFTEN) names.push(...uses);
  return names;
}
