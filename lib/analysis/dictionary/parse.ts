import type { Dictionary, DictionaryTables, SectionName } from './format.ts';
import {
  DICTIONARY_FORMAT_VERSION,
  DICTIONARY_MAGIC,
  DictionaryError,
  HEADER_BYTES,
  SECTION_ALIGNMENT,
  SECTIONS,
} from './format.ts';

/**
 * Reads a compact dictionary file. The arrays of the result lie over `file`: nothing but the small tables is copied.
 *
 * @throws {DictionaryError} on another kind of file, another format version, or a file that is cut short.
 */
export function parseDictionary(file: ArrayBuffer): Dictionary {
  const sections = readHeader(file);
  return {
    tables: readTables(file, sections.tables),
    characterCodes: view(Uint16Array, file, sections.characterCodes),
    characterClasses: view(Uint8Array, file, sections.characterClasses),
    trieBase: view(Int32Array, file, sections.trieBase),
    trieCheck: view(Uint16Array, file, sections.trieCheck),
    entryKinds: view(Uint16Array, file, sections.entryKinds),
    entryCosts: view(Int16Array, file, sections.entryCosts),
    connectionCosts: view(Int16Array, file, sections.connectionCosts),
  };
}

interface Section {
  readonly offset: number;
  readonly byteLength: number;
}

function readHeader(file: ArrayBuffer): Record<SectionName, Section> {
  if (file.byteLength < HEADER_BYTES) {
    throw new DictionaryError(`too short for a dictionary: ${file.byteLength} bytes`);
  }
  const header = new Uint32Array(file, 0, HEADER_BYTES / 4);
  const [magic, version, fileLength, ...table] = header;
  if (magic !== DICTIONARY_MAGIC) {
    throw new DictionaryError('not a dictionary file: wrong magic number');
  }
  if (version !== DICTIONARY_FORMAT_VERSION) {
    throw new DictionaryError(`dictionary format ${version}, expected ${DICTIONARY_FORMAT_VERSION}`);
  }
  if (fileLength !== file.byteLength) {
    throw new DictionaryError(`dictionary of ${file.byteLength} bytes, expected ${fileLength}`);
  }
  const sections = SECTIONS.map((name, index): [SectionName, Section] => {
    const section = { offset: table[2 * index]!, byteLength: table[2 * index + 1]! };
    if (section.offset % SECTION_ALIGNMENT !== 0 || section.offset + section.byteLength > fileLength) {
      throw new DictionaryError(`dictionary section ${name} lies outside the file or off its alignment`);
    }
    return [name, section];
  });
  return Object.fromEntries(sections) as Record<SectionName, Section>;
}

function readTables(file: ArrayBuffer, section: Section): DictionaryTables {
  const json = new TextDecoder().decode(view(Uint8Array, file, section));
  try {
    return JSON.parse(json) as DictionaryTables;
  } catch (cause) {
    throw new DictionaryError('the tables of the dictionary are not JSON', { cause });
  }
}

interface ViewConstructor<View> {
  new (buffer: ArrayBuffer, byteOffset: number, length: number): View;
  readonly BYTES_PER_ELEMENT: number;
}

function view<View>(TypedArray: ViewConstructor<View>, file: ArrayBuffer, section: Section): View {
  return new TypedArray(file, section.offset, section.byteLength / TypedArray.BYTES_PER_ELEMENT);
}
