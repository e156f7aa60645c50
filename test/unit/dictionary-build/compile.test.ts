import { describe, expect, it } from 'vitest';
import { LAST_ENTRY } from '../../../lib/analysis/dictionary/format.ts';
import { compileDictionary } from '../../../lib/dictionary-build/compile.ts';
import type { SourceEntry } from '../../../lib/dictionary-build/kuromoji-dictionary.ts';
import { readKuromojiDictionary } from '../../../lib/dictionary-build/kuromoji-dictionary.ts';
import { serializeDictionary } from '../../../lib/dictionary-build/serialize.ts';
import { smallDictionary } from '../../support/small-dictionary.ts';
import { readDictionary } from '../../support/tokenizer.ts';

describe('compileDictionary', () => {
  it('keeps the dictionary form as a rule on the surface', () => {
    const { tables } = compileDictionary(smallDictionary());
    expect(tables.baseRules).toEqual([
      [0, ''],
      [1, 'く'],
    ]);
  });

  it('keeps the same entries of different words once', () => {
    const { entryCosts, entryKinds } = compileDictionary(smallDictionary());
    expect([...entryCosts]).toEqual([10, 20, 30, 20]);
    expect([...entryKinds].map((kind) => (kind & LAST_ENTRY) !== 0)).toEqual([true, true, false, true]);
  });

  it('gives characters beyond the BMP the first class', () => {
    const { characterClasses } = compileDictionary(smallDictionary());
    expect(characterClasses['😀'.charCodeAt(0)]).toBe(0);
    expect(characterClasses['木'.charCodeAt(0)]).toBe(1);
  });

  it('refuses an entry with two contexts', () => {
    const source = smallDictionary();
    const [noun] = source.words[0] as [SourceEntry];
    const words = [[{ ...noun, rightContext: noun.leftContext + 1 }]];
    expect(() => compileDictionary({ ...source, words })).toThrow(/two contexts/);
  });
});

describe('the dictionary file of kuromoji', () => {
  it('is what the build makes now: else the format version must be raised', { timeout: 120_000 }, () => {
    const file = serializeDictionary(compileDictionary(readKuromojiDictionary()));
    expect(Buffer.from(file).equals(new Uint8Array(readDictionary()))).toBe(true);
    expect(file.byteLength).toBeLessThan(8_000_000);
  });
});
