import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRising, writeNumber } from '../../../../lib/analysis/tagger/leb128.ts';

/** Rising numbers written each as its distance from the one before. */
function written(numbers: readonly number[]): number[] {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    writeNumber(bytes, number - before);
    before = number;
  }
  return bytes;
}

describe('readRising', () => {
  it('reads what was written, and where it ends', () => {
    const numbers = fc
      .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }))
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (list) => {
        const bytes = [0xee, ...written(list), 0x01, 0xff];
        const read = readRising(Uint8Array.from(bytes), 1, list.length, 0xffffffff);
        expect([...(read?.numbers ?? [])]).toEqual(list);
        expect(read?.end).toBe(bytes.length - 2);
      }),
    );
  });

  it('reads nothing where bytes are missing or a number is too high', () => {
    const bytes = Uint8Array.from(written([5, 300]));
    expect(readRising(bytes, 0, 3, 1000)).toBeNull();
    expect(readRising(bytes.slice(0, -1), 0, 2, 1000)).toBeNull();
    expect(readRising(bytes, 0, 2, 299)).toBeNull();
  });
});
