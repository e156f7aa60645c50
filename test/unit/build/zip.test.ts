import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { zipFiles } from '../../../lib/build/zip.ts';

const files = fc.dictionary(
  fc.string({ unit: fc.constantFrom('a', 'B', 'あ', '.', '-'), minLength: 1, maxLength: 6 }),
  fc.uint8Array({ maxLength: 200 }),
  { noNullPrototype: true },
);

describe('zipFiles', () => {
  afterEach(() => vi.useRealTimers());

  it('packs everything, and the same bytes in whatever order files are given', () => {
    fc.assert(
      fc.property(files, (contents) => {
        const entries = Object.entries(contents);
        const zip = zipFiles(new Map(entries));
        expect(unzipSync(zip)).toEqual(contents);
        expect(zipFiles(new Map(entries.reverse()))).toEqual(zip);
      }),
    );
  });

  it('packs the same bytes on another day', () => {
    const contents = new Map([['a.txt', new Uint8Array([1])]]);
    const now = zipFiles(contents);
    vi.useFakeTimers({ now: new Date(2031, 5, 1) });
    expect(zipFiles(contents)).toEqual(now);
  });
});
