import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analysis/analyse.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

const tokenizer = loadTokenizer();
const peopleIn = (text: string, date: string | null = null) => analyse(text, tokenizer, { date }).people;

describe('identifyPeople', () => {
  it('tells who an official is, with the office on the text’s date', () => {
    const text = 'ブリンケン米国務長官は21日、ジュネーブに到着した。';
    const [person] = peopleIn(text, '2022-01-22');
    expect(person).toMatchObject({
      key: 'antony-blinken',
      name: 'ブリンケン',
      official: true,
      title: '国務長官',
      identity: {
        name: 'アントニー・ブリンケン',
        basis: 'office',
        latin: 'Antony Blinken',
        country: 'US',
        office: { title: '国務長官', of: 'US' },
      },
    });
    expect(peopleIn(text, '2018-01-22')[0]?.identity?.office?.title).not.toBe('国務長官');
  });

  it('takes an honorific for no title', () => {
    const text = 'アントニー・ブリンケン国務長官が到着した。ブリンケン氏は翌日出発した。';
    expect(peopleIn(text).map(({ key }) => key)).toEqual(['antony-blinken']);
  });

  it('leaves those who are not on the list as the text tells them', () => {
    const [person] = peopleIn('オルテシアのヴェルトリン外相が到着した。');
    expect(person).toMatchObject({ key: 'ヴェルトリン', official: true, identity: null });
  });

  it('gives one official to no two people of a text', () => {
    const people = peopleIn('習近平国家主席が到着した。', '2024-01-01');
    expect(people.map(({ key }) => key)).toEqual(['xi-jinping']);
    const ids = peopleIn('金正恩総書記と妹の金与正氏が並んだ。', '2022-01-01').map(({ key }) => key);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is needed to find nobody', () => {
    const text = 'ブリンケン米国務長官とロシアのラブロフ外相が会談した。ブリンケン氏は翌日出発した。';
    const without = analyse(text, tokenizer, { identify: () => null });
    expect(without.people.every(({ identity }) => identity === null)).toBe(true);
    expect(without.mentions).toEqual(analyse(text, tokenizer).mentions);
  });
});
