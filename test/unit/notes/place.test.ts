import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPlace, describePlace } from '../../../lib/notes/place.ts';

const text = fc.string({
  unit: fc.constantFrom('あ', 'い', '「', '」', '。', '𠮷'),
  minLength: 1,
  maxLength: 200,
});

/** A text and a stretch of it that is not empty. */
const textAndStretch = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ whole, stretch: { start, end: Math.min(whole.length, start + length) } })),
);

describe('anchorPlace', () => {
  it('finds every stretch of an unchanged text where it was', () => {
    fc.assert(
      fc.property(textAndStretch, ({ whole, stretch }) => {
        expect(anchorPlace(whole, describePlace(whole, stretch))).toEqual(stretch);
      }),
    );
  });

  it('finds the stretch again after text was put before it', () => {
    fc.assert(
      fc.property(textAndStretch, text, ({ whole, stretch }, inserted) => {
        const found = anchorPlace(`${inserted}。${whole}`, describePlace(whole, stretch));
        expect(found).not.toBeNull();
        expect(`${inserted}。${whole}`.slice(found?.start, found?.end)).toBe(
          whole.slice(stretch.start, stretch.end),
        );
      }),
    );
  });

  it('tells twins apart by what stands around them', () => {
    const before = '甲は「反対だ」と述べた。乙は「反対だ」と述べた。';
    const second = before.lastIndexOf('「反対だ」');
    const place = describePlace(before, { start: second, end: second + 5 });
    const after = `丙も来た。${before}`;
    expect(anchorPlace(after, place)?.start).toBe(after.lastIndexOf('「反対だ」'));
  });

  it('finds nothing where the words are gone', () => {
    const place = describePlace('甲は「反対だ」と述べた。', { start: 2, end: 7 });
    expect(anchorPlace('甲は賛成した。', place)).toBeNull();
  });
});
