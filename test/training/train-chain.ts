import { type Chain, solveChain, transitionFactors } from '../../lib/analysis/tagger/chain.ts';
import { LABELS } from '../../lib/analysis/tagger/labels.ts';
import { generator, shuffle } from './random.ts';
import type { Sample, TrainingSet } from './samples.ts';

/** How to learn. */
export interface TrainingOptions {
  /** How often all samples are gone through. */
  readonly epochs: number;
  /** The learning rate of FTRL-proximal (α). */
  readonly rate: number;
  /** The weight of the sum of absolute weights (λ₁): the higher, the fewer features remain. */
  readonly l1: number;
  /** The weight of the sum of squares (λ₂). */
  readonly l2: number;
  /** The share of features that every character leaves out each time, at random. */
  readonly dropout: number;
}

/** The scores that training found. */
export interface Model {
  /** `weights[feature * LABELS + label]`. */
  readonly weights: Float32Array;
  /** `transitions[before * LABELS + after]`. */
  readonly transitions: Float64Array;
}

/** A label whose probability is off by less than this is right enough to learn nothing from. */
const RIGHT_ENOUGH = 2e-3;

/** How many times in a row the characters that are surely outside of names are taken as such before they are looked at again. */
const ROUNDS_SETTLED = 3;

/** The score that settles a character as outside. */
const SETTLED_SCORE = 12;

/**
 * Fits a conditional random field to the samples by FTRL-proximal (McMahan et al. 2013), which sets the weights of
 * useless features to zero. The same samples and options give the same model.
 */
export function trainChain({ samples, keys }: TrainingSet, options: TrainingOptions): Model {
  const learner = new Learner(keys.length * LABELS, options);
  const edges = new Learner(LABELS * LABELS, { ...options, l1: 0 });
  const order = samples.map((_, index) => index);
  const random = generator(1);
  const settled = samples.map(({ length }) => new Uint8Array(length));
  const average = new Float32Array(learner.weights.length);
  const averageEdges = new Float64Array(edges.weights.length);
  const averaged = Math.ceil(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    if (epoch % (ROUNDS_SETTLED + 1) === 0) for (const marks of settled) marks.fill(0);
    for (const index of order) {
      const sample = thinned(samples[index]!, settled[index]!, options.dropout, random);
      learn(sample, settled[index]!, learner, edges);
    }
    if (epoch < options.epochs - averaged) continue;
    for (let i = 0; i < average.length; i++)
      average[i]! += (learner.weights[i]! * (1 - options.dropout)) / averaged;
    for (let i = 0; i < averageEdges.length; i++) averageEdges[i]! += edges.weights[i]! / averaged;
  }
  for (let i = 0; i < average.length; i++) if (learner.weights[i] === 0) average[i] = 0;
  return { weights: average, transitions: averageEdges };
}

/**
 * A sample without a share of its features, so that no feature can lean on another: what a name reads alone would
 * else hide what stands around it (weight undertraining; Sutton, Sindelar, McCallum 2006).
 */
function thinned(sample: Sample, settled: Uint8Array, share: number, random: () => number): Sample {
  if (share === 0) return sample;
  const rows = new Int32Array(sample.length + 1);
  const features = new Int32Array(sample.features.length);
  const limit = Math.floor(share * 0x10000);
  let state = Math.floor(random() * 0x7fffffff) | 1;
  let kept = 0;
  for (let i = 0; i < sample.length; i++) {
    rows[i] = kept;
    if (settled[i] === 1) continue;
    for (let k = sample.rows[i]!; k < sample.rows[i + 1]!; k++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if ((state & 0xffff) >= limit) features[kept++] = sample.features[k]!;
    }
  }
  rows[sample.length] = kept;
  return { ...sample, rows, features: features.subarray(0, kept) };
}

