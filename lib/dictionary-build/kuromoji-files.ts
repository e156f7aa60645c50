import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const packageFile = createRequire(import.meta.url).resolve('kuromoji/package.json');

/** The version of the installed package `kuromoji`. */
export function kuromojiVersion(): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}

/** The bytes of one file of kuromoji's dictionary (`base.dat`), unpacked, at the start of a buffer of their own. */
export function readDictionaryFile(name: string): Buffer<ArrayBuffer> {
  const unpacked = gunzipSync(readFileSync(join(dirname(packageFile), 'dict', `${name}.gz`)));
  return Buffer.from(unpacked.buffer.slice(unpacked.byteOffset, unpacked.byteOffset + unpacked.byteLength));
}

/** The path of the file whose text the licence of IPADIC wants to go with every copy of the dictionary. */
export const noticeFile = join(dirname(packageFile), 'NOTICE.md');
