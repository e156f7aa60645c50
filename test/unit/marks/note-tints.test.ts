import { describe, expect, it } from 'vitest';
import type { Colouring } from '../../../lib/marks/look.ts';
import { NOTE_TINTS, noteDeclarations } from '../../../lib/marks/note-tints.ts';
import type { Tone } from '../../../lib/marks/palette.ts';
import { NOTE_COLOURS } from '../../../lib/notes/model.ts';
import { contrast, mixed, parseColour, type Rgb } from './colours.ts';

const COLOURINGS: readonly Colouring[] = ['soft', 'strong', 'lines', 'forced'];

/** As in look.test.ts. */
const PAPERS: Readonly<Record<Tone, { readonly paper: Rgb; readonly ink: Rgb }>> = {
  light: { paper: [255, 255, 255], ink: [0x45, 0x45, 0x45] },
  dark: { paper: [0x1d, 0x1c, 0x1a], ink: [0xcc, 0xcc, 0xcc] },
};

describe('the tints of notes', () => {
  it('are as many as the model knows', () => {
    expect(NOTE_TINTS).toHaveLength(NOTE_COLOURS);
  });

  describe.each(['light', 'dark'] as const)('on %s paper', (tone) => {
    const { paper, ink } = PAPERS[tone];
    const looks = COLOURINGS.flatMap((colouring) =>
      [null, ...NOTE_TINTS.keys()].map((colour) => ({
        colouring,
        colour,
        css: noteDeclarations(colour, tone, colouring),
      })),
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

    it('are told from each other, except where colours are forced', () => {
      for (const colouring of COLOURINGS) {
        const css = looks.filter((look) => look.colouring === colouring).map((look) => look.css);
        expect(new Set(css).size).toBe(colouring === 'forced' ? 1 : NOTE_COLOURS + 1);
      }
    });
  });
});
