import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DICTIONARY_FORMAT_VERSION } from '../analysis/dictionary/format.ts';
import { compileDictionary } from './compile.ts';
import { readKuromojiDictionary } from './kuromoji-dictionary.ts';
import { kuromojiVersion } from './kuromoji-files.ts';
import { serializeDictionary } from './serialize.ts';

const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/hatsugenroku/', import.meta.url));

/**
 * The path of the compact dictionary file, which is built when it is not there yet for this format version and this
 * kuromoji. Several processes may call it at once.
 */
export function cachedDictionaryFile(): string {
  const file = join(
    cacheDirectory,
    `dictionary-${DICTIONARY_FORMAT_VERSION}-kuromoji-${kuromojiVersion()}.bin`,
  );
  if (!existsSync(file)) writeWhole(file, serializeDictionary(compileDictionary(readKuromojiDictionary())));
  return file;
}

/** Writes beside the file and renames, so that no other process ever sees half a file. */
function writeWhole(file: string, contents: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temporary, contents);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
