import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesBySection, sectionsOf } from '../../../lib/marks/sections.ts';

/** Texts around the length from which they are cut, with characters of two units. */
const texts = fc
  .tuple(fc.integer({ min: 0, max: 6_000 }), fc.constantFrom('𠮷', '川', '𠮷川'))
  .map(([length, unit]) => `あ${unit.repeat(length)}`);

describe('sectionsOf', () => {
  it('leaves a short text whole', () => {
    expect(sectionsOf('短い文章。')).toEqual([{ start: 0, end: 5 }]);
  });

  it('cuts a text without gaps, and no character in two', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sections = sectionsOf(text);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of sections) {
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          if (sections.length > 1) expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe('piecesBySection', () => {
  it('keeps every character of every span once, in its section', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(12_000), fc.nat(3_000)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(texts, spans, (text, found) => {
        const sections = sectionsOf(text);
        const within = found.filter(({ end }) => end <= text.length).map((span, id) => ({ ...span, id }));
        const pieces = piecesBySection(within, sections);
        for (const [index, list] of pieces.entries())
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(sections[index]!.start);
            expect(end).toBeLessThanOrEqual(sections[index]!.end);
          }
        for (const { start, end, id } of within) {
          const own = pieces.flat().filter((piece) => piece.id === id);
          expect(own.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
            text.slice(start, end),
          );
        }
      }),
    );
  });
});
