import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColours, lineColour, SPEAKER_COLOURS, speakerColour } from '../../../lib/marks/palette.ts';

const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });

describe('assignColours', () => {
  it('gives different colours to as many people as there are colours', () => {
    const people = SPEAKER_COLOURS.map((_, index) => `person ${index}`);
    expect(new Set(Object.values(assignColours(people, new Map()))).size).toBe(SPEAKER_COLOURS.length);
  });

  it('keeps everybody’s colour on the next post', () => {
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const remembered = new Map(Object.entries(assignColours(first, new Map())));
        const next = assignColours(second, remembered);
        for (const key of second) if (remembered.has(key)) expect(next[key]).toBe(remembered.get(key));
      }),
    );
  });

  it('spreads newcomers over the colours that a post does not use yet', () => {
    const remembered = new Map([
      ['a', 0],
      ['b', 1],
    ]);
    const colours = assignColours(['a', 'b', 'c', 'd'], remembered);
    expect(new Set(Object.values(colours)).size).toBe(4);
  });

  it('gives every person an index of the palette, whatever was remembered', () => {
    const remembered = fc.array(fc.tuple(fc.string(), fc.nat()));
    fc.assert(
      fc.property(keys, remembered, (people, before) => {
        const colours = assignColours(people, new Map(before));
        expect(Object.keys(colours).sort()).toEqual([...people].sort());
        for (const index of Object.values(colours)) expect(speakerColour(index)).toMatch(/^rgb\(/);
      }),
    );
  });
});

describe('lineColour', () => {
  const every = [...SPEAKER_COLOURS.keys(), null];

  it('differs between any two people', () => {
    for (const tone of ['light', 'dark'] as const)
      expect(new Set(every.map((index) => lineColour(index, tone))).size).toBe(every.length);
  });
});
