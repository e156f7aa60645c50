import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOfficials, OFFICIALS } from '../../../../lib/analysis/officials/officials.ts';

function ids(spelling: string): string[] {
  return findOfficials(spelling).map(({ id }) => id);
}

describe('findOfficials', () => {
  it('finds by full name, short form, other spelling and Latin name', () => {
    for (const spelling of [
      'ウォロディミル・ゼレンスキー',
      'ウォロディミル＝ゼレンスキー',
      'ゼレンスキー',
      'ゼレンスキイ',
      'Volodymyr Zelenskyy',
    ])
      expect(ids(spelling)).toEqual(['volodymyr-zelenskyy']);
  });

  it('finds by the last part of a name in katakana, which need not be the short form', () => {
    expect(ids('ウィドド')).toEqual(['joko-widodo']);
    expect(ids('ジョコ')).toEqual(['joko-widodo']);
    expect(ids('ジュニア')).toEqual([]);
  });

  it('gives all who bear a surname', () => {
    expect(ids('ジョンソン')).toEqual(expect.arrayContaining(['boris-johnson', 'mike-johnson']));
  });

  it('finds everybody by every spelling of theirs', () => {
    const missed = OFFICIALS.flatMap((official) =>
      [official.name, official.short, official.latin, ...official.spellings].filter(
        (spelling) => !findOfficials(spelling).includes(official),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('finds nobody for nothing, and takes any text', () => {
    expect(ids('')).toEqual([]);
    expect(ids('・')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(findOfficials(text))));
  });
});
