import type { Span } from '../types.ts';
import { continues, LABELS, Label, MAY_FOLLOW, mayEnd } from './labels.ts';

/**
 * A linear-chain conditional random field over one sentence (Lafferty, McCallum, Pereira 2001): the probabilities of
 * labels and of whole names, by the forward-backward algorithm with the scaling of Rabiner (1989).
 */
export interface Chain {
  readonly length: number;
  /** `exp(score - the highest score of the character)`, for each character and label. */
  readonly emissions: Float64Array;
  /** Forward and backward variables; each character's product, summed over the labels, is 1. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** What each character's forward variables were divided by. */
  readonly scales: Float64Array;
}

/** The pairs of labels that may follow each other, flat: before, after, before, after, … */
const PAIRS = Int32Array.from(
  MAY_FOLLOW.flatMap((may, pair) => (may ? [Math.floor(pair / LABELS), pair % LABELS] : [])),
);

/** `exp` of the scores of label pairs, 0 where the pair may not be. */
export function transitionFactors(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(MAY_FOLLOW, (may, pair) => (may ? Math.exp(scores[pair]!) : 0));
}

/** Works the probabilities of a sentence out from the scores of its labels, `scores[i * LABELS + label]`. */
export function solveChain(scores: Float64Array, length: number, transitions: Float64Array): Chain {
  const emissions = new Float64Array(length * LABELS);
  const forward = new Float64Array(length * LABELS);
  const backward = new Float64Array(length * LABELS);
  const scales = new Float64Array(length);
  for (let at = 0; at < emissions.length; at += LABELS) {
    let highest = scores[at]!;
    for (let label = 1; label < LABELS; label++) highest = Math.max(highest, scores[at + label]!);
    for (let label = 0; label < LABELS; label++)
      emissions[at + label] = Math.exp(scores[at + label]! - highest);
  }
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    if (i === 0) {
      for (let label = 0; label < LABELS; label++) forward[label] = continues(label) ? 0 : 1;
    } else {
      for (let p = 0; p < PAIRS.length; p += 2) {
        const before = PAIRS[p]!;
        const after = PAIRS[p + 1]!;
        forward[at + after]! += forward[at - LABELS + before]! * transitions[before * LABELS + after]!;
      }
    }
    let scale = 0;
    for (let label = 0; label < LABELS; label++) {
      forward[at + label]! *= emissions[at + label]!;
      scale += forward[at + label]!;
    }
    scales[i] = scale;
    for (let label = 0; label < LABELS; label++) forward[at + label]! /= scale;
  }
  let ending = 0;
  const last = (length - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) if (mayEnd(label)) ending += forward[last + label]!;
  for (let label = 0; label < LABELS; label++) backward[last + label] = mayEnd(label) ? 1 / ending : 0;
  for (let i = length - 2; i >= 0; i--) {
    const at = i * LABELS;
    const next = at + LABELS;
    for (let p = 0; p < PAIRS.length; p += 2) {
      const before = PAIRS[p]!;
      const after = PAIRS[p + 1]!;
      backward[at + before]! +=
        (transitions[before * LABELS + after]! * emissions[next + after]! * backward[next + after]!) /
        scales[i + 1]!;
    }
  }
  return { length, emissions, forward, backward, scales };
}

/** A stretch of characters that is exactly one name with a probability. */
export interface ProbableName extends Span {
  /** Above 0, at most 1. */
  readonly score: number;
}

/** All stretches that are exactly one name with a probability of `least` or more. */
export function probableNames(chain: Chain, transitions: Float64Array, least: number): ProbableName[] {
  const { length, emissions, forward, backward, scales } = chain;
  const names: ProbableName[] = [];
  const add = (start: number, end: number, score: number): void => {
    if (score >= least) names.push({ start, end, score: Math.min(score, 1) });
  };
  for (let start = 0; start < length; start++) {
    const at = start * LABELS;
    add(start, start + 1, forward[at + Label.single]! * backward[at + Label.single]!);
    let open = forward[at + Label.first]!;
    let before: number = Label.first;
    // A name that starts here and goes on becomes the less probable the longer it is.
    for (let i = start + 1; i < length && open * backward[(i - 1) * LABELS + before]! >= least; i++) {
      const here = i * LABELS;
      const row = before * LABELS;
      const step = open / scales[i]!;
      const last = step * transitions[row + Label.last]! * emissions[here + Label.last]!;
      add(start, i + 1, last * backward[here + Label.last]!);
      open = step * transitions[row + Label.middle]! * emissions[here + Label.middle]!;
      before = Label.middle;
    }
  }
  return names;
}
