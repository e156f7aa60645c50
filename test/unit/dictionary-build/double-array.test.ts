import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CODE } from '../../../lib/analysis/dictionary/format.ts';
import {
  buildDoubleArray,
  type DoubleArray,
  type TrieWord,
} from '../../../lib/dictionary-build/double-array.ts';

/** The value of the word with just these codes, or null. */
function lookUp({ base, check }: DoubleArray, codes: readonly number[]): number | null {
  let node = 0;
  for (const code of codes) {
    if (base[node]! < 0) return null;
    const child = base[node]! + code;
    if (child >= check.length) throw new Error(`code ${code} leads out of the array`);
    if (check[child] !== code) return null;
    node = child;
  }
  if (base[node]! < 0) return -1 - base[node]!;
  const leaf = base[node]! + NO_CODE;
  return check[leaf] === NO_CODE ? -1 - base[leaf]! : null;
}

function sortedWords(words: readonly string[]): TrieWord[] {
  const codesOf = (word: string) => Array.from(word, (character) => character.charCodeAt(0));
  return [...words].sort().map((word, value) => ({ codes: codesOf(word), value }));
}

describe('buildDoubleArray', () => {
  it('tells a word from its beginnings and its continuations', () => {
    const words = sortedWords(['\u0001\u0002', '\u0001\u0002\u0003', '\u0002']);
    const trie = buildDoubleArray(words, 4);
    expect(lookUp(trie, [1, 2])).toBe(0);
    expect(lookUp(trie, [1, 2, 3])).toBe(1);
    expect(lookUp(trie, [2])).toBe(2);
    for (const other of [[1], [3], [1, 2, 2], [2, 1], [1, 2, 3, 1]]) expect(lookUp(trie, other)).toBeNull();
  });

  it('finds all words and nothing else, over small and large alphabets', () => {
    const wordList = (alphabet: number) =>
      fc.uniqueArray(
        fc
          .array(fc.integer({ min: 1, max: alphabet - 1 }), { minLength: 1, maxLength: 6 })
          .map((codes) => String.fromCharCode(...codes)),
        { minLength: 1, maxLength: 200, size: 'max' },
      );
    const property = fc.property(
      fc
        .constantFrom(3, 20, 5000)
        .chain((alphabet) => fc.tuple(fc.constant(alphabet), wordList(alphabet), wordList(alphabet))),
      ([alphabet, listed, others]) => {
        const words = sortedWords(listed);
        const trie = buildDoubleArray(words, alphabet);
        for (const { codes, value } of words) expect(lookUp(trie, codes)).toBe(value);
        for (const { codes } of sortedWords(others.filter((word) => !listed.includes(word)))) {
          expect(lookUp(trie, codes)).toBeNull();
        }
      },
    );
    fc.assert(property, { numRuns: 50 });
  });
});
