import { isKanji } from './characters.ts';
import { isHalfOfWord, startsOrganisation } from './exclusions.ts';
import type { Finding } from './finding.ts';
import { katakanaKind } from './katakana-names.ts';
import type { KatakanaRun } from './katakana-runs.ts';
import { nameForm } from './name-forms.ts';
import { isPlace, type Reading, tokenAt, tokenEnding, tokenStarting } from './reading.ts';
import { WordTrie } from './word-trie.ts';

/** Signs before a name that make it part of a longer word: 反トランプ. */
const PREFIXES = new Set([...'反親対']);

/**
 * Finds bare names: a name that is sure anywhere in the text is a name wherever it stands alone. Short forms count: the
 * surname of a full name, and a given name of three letters or more.
 */
export function findBareNames(
  reading: Reading,
  runs: readonly KatakanaRun[],
  findings: readonly Finding[],
): Finding[] {
  const known = knownNames(reading, findings);
  const taken = new Uint8Array(reading.text.length);
  for (const finding of findings) taken.fill(1, finding.start, finding.end);
  return [...bareKatakanaNames(reading, runs, known, taken), ...bareKanjiNames(reading, known, taken)];
}

interface KnownNames {
  readonly katakana: ReadonlySet<string>;
  readonly kanji: WordTrie;
  readonly hasKanji: boolean;
}

const FULL = 1;
const SHORT = 2;

function knownNames(reading: Reading, findings: readonly Finding[]): KnownNames {
  const { text } = reading;
  const katakana = new Set<string>();
  const kanji = new WordTrie();
  let hasKanji = false;
  for (const { name, evidence } of findings) {
    const form = nameForm(reading, name);
    const whole = text.slice(name.start, name.end);
    if (form.script !== 'kanji') {
      katakana.add(whole);
      if (form.parts.length > 1) {
        katakana.add(form.parts[form.parts.length - 1]!);
        if (form.parts[0]!.length > 2) katakana.add(form.parts[0]!);
      }
    } else {
      hasKanji = true;
      kanji.add(whole, whole.length > 2 ? FULL : SHORT);
      if (form.parts.length > 1 && form.parts[0]!.length > 1 && evidence !== 'bare')
        kanji.add(form.parts[0]!, SHORT);
    }
  }
  return { katakana, kanji, hasKanji };
}

function bareKatakanaNames(
  reading: Reading,
  runs: readonly KatakanaRun[],
  known: KnownNames,
  taken: Uint8Array,
): Finding[] {
  const { text } = reading;
  const findings: Finding[] = [];
  for (const run of runs) {
    if (taken[run.start] === 1 || startsOrganisation(reading, run.end) || isHalfOfWord(reading, run.end))
      continue;
    if (PREFIXES.has(text[run.start - 1] ?? '')) continue;
    const words = run.parts.map((part) => text.slice(part.start, part.end));
    const isKnown = (word: string, i: number): boolean => {
      if (!known.katakana.has(word)) return false;
      const kind = katakanaKind(reading, run.parts[i]!);
      return kind !== 'country' && kind !== 'organisation';
    };
    if (known.katakana.has(text.slice(run.start, run.end)) && (words.length > 1 || isKnown(words[0]!, 0))) {
      findings.push(bare(run.start, run.end));
    } else if (words.length > 1 && words.every(isKnown)) {
      for (const part of run.parts) findings.push(bare(part.start, part.end));
    } else if (words.length > 1 && isKnown(words[words.length - 1]!, words.length - 1)) {
      findings.push(bare(run.start, run.end));
    }
  }
  return findings;
}

function bareKanjiNames(reading: Reading, known: KnownNames, taken: Uint8Array): Finding[] {
  const { text } = reading;
  const findings: Finding[] = [];
  if (!known.hasKanji) return findings;
  let at = 0;
  while (at < text.length) {
    let end = -1;
    if (taken[at] === 0) {
      known.kanji.match(text, at, (wordEnd, role) => {
        if (isBareKanjiName(reading, at, wordEnd, role === FULL)) end = wordEnd;
      });
    }
    if (end > 0) {
      findings.push(bare(at, end));
      at = end;
    } else at++;
  }
  return findings;
}

function isBareKanjiName(reading: Reading, start: number, end: number, full: boolean): boolean {
  const { text } = reading;
  if (startsOrganisation(reading, end)) return false;
  if (full) return true;
  const startsWord = tokenStarting(reading, start) !== undefined || !isKanji(text, start - 1);
  const endsWord = tokenEnding(reading, end) !== undefined || !isKanji(text, end);
  if (!startsWord || !endsWord || isHalfOfWord(reading, end)) return false;
  const token = tokenAt(reading, start);
  if (token !== undefined && isPlace(token)) return false;
  if (end - start === 1) return isLoneKanji(reading, start, end);
  return !isKanji(text, start - 1) || tokenEnding(reading, start)?.pos === '名詞';
}

/** Whether a single kanji stands as a word of its own, between punctuation or particles: 金は, not 資金は or 金5キロ. */
function isLoneKanji(reading: Reading, start: number, end: number): boolean {
  const token = tokenStarting(reading, start);
  if (token === undefined || token.end !== end || isKanji(reading.text, start - 1)) return false;
  const next = tokenStarting(reading, end);
  return next === undefined || next.pos === '助詞' || next.pos === '記号';
}

function bare(start: number, end: number): Finding {
  return { start, end, name: { start, end }, evidence: 'bare', title: null, official: false };
}
