import { KANJI_VARIANTS } from './lexicon.ts';

/** The consonant of each katakana row. Vowels, small letters, ー and ッ carry none: they are what spellings differ in. */
const CONSONANTS = new Map<string, string>(
  Object.entries({
    k: 'カキクケコ',
    g: 'ガギグゲゴ',
    s: 'サシスセソ',
    z: 'ザジズゼゾヂヅ',
    t: 'タチツテト',
    d: 'ダデド',
    n: 'ナニヌネノン',
    h: 'ハヒフヘホ',
    // フ before a small vowel
    f: 'F',
    b: 'バビブベボヴ',
    p: 'パピプペポ',
    m: 'マミムメモ',
    r: 'ラリルレロ',
    w: 'ワヲ',
    y: 'ヤユヨ',
    a: 'ア',
    i: 'イ',
    u: 'ウ',
    e: 'エ',
    o: 'オ',
  }).flatMap(([consonant, letters]) => [...letters].map((letter): [string, string] => [letter, consonant])),
);
const VOWELS = new Set([...'aiueo']);

/**
 * The consonants of a katakana name, with the vowel that it begins with: equal for the spellings of one name (カバノー and
 * カバナー, ショルツ and シュルツ). A name must have three to be told by them.
 */
export function consonants(name: string): string {
  let skeleton = '';
  for (const letter of name.replace(/フ(?=[ァィェォ])/g, 'F')) {
    const consonant = CONSONANTS.get(letter);
    if (consonant === undefined || (skeleton !== '' && VOWELS.has(consonant))) continue;
    skeleton += consonant;
  }
  return skeleton;
}

/** Whether two strings differ in one letter at most: one more, one less or another one. */
export function differInOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  let sameAtEnd = 0;
  const most = Math.min(a.length, b.length) - same;
  while (sameAtEnd < most && a[a.length - 1 - sameAtEnd] === b[b.length - 1 - sameAtEnd]) sameAtEnd++;
  return Math.max(a.length, b.length) - same - sameAtEnd <= 1;
}

/** A name with variant kanji (澤), dashes for ー and full-width letters in their usual form. */
export function usualSpelling(name: string): string {
  let usual = '';
  for (const sign of name.normalize('NFKC'))
    usual += KANJI_VARIANTS.get(sign) ?? (DASHES.has(sign) ? 'ー' : sign);
  return usual;
}

/** Dashes that stand for ー by mistake. */
const DASHES = new Set(['―', '—']);
