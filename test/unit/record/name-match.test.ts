import { expect, it } from 'vitest';
import { isKnownBySurnameAlone } from '../../../lib/record/name-match.ts';

it.each(['ケルシュ', '桐谷', '佐々木', 'Smith'])('%s can be the name of two people', (name) => {
  expect(isKnownBySurnameAlone(name, null)).toBe(true);
});

it.each(['マルタ・ヴェルトリン', '桐谷真一', 'John Smith', '鈴木さゆり'])('%s is a full name', (name) => {
  expect(isKnownBySurnameAlone(name, null)).toBe(false);
});

it('takes somebody on the list of officials for one person', () => {
  const identity = {
    name: '',
    basis: 'name' as const,
    latin: 'A. Kirsch',
    reading: null,
    country: 'DE',
    office: null,
  };
  expect(isKnownBySurnameAlone('ケルシュ', identity)).toBe(false);
});
