import { describe, expect, it } from 'vitest';
import { DictionaryError, HEADER_BYTES } from '../../../../lib/analysis/dictionary/format.ts';
import { parseDictionary } from '../../../../lib/analysis/dictionary/parse.ts';
import { compileDictionary } from '../../../../lib/dictionary-build/compile.ts';
import { serializeDictionary } from '../../../../lib/dictionary-build/serialize.ts';
import { smallDictionary } from '../../../support/small-dictionary.ts';

const dictionary = compileDictionary(smallDictionary());

function dictionaryFile(): ArrayBuffer {
  return serializeDictionary(dictionary).buffer;
}

/** A file with another number at one place of its header. */
function withHeaderNumber(index: number, change: (value: number) => number): ArrayBuffer {
  const file = dictionaryFile();
  const header = new Uint32Array(file, 0, HEADER_BYTES / 4);
  header[index] = change(header[index]!);
  return file;
}

function expectError(file: ArrayBuffer, message: RegExp): void {
  expect(() => parseDictionary(file)).toThrow(DictionaryError);
  expect(() => parseDictionary(file)).toThrow(message);
}

describe('parseDictionary', () => {
  it('reads what was written', () => {
    expect(parseDictionary(dictionaryFile())).toEqual(dictionary);
  });

  it('lays its arrays over the file', () => {
    const file = dictionaryFile();
    const { tables: _, ...arrays } = parseDictionary(file);
    for (const array of Object.values(arrays)) expect(array.buffer).toBe(file);
  });

  it('refuses a file of another kind', () => {
    expectError(
      withHeaderNumber(0, (magic) => magic + 1),
      /magic/,
    );
    expectError(new TextEncoder().encode('<!doctype html>'.repeat(20)).buffer, /magic/);
  });

  it('refuses a file of the other byte order', () => {
    const file = dictionaryFile();
    new DataView(file).setUint32(0, new DataView(file).getUint32(0, true), false);
    expectError(file, /magic/);
  });

  it('refuses another format version', () => {
    expectError(
      withHeaderNumber(1, (version) => version + 1),
      /format/,
    );
  });

  it('refuses a file that is cut short, wherever', () => {
    const file = dictionaryFile();
    expectError(file.slice(0, 0), /too short/);
    expectError(file.slice(0, HEADER_BYTES - 1), /too short/);
    expectError(file.slice(0, HEADER_BYTES), /expected/);
    expectError(file.slice(0, file.byteLength - 1), /expected/);
  });

  it('refuses a section that lies outside the file or off its alignment', () => {
    expectError(
      withHeaderNumber(3, (offset) => offset + 2),
      /tables/,
    );
    expectError(
      withHeaderNumber(4, () => 0xffff_ffff),
      /tables/,
    );
  });

  it('refuses tables that are no JSON', () => {
    expectError(
      withHeaderNumber(4, (byteLength) => byteLength - 1),
      /JSON/,
    );
  });
});
