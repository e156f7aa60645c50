import type { Span } from '../types.ts';
import { isKatakana, isLatin, isSpace } from './characters.ts';
import { FOREIGN_GIVEN_NAMES, Role, WORDS } from './lexicon.ts';

/** A stretch of katakana as it stands in the text, cut into parts at ・ and ＝, and at a space after a given name. */
export interface KatakanaRun extends Span {
  readonly parts: readonly Span[];
}

/** Signs that join the parts of a foreign name: アブドル・ラフマン, ジョンソン＝サーリーフ. */
const SEPARATORS = new Set(['・', '･', '＝', '=', '゠', '‐', '-', '‑']);
/** Signs written for ー by mistake: モラ―. */
const LONG_VOWEL_LOOKALIKES = new Set(['―', '－', '—']);
/** A Latin initial between katakana parts: ジョージ・W・ブッシュ. */
const INITIAL = /[A-Za-zＡ-Ｚ]{1,2}[.．]?/y;
/** What may close a ruler's or a pope's name. */
const ORDINAL = /[0-9０-９一二三四五六七八九十]{1,3}世/y;

/** How many letters of a word are looked at for a country written together with a name, and the least of both. */
const LONGEST_GLUED = 24;
const SHORTEST_COUNTRY = 3;
const SHORTEST_REST = 3;

/** All katakana runs of a text of two letters or more, in order. */
export function findKatakanaRuns(text: string): KatakanaRun[] {
  const runs: KatakanaRun[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isKatakana(text, at)) {
      at++;
      continue;
    }
    const run = readRun(text, at);
    const name = withoutCountry(text, run);
    if (name.end - name.start > 1) runs.push(name);
    at = run.end;
  }
  return runs;
}

/** Leaves out a country that is written together with the name: アメリカ|ジョン・スミス. */
function withoutCountry(text: string, run: KatakanaRun): KatakanaRun {
  const first = run.parts[0]!;
  const last = Math.min(first.end, first.start + LONGEST_GLUED) - SHORTEST_REST;
  let start = first.start;
  for (let at = first.start; at < last; at++) {
    const country = WORDS.longest(text, at, Role.country);
    const shortest = at === first.start ? SHORTEST_COUNTRY : SHORTEST_COUNTRY + 1;
    if (country - at >= shortest && first.end - country >= SHORTEST_REST) start = country;
  }
  return start === first.start
    ? run
    : { start, end: run.end, parts: [{ start, end: first.end }, ...run.parts.slice(1)] };
}

/** Katakana runs, found by any position at their end or inside. */
export interface RunIndex {
  /** The run that ends at a position, or, if the position is inside a run, what of it stands before. */
  upTo(end: number): KatakanaRun | undefined;
}

/** Indexes runs by where they start and end. `runs` are in the order of the text. */
export function indexRuns(runs: readonly KatakanaRun[]): RunIndex {
  return {
    upTo(end) {
      const run = lastStartingBefore(runs, end);
      if (run === undefined || end > run.end) return undefined;
      if (end === run.end) return run;
      const parts = run.parts.filter((part) => part.start < end);
      const last = parts[parts.length - 1]!;
      parts[parts.length - 1] = { start: last.start, end: Math.min(last.end, end) };
      return { start: run.start, end, parts };
    },
  };
}

function lastStartingBefore(runs: readonly KatakanaRun[], at: number): KatakanaRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

function readRun(text: string, firstKatakana: number): KatakanaRun {
  const parts = initialsBefore(text, firstKatakana);
  const start = parts[0]?.start ?? firstKatakana;
  let at = firstKatakana;
  for (;;) {
    const end = partEnd(text, at);
    parts.push({ start: at, end });
    at = end;
    const spaced = isSpace(text, at) && FOREIGN_GIVEN_NAMES.has(text.slice(parts.at(-1)!.start, at));
    if (!spaced && !SEPARATORS.has(text[at] ?? '')) break;
    if (isKatakana(text, at + 1)) {
      at++;
      continue;
    }
    const initialEnd = matchAt(INITIAL, text, at + 1);
    if (initialEnd > 0 && SEPARATORS.has(text[initialEnd] ?? '') && isKatakana(text, initialEnd + 1)) {
      parts.push({ start: at + 1, end: initialEnd });
      at = initialEnd + 1;
      continue;
    }
    break;
  }
  const ordinalEnd = matchAt(ORDINAL, text, at);
  if (ordinalEnd > 0) {
    const last = parts[parts.length - 1]!;
    parts[parts.length - 1] = { start: last.start, end: ordinalEnd };
    at = ordinalEnd;
  }
  return { start, end: at, parts };
}

/** The Latin initials that a name may begin with: J・K・ローリング. */
function initialsBefore(text: string, at: number): Span[] {
  const initials: Span[] = [];
  let start = at;
  while (
    initials.length < 3 &&
    SEPARATORS.has(text[start - 1] ?? '') &&
    isLatin(text, start - 2) &&
    !isLatin(text, start - 3)
  ) {
    initials.unshift({ start: start - 2, end: start - 1 });
    start -= 2;
  }
  return initials;
}

function partEnd(text: string, start: number): number {
  let at = start;
  while (
    isKatakana(text, at) ||
    (at > start && LONG_VOWEL_LOOKALIKES.has(text[at] ?? '') && isInsideWord(text, at))
  )
    at++;
  return at;
}

/** Whether a dash at `at` stands alone, as a letter would, and not as a dash between words. */
function isInsideWord(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  return isKatakana(text, at + 1) || next === '氏' || next === 'さ';
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? -1 : at + match[0].length;
}
