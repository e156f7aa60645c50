/**
 * Reads the dictionary in the package `kuromoji`: IPADIC 2.7.0-20070801 in kuromoji.js's own binary form, a dozen files of
 * little-endian numbers and zero-terminated UTF-8 strings, each padded with zeros. Written after
 * `kuromoji/src/dict/*.js`, which reads the same files.
 */

import type { Features } from '../analysis/dictionary/format.ts';
import { readDictionaryFile } from './kuromoji-files.ts';

/** One entry of IPADIC, as far as it is kept. */
export interface SourceEntry {
  /** Context id towards the word before and the word after. */
  readonly leftContext: number;
  readonly rightContext: number;
  readonly cost: number;
  readonly features: Features;
  /** The dictionary form, or `*` where there is none (unknown words). */
  readonly base: string;
}

/** A surface with its entries, in kuromoji's order. */
export interface SourceWord {
  readonly surface: string;
  readonly entries: readonly SourceEntry[];
}

/** A class of characters of IPADIC's `char.def`, with the entries of `unk.def`. */
export interface SourceClass {
  readonly name: string;
  readonly alwaysGuess: boolean;
  readonly groups: boolean;
  readonly guesses: readonly SourceEntry[];
}

/** All that kuromoji's dictionary holds, as far as it is kept. */
export interface SourceDictionary {
  readonly words: readonly SourceWord[];
  /** Number of context ids. */
  readonly contexts: number;
  /** Cost of joining context `before` to context `after`, at `before * contexts + after`. */
  readonly connectionCosts: Int16Array;
  readonly classes: readonly SourceClass[];
  /** Class id by UTF-16 unit. */
  readonly characterClasses: Uint8Array;
}

/** Reads kuromoji's dictionary whole. Takes about a second. */
export function readKuromojiDictionary(): SourceDictionary {
  const costs = int16(readDictionaryFile('cc.dat'));
  const [before, after] = costs;
  if (before !== after) throw new Error(`connection costs of ${before} by ${after} contexts`);
  return {
    words: [...readWords('tid').values()],
    contexts: before!,
    connectionCosts: costs.subarray(2),
    classes: readClasses(),
    characterClasses: new Uint8Array(readDictionaryFile('unk_char.dat')),
  };
}

function readClasses(): SourceClass[] {
  const guesses = readWords('unk');
  const file = readDictionaryFile('unk_invoke.dat');
  const classes: SourceClass[] = [];
  let position = 0;
  for (;;) {
    const alwaysGuess = file[position] === 1;
    const groups = file[position + 1] === 1;
    // A longest length in four bytes comes next, which kuromoji does not heed.
    const name = stringAt(file, position + 6);
    if (name === '') return classes;
    classes.push({ name, alwaysGuess, groups, guesses: guesses.get(classes.length)?.entries ?? [] });
    position += 6 + Buffer.byteLength(name) + 1;
  }
}

/**
 * The words of a table (`tid` for the dictionary, `unk` for guesses), by the number that its map joins their entries to: what
 * the trie gives for the word, or the id of the class of characters. The line of features names the word itself, so that the trie need not
 * be read.
 */
function readWords(table: 'tid' | 'unk'): Map<number, SourceWord> {
  const numbers = readDictionaryFile(`${table}.dat`);
  const lines = readDictionaryFile(`${table}_pos.dat`);
  const map = int32(readDictionaryFile(`${table}_map.dat`));

  const words = new Map<number, SourceWord>();
  const wordCount = map[0]!;
  let position = 1;
  for (let word = 0; word < wordCount; word++) {
    const value = map[position]!;
    const entryCount = map[position + 1]!;
    const entries: SourceEntry[] = [];
    let surface = '';
    for (const offset of map.subarray(position + 2, position + 2 + entryCount)) {
      const line = stringAt(lines, numbers.readInt32LE(offset + 6));
      const [word, pos, detail1, detail2, detail3, conjugationType, conjugationForm, base] = line.split(
        ',',
      ) as LineFields;
      surface = word;
      entries.push({
        leftContext: numbers.readInt16LE(offset),
        rightContext: numbers.readInt16LE(offset + 2),
        cost: numbers.readInt16LE(offset + 4),
        features: { pos, detail1, detail2, detail3, conjugationType, conjugationForm },
        base,
      });
    }
    words.set(value, { surface, entries });
    position += 2 + entryCount;
  }
  return words;
}

/** The line goes on with reading and pronunciation where there are any. */
type LineFields = [
  word: string,
  pos: string,
  detail1: string,
  detail2: string,
  detail3: string,
  conjugationType: string,
  conjugationForm: string,
  base: string,
];

function stringAt(file: Buffer, offset: number): string {
  return file.toString('utf8', offset, file.indexOf(0, offset));
}

function int32(file: Buffer<ArrayBuffer>): Int32Array {
  return new Int32Array(file.buffer, file.byteOffset, file.byteLength / 4);
}

function int16(file: Buffer<ArrayBuffer>): Int16Array {
  return new Int16Array(file.buffer, file.byteOffset, file.byteLength / 2);
}
