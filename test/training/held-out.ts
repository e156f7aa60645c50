import type { NameTagger } from '../../lib/analysis/tagger/parse-tagger.ts';
import { type TaggedName, tagNames } from '../../lib/analysis/tagger/tag-names.ts';
import type { Tokenizer } from '../../lib/analysis/token.ts';
import { tokenizeText } from '../../lib/analysis/tokenize.ts';
import type { Example } from './corpus.ts';
import { generator } from './random.ts';

/** How many parts the sentences fall into, each of which can be held out. */
const FOLDS = 5;

/** Sentences that share a stretch of this many UTF-16 units are held out together: they are of one text, or copies. */
const SHARED_STRETCH = 12;

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5];
const RESAMPLES = 1000;

/** The part that each example falls into, from 0, by its text alone. */
export function foldsOf(examples: readonly Example[]): ReadonlyMap<Example, number> {
  const leaders = examples.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader]!;
    leaders[index] = leader;
    return leader;
  };
  const firstWith = new Map<string, number>();
  examples.forEach(({ text }, index) => {
    for (let at = 0; at + SHARED_STRETCH <= text.length; at++) {
      const stretch = text.slice(at, at + SHARED_STRETCH);
      const first = firstWith.get(stretch);
      if (first === undefined) firstWith.set(stretch, index);
      else leaders[leaderOf(index)] = leaderOf(first);
    }
  });
  return new Map(examples.map((example, index) => [example, foldOf(examples[leaderOf(index)]!.text)]));
}

/** A part by a hash of a text (FNV-1a). */
function foldOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 0) % FOLDS;
}

/** What was found in one sentence against what is there. */
interface Counts {
  readonly right: number;
  readonly found: number;
  readonly there: number;
}

/** A table of exact-span precision, recall and F1 at several thresholds, with an interval over sentences. */
export function measure(tagger: NameTagger, examples: readonly Example[], tokenizer: Tokenizer): string {
  const tagged = examples.map(({ text }) => tagNames(tokenizeText(text, tokenizer), tagger));
  const lines = THRESHOLDS.map((threshold) => {
    const counts = examples.map((example, i) => count(example, tagged[i]!, threshold));
    const { right, found, there } = sum(counts);
    const cells = [right / found, right / there, f1(counts), ...interval(counts)];
    return [threshold, ...cells.map((cell) => cell.toFixed(3))].join('\t');
  });
  return ['from\tprecision\trecall\tF1\t2.5 %\t97.5 %', ...lines].join('\n');
}

function count({ persons }: Example, tagged: readonly TaggedName[], threshold: number): Counts {
  const found = tagged.filter(({ score }) => score >= threshold);
  const there = new Set(persons.map(([start, end]) => `${start} ${end}`));
  const right = found.filter(({ start, end }) => there.has(`${start} ${end}`)).length;
  return { right, found: found.length, there: there.size };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((a, b) => ({
    right: a.right + b.right,
    found: a.found + b.found,
    there: a.there + b.there,
  }));
}

function f1(counts: readonly Counts[]): number {
  const { right, found, there } = sum(counts);
  return (2 * right) / (found + there);
}

/** The middle 95 per cent of F1 when sentences are drawn anew (bootstrap). */
function interval(counts: readonly Counts[]): [low: number, high: number] {
  const random = generator(1);
  const figures = Array.from({ length: RESAMPLES }, () =>
    f1(counts.map(() => counts[Math.floor(random() * counts.length)]!)),
  ).sort((a, b) => a - b);
  return [figures[Math.floor(RESAMPLES * 0.025)]!, figures[Math.floor(RESAMPLES * 0.975)]!];
}
