import type { TokenizedText } from '../document.ts';
import { type ProbableName, probableNames, solveChain } from './chain.ts';
import { extractFeatures, FEATURES } from './features.ts';
import { LABELS, Label } from './labels.ts';
import { observe } from './observations.ts';
import type { NameTagger } from './parse-tagger.ts';
import { sentencesOf } from './sentences.ts';

/** A stretch of the text that reads like the name of a person, with the probability that exactly this stretch is one. */
export type TaggedName = ProbableName;

/** Names less probable than this are not told at all. */
const LEAST_PROBABILITY = 0.1;

/**
 * Finds what reads like names of people, sentence by sentence: the most probable stretches that do not overlap, in the
 * order of the text. Never throws; time linear in the length of the text.
 */
export function tagNames(document: TokenizedText, tagger: NameTagger): TaggedName[] {
  return sentencesOf(document).flatMap((sentence) => {
    const keys = extractFeatures(observe(document.text, sentence), tagger.names);
    const length = sentence.end - sentence.start;
    const chain = solveChain(scoreLabels(keys, length, tagger), length, tagger.transitions);
    return mostProbable(probableNames(chain, tagger.transitions, LEAST_PROBABILITY)).map(
      ({ start, end, score }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
        score,
      }),
    );
  });
}

/** The scores of all labels of all characters: the sums of the weights of their features. */
function scoreLabels(
  keys: Int32Array,
  length: number,
  { presence, slots, weights, scale }: NameTagger,
): Float64Array {
  const scores = new Float64Array(length * LABELS);
  const mask = slots.length / 2 - 1;
  const presenceMask = presence.length - 1;
  for (let i = 0, at = 0; i < length; i++, at += LABELS) {
    let outside = 0;
    let first = 0;
    let middle = 0;
    let last = 0;
    let single = 0;
    for (let k = i * FEATURES; k < (i + 1) * FEATURES; k++) {
      const key = keys[k]!;
      if (((presence[(key >>> 5) & presenceMask]! >>> (key & 31)) & 1) === 0) continue;
      let slot = key & mask;
      while (slots[2 * slot] !== key && slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      const row = slots[2 * slot + 1]! * LABELS;
      if (row === 0) continue;
      outside += weights[row]!;
      first += weights[row + 1]!;
      middle += weights[row + 2]!;
      last += weights[row + 3]!;
      single += weights[row + 4]!;
    }
    scores[at + Label.outside] = outside * scale;
    scores[at + Label.first] = first * scale;
    scores[at + Label.middle] = middle * scale;
    scores[at + Label.last] = last * scale;
    scores[at + Label.single] = single * scale;
  }
  return scores;
}

/** The most probable of names that overlap, in the order of the text. */
function mostProbable(names: readonly ProbableName[]): ProbableName[] {
  const kept: ProbableName[] = [];
  for (const name of [...names].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.every((other) => other.end <= name.start || name.end <= other.start)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
