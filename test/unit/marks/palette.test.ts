import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignColours,
  lineColour,
  neutralColour,
  SPEAKER_COLOURS,
  speakerColour,
} from '../../../lib/marks/palette.ts';

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

  it.each([
    ['light', [255, 255, 255]],
    ['dark', [0x1d, 0x1c, 0x1a]],
  ] as const)('is seen on %s paper and on the ground of its own colour there', (tone, paper) => {
    for (const index of every) {
      const line = channels(lineColour(index, tone));
      const tint = channels(index === null ? neutralColour() : speakerColour(index));
      // As strong as the strongest tint that marks have.
      const ground = paper.map((channel, i) => 0.6 * channel + 0.4 * (tint[i] ?? 0));
      expect(contrast(line, paper), `${index} on paper`).toBeGreaterThanOrEqual(3);
      expect(contrast(line, ground), `${index} on its ground`).toBeGreaterThanOrEqual(3);
    }
  });

  it('differs between any two people', () => {
    for (const tone of ['light', 'dark'] as const)
      expect(new Set(every.map((index) => lineColour(index, tone))).size).toBe(every.length);
  });
});

function channels(css: string): number[] {
  return (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
