import { endianness } from 'node:os';
import type { Dictionary, SectionName } from '../analysis/dictionary/format.ts';
import {
  DICTIONARY_FORMAT_VERSION,
  DICTIONARY_MAGIC,
  HEADER_BYTES,
  SECTION_ALIGNMENT,
  SECTIONS,
} from '../analysis/dictionary/format.ts';

/** The bytes of the compact dictionary file: what `parseDictionary` reads. */
export function serializeDictionary(dictionary: Dictionary): Uint8Array<ArrayBuffer> {
  if (endianness() !== 'LE') throw new Error('the dictionary can be built on a little-endian machine only');
  const contents = SECTIONS.map((name) => bytesOf(dictionary, name));
  const header = [DICTIONARY_MAGIC, DICTIONARY_FORMAT_VERSION, 0];
  let end = HEADER_BYTES;
  const offsets = contents.map((content) => {
    const offset = Math.ceil(end / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
    end = offset + content.byteLength;
    header.push(offset, content.byteLength);
    return offset;
  });
  header[2] = end;
  const file = new Uint8Array(end);
  file.set(new Uint8Array(Uint32Array.from(header).buffer));
  contents.forEach((content, index) => {
    file.set(content, offsets[index]);
  });
  return file;
}

function bytesOf(dictionary: Dictionary, name: SectionName): Uint8Array {
  if (name === 'tables') return new TextEncoder().encode(JSON.stringify(dictionary.tables));
  const { buffer, byteOffset, byteLength } = dictionary[name];
  return new Uint8Array(buffer, byteOffset, byteLength);
}
