import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTags } from '../../../lib/notes/tags.ts';

describe('normaliseTags', () => {
  it.each([
    [['#制裁', ' 制裁 ', '＃制裁'], ['制裁']],
    [['##', '　', ''], []],
    [['がく'.normalize('NFD')], ['がく']],
    [
      ['b', 'a', 'b'],
      ['b', 'a'],
    ],
    [
      ['C#', '3 月'],
      ['C#', '3 月'],
    ],
  ])('%j becomes %j', (tags, normal) => {
    expect(normaliseTags(tags)).toEqual(normal);
  });

  it('leaves what is in form as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (tags) => {
        const normal = normaliseTags(tags);
        expect(normaliseTags(normal)).toEqual(normal);
      }),
    );
  });
});
