import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probableNames, solveChain, transitionFactors } from '../../../../lib/analysis/tagger/chain.ts';
import { continues, LABELS, Label, MAY_FOLLOW, mayEnd } from '../../../../lib/analysis/tagger/labels.ts';

const LONGEST = 5;

const problems = fc.record({
  scores: fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: LABELS,
    maxLength: LONGEST * LABELS,
  }),
  pairs: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
    minLength: LABELS * LABELS,
    maxLength: LABELS * LABELS,
  }),
});

/** All ways to label `length` characters, whole names only. */
function labellings(length: number): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < length; i++) {
    all = all.flatMap((labels) =>
      [...Array(LABELS).keys()]
        .filter((label) => {
          const before = labels[labels.length - 1];
          return before === undefined ? !continues(label) : MAY_FOLLOW[before * LABELS + label];
        })
        .map((label) => [...labels, label]),
    );
  }
  return all.filter((labels) => mayEnd(labels[length - 1]!));
}

/** The unnormalised probability of one way to label a sentence. */
function mass(labels: number[], scores: readonly number[], pairs: readonly number[]): number {
  let score = 0;
  labels.forEach((label, i) => {
    score += scores[i * LABELS + label]!;
    if (i > 0) score += pairs[labels[i - 1]! * LABELS + label]!;
  });
  return Math.exp(score);
}

describe('solveChain', () => {
  it('gives the probabilities that counting all labellings gives', () => {
    fc.assert(
      fc.property(problems, ({ scores, pairs }) => {
        const length = Math.floor(scores.length / LABELS);
        const chain = solveChain(Float64Array.from(scores), length, transitionFactors(pairs));
        const ways = labellings(length).map((labels) => ({ labels, mass: mass(labels, scores, pairs) }));
        const total = ways.reduce((sum, way) => sum + way.mass, 0);
        for (let i = 0; i < length; i++) {
          for (let label = 0; label < LABELS; label++) {
            const share = ways
              .filter(({ labels }) => labels[i] === label)
              .reduce((sum, w) => sum + w.mass, 0);
            const at = i * LABELS + label;
            expect(chain.forward[at]! * chain.backward[at]!).toBeCloseTo(share / total, 8);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stays finite over long sentences and large scores', () => {
    const length = 600;
    const scores = Float64Array.from({ length: length * LABELS }, (_, i) => (i % 7) * 20 - 60);
    const chain = solveChain(scores, length, transitionFactors(new Float64Array(LABELS * LABELS)));
    expect(chain.forward.every(Number.isFinite)).toBe(true);
    expect(chain.backward.every(Number.isFinite)).toBe(true);
  });
});

describe('probableNames', () => {
  it('gives each stretch the share of the labellings in which the stretch is one name', () => {
    fc.assert(
      fc.property(problems, ({ scores, pairs }) => {
        const length = Math.floor(scores.length / LABELS);
        const transitions = transitionFactors(pairs);
        const chain = solveChain(Float64Array.from(scores), length, transitions);
        const names = probableNames(chain, transitions, 1e-6);
        const ways = labellings(length).map((labels) => ({ labels, mass: mass(labels, scores, pairs) }));
        const total = ways.reduce((sum, way) => sum + way.mass, 0);
        for (let start = 0; start < length; start++) {
          for (let end = start + 1; end <= length; end++) {
            const share = ways
              .filter(({ labels }) => isName(labels, start, end))
              .reduce((sum, way) => sum + way.mass, 0);
            const found = names.find((name) => name.start === start && name.end === end);
            expect(found?.score ?? 0).toBeCloseTo(share / total, 5);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

function isName(labels: readonly number[], start: number, end: number): boolean {
  if (end - start === 1) return labels[start] === Label.single;
  return labels.slice(start, end).every((label, i) => {
    if (i === 0) return label === Label.first;
    return label === (i === end - start - 1 ? Label.last : Label.middle);
  });
}
