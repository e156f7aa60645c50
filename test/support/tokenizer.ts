import { readFileSync } from 'node:fs';
import { parseDictionary } from '../../lib/analysis/dictionary/parse.ts';
import { createTokenizer } from '../../lib/analysis/dictionary/tokenizer.ts';
import type { Tokenizer } from '../../lib/analysis/token.ts';
import { cachedDictionaryFile } from '../../lib/dictionary-build/cached-file.ts';

let tokenizer: Tokenizer | undefined;

/** The tokenizer of the extension, for tests and command-line tools; one for the process. */
export function loadTokenizer(): Tokenizer {
  tokenizer ??= createTokenizer(parseDictionary(readDictionary()));
  return tokenizer;
}

/** The bytes of the compact dictionary file, in a buffer of their own. */
export function readDictionary(): ArrayBuffer {
  const bytes = readFileSync(cachedDictionaryFile());
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
