import { describe, expect, it } from 'vitest';
import { type Colouring, declarationsOf, TINTED_KINDS } from '../../../lib/marks/look.ts';
import type { Tint } from '../../../lib/marks/marks.ts';
import { SPEAKER_COLOURS, type Tone } from '../../../lib/marks/palette.ts';
import { contrast, mixed, parseColour, type Rgb } from './colours.ts';

const TINTS: readonly Tint[] = [...SPEAKER_COLOURS.keys(), 'unnamed', 'unknown'];
const COLOURINGS: readonly Colouring[] = ['soft', 'strong', 'lines', 'forced'];

/** Paper and the palest ink that a theme may write on it: Hatena's own, and a grey that is usual on dark pages. */
const PAPERS: Readonly<Record<Tone, { readonly paper: Rgb; readonly ink: Rgb }>> = {
  light: { paper: [255, 255, 255], ink: [0x45, 0x45, 0x45] },
  dark: { paper: [0x1d, 0x1c, 0x1a], ink: [0xcc, 0xcc, 0xcc] },
};

describe.each(['light', 'dark'] as const)('marks on %s paper', (tone) => {
  const { paper, ink } = PAPERS[tone];
  const looks = COLOURINGS.flatMap((colouring) =>
    TINTS.flatMap((tint) =>
      TINTED_KINDS.map((kind) => ({
        colouring,
        tint,
        kind,
        css: declarationsOf(kind, tint, tone, colouring),
      })),
    ),
  );
  const groundOf = (css: string): Rgb => {
    const ground = /background-color:([^;]+)/.exec(css)?.[1];
    return ground === undefined ? paper : mixed(paper, parseColour(ground));
  };

  it('leave the text at least 4.5 to 1 of contrast (WCAG 2.2, 1.4.3)', () => {
    for (const { css, ...look } of looks)
      expect(contrast(ink, groundOf(css)), JSON.stringify(look)).toBeGreaterThanOrEqual(4.5);
  });

  it('have lines of at least 3 to 1 on their own ground and on the paper (WCAG 2.2, 1.4.11)', () => {
    for (const { css, ...look } of looks) {
      const line = /text-decoration:[^;]*(rgb\([^)]*\))/.exec(css)?.[1];
      if (line === undefined) continue;
      const { rgb } = parseColour(line);
      expect(contrast(rgb, groundOf(css)), `ground ${JSON.stringify(look)}`).toBeGreaterThanOrEqual(3);
      expect(contrast(rgb, paper), `paper ${JSON.stringify(look)}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('tell kind and source without colour', () => {
    for (const colouring of COLOURINGS) {
      const shapes = TINTED_KINDS.flatMap((kind) =>
        ([0, 'unnamed', 'unknown'] as const).map((tint) =>
          shapeOf(declarationsOf(kind, tint, tone, colouring)),
        ),
      );
      expect(new Set(shapes).size, colouring).toBe(shapes.length);
    }
  });

  it('tell any two speakers by colour, except where colours are forced', () => {
    for (const colouring of COLOURINGS)
      for (const kind of TINTED_KINDS) {
        const css = TINTS.map((tint) => declarationsOf(kind, tint, tone, colouring));
        expect(new Set(css).size).toBe(colouring === 'forced' ? 3 : TINTS.length);
      }
  });

  it('use none but system colours where colours are forced', () => {
    for (const { colouring, css } of looks) if (colouring === 'forced') expect(css).not.toContain('rgb');
  });
});

/** What is left of a look when all colours are one. */
function shapeOf(css: string): string {
  return css.replaceAll(/rgb\([^)]*\)|CanvasText/g, 'colour');
}
