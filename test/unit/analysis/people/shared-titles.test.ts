import { describe, expect, it } from 'vitest';
import { marked, plain } from '../../../support/people.ts';

describe('names that share a title', () => {
  it.each([
    '《〈ベリガン〉》、《〈オルセン〉両大統領》が会談した。',
    '《〈ベリガン〉》と《〈オルセン〉両氏》が会談した。',
    '《〈ベリガン〉》、《〈オルセン〉》、《〈ロメロ〉3氏》が会談した。',
    '《〈山岡〉》、《〈長谷川〉両氏》が争う。',
  ])('%s', (text) => {
    expect(marked(plain(text))).toBe(text);
  });

  it('leaves countries in the list alone', () => {
    expect(marked('ロシア、オルセン両氏')).toBe('ロシア、《〈オルセン〉両氏》');
  });
});
