import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkIndex } from '../../../lib/marks/mark-index.ts';
import type { Mark } from '../../../lib/marks/marks.ts';

const note = (start: number, length: number): Mark => ({
  kind: 'note',
  colour: null,
  start,
  end: start + length,
});

describe('MarkIndex', () => {
  it('finds the same marks as a search through all of them, shortest first', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })));
    fc.assert(
      fc.property(spans, fc.nat(100), (all, offset) => {
        const marks = all.map(([start, length]) => note(start, length)).sort((a, b) => a.start - b.start);
        const found = new MarkIndex(marks).at(offset);
        const expected = marks.filter(({ start, end }) => start <= offset && offset <= end);
        expect(new Set(found)).toEqual(new Set(expected));
        const lengths = found.map(({ start, end }) => end - start);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  it('finds nothing among no marks', () => {
    expect(new MarkIndex([]).at(0)).toEqual([]);
  });
});
