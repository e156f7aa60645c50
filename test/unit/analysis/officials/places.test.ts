import { describe, expect, it } from 'vitest';
import { isSamePlace, placeOf } from '../../../../lib/analysis/officials/places.ts';

describe('placeOf', () => {
  it.each([
    ['米', 'US'],
    ['英国', 'GB'],
    ['ロシア外務省', 'RU'],
    ['米軍', 'US'],
    ['ホワイトハウス', 'US'],
    ['国際連合', '国連'],
    ['ＮＡＴＯ', 'NATO'],
    ['欧州委', '欧州委員会'],
    ['南スーダン政府', 'SS'],
    ['中央', null],
    ['見本商事', null],
    ['', null],
  ])('%s is %s', (affiliation, place) => {
    expect(placeOf(affiliation)).toBe(place);
  });
});

describe('isSamePlace', () => {
  it('takes a part of a body for the body', () => {
    expect(isSamePlace('欧州委員会', 'EU')).toBe(true);
    expect(isSamePlace('EU', '欧州委員会')).toBe(true);
    expect(isSamePlace('EU', 'NATO')).toBe(false);
  });
});
