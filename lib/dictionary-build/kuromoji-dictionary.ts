/**
 * Reads the dictionary in the package `kuromoji`: IPADIC 2.7.0-20070801 in kuromoji.js's own binary form, a dozen files of
 * little-endian numbers and zero-terminated UTF-8 strings, each padded with zeros. Written after
 * `kuromoji/src/dict/*.js`, which reads the same files, and `doublearray`.
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
    words: readWords(),
    contexts: before!,
    connectionCosts: costs.subarray(2),
    classes: readClasses(),
    characterClasses: new Uint8Array(readDictionaryFile('unk_char.dat')),
  };
}

function readWords(): SourceWord[] {
  const entries = readEntries('tid.dat', 'tid_pos.dat', 'tid_map.dat');
  return readTrie().map(({ surface, value }) => ({ surface, entries: entries.get(value) ?? [] }));
}

function readClasses(): SourceClass[] {
  const entries = readEntries('unk.dat', 'unk_pos.dat', 'unk_map.dat');
  const file = readDictionaryFile('unk_invoke.dat');
  const classes: SourceClass[] = [];
  let position = 0;
  for (;;) {
    const alwaysGuess = file[position] === 1;
    const groups = file[position + 1] === 1;
    // A longest length in four bytes comes next, which kuromoji does not heed.
    const name = stringAt(file, position + 6);
    if (name === '') return classes;
    classes.push({ name, alwaysGuess, groups, guesses: entries.get(classes.length) ?? [] });
    position += 6 + Buffer.byteLength(name) + 1;
  }
}

/** The entries of a table, by the number that its map joins them to: the value of a word, or the id of a class. */
function readEntries(tableName: string, featuresName: string, mapName: string): Map<number, SourceEntry[]> {
  const table = readDictionaryFile(tableName);
  const featureLines = readDictionaryFile(featuresName);
  const map = int32(readDictionaryFile(mapName));
  const featuresByText = new Map<string, Features>();

  const readEntry = (offset: number): SourceEntry => {
    const fields = stringAt(featureLines, table.readInt32LE(offset + 6)).split(',');
    const text = fields.slice(1, 7).join(',');
    const features = featuresByText.get(text) ?? (fields.slice(1, 7) as unknown as Features);
    featuresByText.set(text, features);
    return {
      leftContext: table.readInt16LE(offset),
      rightContext: table.readInt16LE(offset + 2),
      cost: table.readInt16LE(offset + 4),
      features,
      base: fields[7]!,
    };
  };

  const entries = new Map<number, SourceEntry[]>();
  const keys = map[0]!;
  let position = 1;
  for (let key = 0; key < keys; key++) {
    const value = map[position]!;
    const count = map[position + 1]!;
    entries.set(value, Array.from(map.subarray(position + 2, position + 2 + count), readEntry));
    position += 2 + count;
  }
  return entries;
}

/** The words of the double array over UTF-8 bytes, each with its value. A word ends with a child by the code 0. */
function readTrie(): { surface: string; value: number }[] {
  const base = int32(readDictionaryFile('base.dat'));
  const check = int32(readDictionaryFile('check.dat'));
  const children = new Map<number, number[]>();
  for (let node = 1; node < check.length; node++) {
    const parent = check[node]!;
    if (parent < 0) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }

  const words: { surface: string; value: number }[] = [];
  const bytes: number[] = [];
  const visit = (parent: number): void => {
    for (const node of children.get(parent) ?? []) {
      const code = node - base[parent]!;
      if (code === 0) {
        words.push({ surface: Buffer.from(bytes).toString('utf8'), value: -1 - base[node]! });
      } else {
        bytes.push(code);
        visit(node);
        bytes.pop();
      }
    }
  };
  visit(0);
  return words;
}

function stringAt(file: Buffer, offset: number): string {
  return file.toString('utf8', offset, file.indexOf(0, offset));
}

function int32(file: Buffer<ArrayBuffer>): Int32Array {
  return new Int32Array(file.buffer, file.byteOffset, file.byteLength / 4);
}

function int16(file: Buffer<ArrayBuffer>): Int16Array {
  return new Int16Array(file.buffer, file.byteOffset, file.byteLength / 2);
}
