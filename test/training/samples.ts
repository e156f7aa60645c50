import { extractFeatures, FEATURES } from '../../lib/analysis/tagger/features.ts';
import type { NameList } from '../../lib/analysis/tagger/name-list.ts';
import { observe } from '../../lib/analysis/tagger/observations.ts';
import { sentencesOf } from '../../lib/analysis/tagger/sentences.ts';
import type { Tokenizer } from '../../lib/analysis/token.ts';
import { tokenizeText } from '../../lib/analysis/tokenize.ts';
import { type Example, labelsOf } from './corpus.ts';

/** A sentence to train on: the indices of the features of each character, and its right labels. */
export interface Sample {
  readonly length: number;
  /** `features[rows[i]]` to `features[rows[i + 1]]` are character i's. */
  readonly features: Int32Array;
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  /** How much it counts. */
  readonly weight: number;
}

/** All samples, and the hash of each feature by its index. */
export interface TrainingSet {
  readonly samples: readonly Sample[];
  readonly keys: Int32Array;
}

/** Extracts the features of all examples, without those that occur less than `least` times. */
export function prepare(
  examples: readonly Example[],
  tokenizer: Tokenizer,
  least: number,
  weightOf: (example: Example) => number,
  names: NameList,
): TrainingSet {
  const raw = examples.flatMap((example) => {
    const labels = labelsOf(example);
    return sentencesOf(tokenizeText(example.text, tokenizer)).map((sentence) => ({
      keys: extractFeatures(observe(example.text, sentence), names),
      labels: labels.slice(sentence.start, sentence.end),
      weight: weightOf(example),
    }));
  });
  const counts = new KeyIndex();
  for (const { keys } of raw) for (const key of keys) counts.count(key);
  const { keys, indexOf } = counts.frequent(least);
  return {
    keys,
    samples: raw.map((entry) => {
      const length = entry.labels.length;
      const rows = new Int32Array(length + 1);
      const features = new Int32Array(entry.keys.length);
      let k = 0;
      for (let i = 0; i < length; i++) {
        rows[i] = k;
        for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
          const index = indexOf(entry.keys[f]!);
          if (index >= 0) features[k++] = index;
        }
      }
      rows[length] = k;
      return { length, rows, features: features.slice(0, k), labels: entry.labels, weight: entry.weight };
    }),
  };
}

/** A hash table from 32-bit keys to counts, then to indices. */
class KeyIndex {
  #mask = (1 << 22) - 1;
  #keys = new Int32Array(this.#mask + 1);
  #counts = new Int32Array(this.#mask + 1);
  #size = 0;

  count(key: number): void {
    const slot = this.#slot(key);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key;
      if (++this.#size * 2 > this.#mask) {
        this.#counts[slot] = 1;
        this.#grow();
        return;
      }
    }
    this.#counts[slot]!++;
  }

  /** The keys counted at least `least` times, in the order of their value, and the index of each. */
  frequent(least: number): { keys: Int32Array; indexOf: (key: number) => number } {
    const keys = this.#keys.filter((_, slot) => this.#counts[slot]! >= least).sort();
    this.#counts.fill(0);
    keys.forEach((key, index) => {
      const slot = this.#find(key);
      this.#counts[slot] = index + 1;
    });
    return { keys, indexOf: (key) => this.#counts[this.#find(key)]! - 1 };
  }

  #slot(key: number): number {
    let slot = key & this.#mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Like {@link #slot}, once counts have been cleared: by key alone. */
  #find(key: number): number {
    let slot = key & this.#mask;
    let steps = 0;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0 && steps++ < this.#mask)
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Int32Array(this.#mask + 1);
    this.#counts = new Int32Array(this.#mask + 1);
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#counts[slot] = counts[old]!;
    }
  }
}
