import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, MAY_FOLLOW } from '../../../../lib/analysis/tagger/labels.ts';
import { EMPTY_LIST } from '../../../../lib/analysis/tagger/name-list.ts';
import { parseTagger } from '../../../../lib/analysis/tagger/parse-tagger.ts';
import { WeightsError } from '../../../../lib/analysis/tagger/weights-format.ts';
import { writeWeights } from '../../../training/write-weights.ts';

const HIGHEST = 2;

function fileOf(keys: number[], weights: number[][], names = EMPTY_LIST): ArrayBuffer {
  const model = {
    weights: Float32Array.from(weights.flat()),
    transitions: new Float64Array(LABELS * LABELS),
  };
  return writeWeights(model, Int32Array.from(keys), HIGHEST, names).buffer;
}

/** The weights that a tagger holds for a feature, all 0 where it holds none. */
function weightsOf(file: ArrayBuffer, key: number): number[] {
  const { slots, weights, scale, presence } = parseTagger(file);
  const mask = slots.length / 2 - 1;
  let slot = key & mask;
  while (slots[2 * slot] !== key && slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  const row = slots[2 * slot + 1]!;
  const isPresent = ((presence[(key >>> 5) & (presence.length - 1)]! >>> (key & 31)) & 1) === 1;
  if (row > 0) expect(isPresent).toBe(true);
  return [...weights.subarray(row * LABELS, (row + 1) * LABELS)].map((weight) => weight * scale);
}

describe('parseTagger', () => {
  it('reads what the training wrote, to the precision of 8 bits', () => {
    const weight = fc.double({ min: -HIGHEST, max: HIGHEST, noNaN: true });
    const features = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        fc.tuple(weight, weight, weight, weight, weight),
      ),
      { selector: ([key]) => key, maxLength: 40 },
    );
    fc.assert(
      fc.property(features, (list) => {
        const file = fileOf(
          list.map(([key]) => key),
          list.map(([, weights]) => weights),
        );
        for (const [key, weights] of list) {
          const read = weightsOf(file, key);
          for (let label = 0; label < LABELS; label++)
            expect(Math.abs(read[label]! - weights[label]!)).toBeLessThan(HIGHEST / 127);
        }
      }),
    );
  });

  it('holds nothing of features it was not given', () => {
    const file = fileOf([5, -7], [Array(LABELS).fill(1), Array(LABELS).fill(-1)]);
    expect(weightsOf(file, 6)).toEqual([0, 0, 0, 0, 0]);
  });

  it('reads the list of names', () => {
    const names = { hashes: Int32Array.of(3, 200, 70_000), kinds: Uint8Array.of(1, 6, 32) };
    const file = fileOf([5], [Array(LABELS).fill(1)], names);
    expect(parseTagger(file).names).toEqual(names);
    const damaged = file.slice(0);
    new DataView(damaged).setUint32(file.byteLength - 12, 4, true);
    expect(() => parseTagger(damaged)).toThrow(WeightsError);
  });

  it('lets no pair of labels through that may not be', () => {
    const { transitions } = parseTagger(fileOf([], []));
    expect([...transitions].map((factor) => factor > 0)).toEqual(MAY_FOLLOW);
  });

  it('refuses other, older and damaged files', () => {
    const good = fileOf([1, 1000, 100_000], Array(3).fill(Array(LABELS).fill(1)));
    expect(() => parseTagger(new ArrayBuffer(8))).toThrow(WeightsError);
    expect(() => parseTagger(good.slice(0, good.byteLength - 1))).toThrow(WeightsError);
    for (const offset of [0, 4, 8]) {
      const bad = good.slice(0);
      new DataView(bad).setUint8(offset, 0xee);
      expect(() => parseTagger(bad)).toThrow(WeightsError);
    }
    const endless = good.slice(0);
    new Uint8Array(endless).fill(0xff, 116);
    expect(() => parseTagger(endless)).toThrow(WeightsError);
  });
});