/** The scores of all labels of a sample. */
function scoresOf(
  { length, rows, features }: Sample,
  weights: Float32Array,
  settled?: Uint8Array,
): Float64Array {
  const scores = new Float64Array(length * LABELS);
  for (let i = 0; i < length; i++) {
    if (settled?.[i] === 1) {
      scores[i * LABELS] = SETTLED_SCORE;
      continue;
    }
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    for (let k = rows[i]!; k < rows[i + 1]!; k++) {
      const w = features[k]! * LABELS;
      a += weights[w]!;
      b += weights[w + 1]!;
      c += weights[w + 2]!;
      d += weights[w + 3]!;
      e += weights[w + 4]!;
    }
    scores[i * LABELS] = a;
    scores[i * LABELS + 1] = b;
    scores[i * LABELS + 2] = c;
    scores[i * LABELS + 3] = d;
    scores[i * LABELS + 4] = e;
  }
  return scores;
}

function learn(sample: Sample, settled: Uint8Array, learner: Learner, edges: Learner): void {
  const { length, rows, features, labels, weight } = sample;
  const factors = transitionFactors(edges.weights);
  const chain = solveChain(scoresOf(sample, learner.weights, settled), length, factors);
  for (let i = 0; i < length; i++) {
    if (settled[i] === 1) continue;
    const outside = chain.forward[i * LABELS]! * chain.backward[i * LABELS]!;
    if (labels[i] === 0 && outside > 1 - RIGHT_ENOUGH) {
      settled[i] = 1;
      continue;
    }
    for (let label = 0; label < LABELS; label++) {
      const at = i * LABELS + label;
      const slope = chain.forward[at]! * chain.backward[at]! - (labels[i] === label ? 1 : 0);
      if (Math.abs(slope) < RIGHT_ENOUGH) continue;
      for (let k = rows[i]!; k < rows[i + 1]!; k++)
        learner.update(features[k]! * LABELS + label, slope * weight);
    }
  }
  learnEdges(chain, labels, factors, edges, weight);
}

function learnEdges(
  chain: Chain,
  labels: Uint8Array,
  factors: Float64Array,
  edges: Learner,
  weight: number,
): void {
  const slopes = new Float64Array(LABELS * LABELS);
  for (let i = 1; i < chain.length; i++) {
    const before = (i - 1) * LABELS;
    const at = i * LABELS;
    for (let pair = 0; pair < slopes.length; pair++) {
      if (factors[pair] === 0) continue;
      const to = at + (pair % LABELS);
      slopes[pair]! +=
        (chain.forward[before + Math.floor(pair / LABELS)]! *
          factors[pair]! *
          chain.emissions[to]! *
          chain.backward[to]!) /
        chain.scales[i]!;
    }
    slopes[labels[i - 1]! * LABELS + labels[i]!]! -= 1;
  }
  slopes.forEach((slope, pair) => {
    if (slope !== 0) edges.update(pair, slope * weight);
  });
}

/** FTRL-proximal for each weight by itself. */
class Learner {
  readonly weights: Float32Array;
  /** The two running sums of each weight side by side: of adjusted slopes, and of their squares. */
  readonly #sums: Float32Array;
  readonly #rate: number;
  readonly #l1: number;
  readonly #l2: number;

  constructor(count: number, { rate, l1, l2 }: TrainingOptions) {
    this.weights = new Float32Array(count);
    this.#sums = new Float32Array(2 * count);
    this.#rate = rate;
    this.#l1 = l1;
    this.#l2 = l2;
  }

  update(index: number, slope: number): void {
    const square = this.#sums[2 * index + 1]!;
    const next = square + slope * slope;
    const root = Math.sqrt(next);
    const sum =
      this.#sums[2 * index]! + slope - ((root - Math.sqrt(square)) / this.#rate) * this.weights[index]!;
    this.#sums[2 * index] = sum;
    this.#sums[2 * index + 1] = next;
    this.weights[index] =
      Math.abs(sum) <= this.#l1
        ? 0
        : ((sum < 0 ? -this.#l1 : this.#l1) - sum) / ((1 + root) / this.#rate + this.#l2);
  }
}
