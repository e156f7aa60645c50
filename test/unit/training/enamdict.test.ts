import { describe, expect, it } from 'vitest';
import { NORMAL_CODES } from '../../../lib/analysis/tagger/character-classes.ts';
import { hashCodes } from '../../../lib/analysis/tagger/hash.ts';
import { kindsOf, ListedKind } from '../../../lib/analysis/tagger/name-list.ts';
import { listOf } from '../../training/enamdict.ts';

/** Invented entries in the form of the dictionary. */
const LIST = listOf([
  'ゾルダン [ぞるだん] /(s) Zoldan/',
  'ゾルダン [ぞるだん] /(p) Zoldan/',
  'ミレーネ [みれーね] /(f,m) Mirene/',
  'テオ＝ロンブ [ておろんぶ] /(h) Theo Romb (2019-)/',
  'アルテック [あるてっく] /(c) Altec/(pr) Altec/',
  '山川 [やまかわ] /(s) Yamakawa/',
]);

function kinds(word: string): number {
  const codes = Int32Array.from(word, (character) => NORMAL_CODES[character.charCodeAt(0)]!);
  return kindsOf(LIST, hashCodes(codes, 0, codes.length));
}

describe('listOf', () => {
  it('joins all that a word names', () => {
    expect(kinds('ゾルダン')).toBe(ListedKind.surname | ListedKind.place);
    expect(kinds('ミレーネ')).toBe(ListedKind.given);
    expect(kinds('アルテック')).toBe(ListedKind.other);
  });

  it('lists the parts of a full name, with whatever sign joins them', () => {
    expect(kinds('テオ=ロンブ')).toBe(ListedKind.fullName);
    expect(kinds('テオ')).toBe(ListedKind.given);
    expect(kinds('ロンブ')).toBe(ListedKind.surname);
  });

  it('holds words in katakana alone, in the order of what is kept of their hashes', () => {
    expect(kinds('山川')).toBe(0);
    expect(kinds('ミレー')).toBe(0);
    expect(LIST.hashes).toEqual(LIST.hashes.toSorted());
  });
});
