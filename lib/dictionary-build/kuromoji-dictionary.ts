/**
 * Reads the dictionary in the package `kuromoji`: IPADIC 2.7.0-20070801 in kuromoji.js's own binary form, a dozen
 * files of little-endian numbers and zero-terminated UTF-8 strings, each padded with zeros. Written after
 * `kuromoji/src/dict/*.js`, which reads the same files.
 */

import type { Features } from '../analysis/dictionary/format.ts';
import { readDictionaryFile } from './kuromoji-files.ts';

/** One entry of IPADIC, as far as it is kept. */
export interface SourceEntry {
  /** The word as it is written; the name of the class of characters where the entry is for guessed words. */
  readonly surface: string;
  /** Context id towards the word before and the word after. */
  readonly leftContext: number;
  readonly rightContext: number;
  readonly cost: number;
  readonly features: Features;
  /** The dictionary form, or `*` where there is none (guessed words). */
  readonly base: string;
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
  /** For every surface its entries, in kuromoji's order. */
  readonly words: readonly (readonly SourceEntry[])[];
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
    words: [...readEntries('tid').values()],
    contexts: before!,
    connectionCosts: costs.subarray(2),
    classes: readClasses(),
    characterClasses: new Uint8Array(readDictionaryFile('unk_char.dat')),
  };
}

function readClasses(): SourceClass[] {
  const guesses = readEntries('unk');
  const file = readDictionaryFile('unk_invoke.dat');
  const classes: SourceClass[] = [];
  let position = 0;
  for (;;) {
    const alwaysGuess = file[position] === 1;
    const groups = file[position + 1] === 1;
    // A longest length in four bytes comes next, which kuromoji does not heed.
    const name = stringAt(file, position + 6);
    if (name === '') return classes;
    classes.push({ name, alwaysGuess, groups, guesses: guesses.get(classes.length) ?? [] });
    position += 6 + Buffer.byteLength(name) + 1;
  }
}

/**
 * The entries of a table (`tid` for the dictionary, `unk` for guesses), by the number that its map joins them to:
 * what kuromoji's trie gives for the word, or the id of the class of characters. The entries name their word, so that
 * the trie need not be read.
 */
function readEntries(table: 'tid' | 'unk'): Map<number, SourceEntry[]> {
  const numbers = readDictionaryFile(`${table}.dat`);
  const lines = readDictionaryFile(`${table}_pos.dat`);
  const [length, ...map] = int32(readDictionaryFile(`${table}_map.dat`));
  const entries = new Map<number, SourceEntry[]>();
  let position = 0;
  while (entries.size < length!) {
    const key = map[position]!;
    const firstOffset = position + 2;
    position = firstOffset + map[position + 1]!;
    entries.set(
      key,
      map.slice(firstOffset, position).map((offset) => readEntry(numbers, offset, lines)),
    );
  }
  return entries;
}

/** The entry at `offset`: two context ids and the cost in two bytes each, and the offset of its line in four. */
function readEntry(numbers: Buffer, offset: number, lines: Buffer): SourceEntry {
  const line = stringAt(lines, numbers.readInt32LE(offset + 6)).split(',') as LineFields;
  const [surface, pos, detail1, detail2, detail3, conjugationType, conjugationForm, base] = line;
  return {
    surface,
    leftContext: numbers.readInt16LE(offset),
    rightContext: numbers.readInt16LE(offset + 2),
    cost: numbers.readInt16LE(offset + 4),
    features: { pos, detail1, detail2, detail3, conjugationType, conjugationForm },
    base,
  };
}

/** The line goes on with reading and pronunciation where there are any. */
type LineFields = [
  surface: string,
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
