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
        expect(anchorPlace(whole, describePlace(whole, stretch))).toEqual({ ...stretch, changed: false });
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

  it('finds a passage again whose words were changed a little', () => {
    const before =
      '冒頭の文。甲外相は「停戦の条件を五日までに示さなければ協議は終わる」と述べ、席を立った。続く文。';
    const start = before.indexOf('「');
    const place = describePlace(before, { start, end: before.indexOf('」') + 1 });
    const after = `前書き。${before.replace('五日', '６日').replace('示さなければ', '示さないと')}`;
    const found = anchorPlace(after, place);
    expect(found && after.slice(found.start, found.end)).toBe(
      '「停戦の条件を６日までに示さないと協議は終わる」',
    );
    expect(found?.changed).toBe(true);
  });

  it('takes a short text that was changed for the same only where its surroundings stand', () => {
    const place = describePlace('会見で甲外相は「反対だ」と強く述べた。', { start: 7, end: 12 });
    const within = '会見で甲外相は「反対よ」と強く述べた。';
    expect(anchorPlace(within, place)).toEqual({ start: 7, end: 12, changed: true });
    expect(anchorPlace('乙は丙に「反対よ」とだけ書いた。', place)).toBeNull();
  });

  it('finds a changed passage whole code points wide, in any text', () => {
    fc.assert(
      fc.property(textAndStretch, text, ({ whole, stretch }, other) => {
        const found = anchorPlace(other, describePlace(whole, stretch));
        if (!found?.changed) return;
        const words = other.slice(found.start, found.end);
        expect(words.length).toBeGreaterThan(0);
        expect(found.end).toBeLessThanOrEqual(other.length);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });

  it('finds nothing where the words are gone', () => {
    const place = describePlace('甲は「反対だ」と述べた。', { start: 2, end: 7 });
    expect(anchorPlace('甲は賛成した。', place)).toBeNull();
  });
});
