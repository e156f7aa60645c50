import type { Span } from '../types.ts';
import { isHiragana, isKanji } from './characters.ts';
import type { Finding } from './finding.ts';
import { katakanaKind } from './katakana-names.ts';
import type { RunIndex } from './katakana-runs.ts';
import { noteEnding } from './notes.ts';
import { isPersonToken, type Reading, tokenEnding } from './reading.ts';

/** What tells, right after a name, that names before it share the title: 両首脳, 各氏, 3氏. */
const SHARED = /^(両|各|[2-9２-９二三四五六]氏)/;
/** What joins the names of a list. */
const JOINTS = new Set(['、', '，', '・', 'と', '，', '及', 'び']);
/** How many names one list may have. */
const MOST_NAMES = 8;

/** Finds the names before the last one of a list that shares a title: プーチン in プーチン、ゼレンスキー両大統領. */
export function findNamesBeforeSharedTitle(
  reading: Reading,
  runs: RunIndex,
  findings: readonly Finding[],
): Finding[] {
  const added: Finding[] = [];
  for (const finding of findings) {
    if (!SHARED.test(reading.text.slice(finding.name.end, finding.end))) continue;
    let start = finding.name.start;
    for (let count = 0; count < MOST_NAMES; count++) {
      const name = listedNameBefore(reading, runs, start);
      if (name === null) break;
      added.push({ ...name, name, evidence: 'titled', title: null, official: finding.official });
      start = name.start;
    }
  }
  return added;
}

/** The name before a joint of a list: a katakana run that is no other word, or a kanji word that IPADIC takes for a name. */
function listedNameBefore(reading: Reading, runs: RunIndex, start: number): Span | null {
  const { text } = reading;
  if (!JOINTS.has(text[start - 1] ?? '')) return null;
  const end = noteEnding(text, start - 1)?.start ?? start - 1;
  const run = runs.upTo(end);
  if (run !== undefined) {
    const kind = run.parts.length > 1 ? 'person' : katakanaKind(reading, run);
    return kind === 'country' || kind === 'organisation' ? null : { start: run.start, end };
  }
  const token = tokenEnding(reading, end);
  if (token === undefined || !isPersonToken(token) || isHiragana(text, end - 1)) return null;
  const surname = tokenEnding(reading, token.start);
  const whole = surname !== undefined && isPersonToken(surname) ? surname.start : token.start;
  return isKanji(text, whole - 1) ? null : { start: whole, end };
}
