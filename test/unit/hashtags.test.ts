import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashtagParts } from '../../lib/hashtags.ts';

describe('hashtagParts', () => {
  it('cuts before each hashtag', () => {
    expect(hashtagParts('「川の水」#サヴラ川#外相会談')).toEqual(['「川の水」', '#サヴラ川', '#外相会談']);
  });

  it('ends a hashtag at white space and leaves a sign that stands alone', () => {
    expect(hashtagParts('#水 の話 # 二')).toEqual(['#水', ' の話 # 二']);
  });

  it('loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('#', '＃', ' ', '水', 'a') });
    fc.assert(
      fc.property(text, (title) => {
        expect(hashtagParts(title).join('')).toBe(title);
      }),
    );
  });
});
