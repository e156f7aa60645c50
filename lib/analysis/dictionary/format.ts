import type { Token } from '../token.ts';

/**
 * The compact dictionary file: what it holds and where.
 *
 * A header of unsigned 32-bit integers, then the sections in the order of {@link SECTIONS}, each aligned to four
 * bytes:
 *
 *     magic, format version, file length in bytes, then for every section its offset and its length in bytes
 *
 * Everything is little-endian, the byte order of every machine that runs a supported browser. It is read in the order
 * of the machine, without copying, so that a big-endian machine finds a wrong magic number and refuses the file.
 */

/** The file's name in the extension's package, beside the manifest. */
export const DICTIONARY_FILE = 'dictionary.bin';

/** `HGRD` in ASCII. */
export const DICTIONARY_MAGIC = 0x44524748;

/** To be raised with every change to the layout or to what the sections hold: caches of the built file go by it. */
export const DICTIONARY_FORMAT_VERSION = 1;

/** Every section begins at a multiple of this, so that typed arrays can lie over the file. */
export const SECTION_ALIGNMENT = 4;

/** The sections in file order; {@link Dictionary} says what each holds. */
export const SECTIONS = [
  'tables',
  'characterCodes',
  'characterClasses',
  'trieBase',
  'trieCheck',
  'entryKinds',
  'entryCosts',
  'connectionCosts',
] as const;

/** The name of a section. */
export type SectionName = (typeof SECTIONS)[number];

/** The header's length in bytes: magic, version and file length, and two numbers for each section. */
export const HEADER_BYTES = 4 * (3 + 2 * SECTIONS.length);

/** Context id of the beginning and the end of a sentence in the connection costs. */
export const BOUNDARY_CONTEXT = 0;

/** Trie code of a character that no word of the dictionary holds; as a label, the end of a word. */
export const NO_CODE = 0;

/** Value in {@link Dictionary.trieCheck} of a slot that no node uses. */
export const UNUSED_SLOT = 0xffff;

/** Flag in {@link Dictionary.entryKinds}: the last of a word's entries. The other bits are the index of the kind. */
export const LAST_ENTRY = 0x8000;

/**
 * What the entries of one grammatical behaviour share.
 *
 * IPADIC gives every entry the same context id towards the word before and the word after, which the build makes sure
 * of.
 */
export interface EntryKind {
  /** Row and column in the connection costs. */
  readonly context: number;
  /** Index into {@link DictionaryTables.features}. */
  readonly features: number;
  /** Index into {@link DictionaryTables.baseRules}. */
  readonly baseRule: number;
  /** False for the kinds of unknown words. */
  readonly known: boolean;
}

/** What IPADIC tells of a word beside its dictionary form. */
export type Features = Pick<
  Token,
  'pos' | 'detail1' | 'detail2' | 'detail3' | 'conjugationType' | 'conjugationForm'
>;

/** How the dictionary form comes from the surface: take off `strip` UTF-16 units, then append `suffix`. */
export type BaseRule = readonly [strip: number, suffix: string];

/** A class of characters (katakana, digits) and the words that are guessed from its characters. */
export interface CharacterClass {
  readonly name: string;
  /** Guess a word also where the dictionary has one. */
  readonly alwaysGuess: boolean;
  /** The guessed word is the whole run of this class, else one character. */
  readonly groups: boolean;
  /** The kinds a guessed word may have, and the cost of each. */
  readonly guesses: readonly { readonly kind: number; readonly cost: number }[];
}

/** The small tables, kept as JSON in the section `tables`. */
export interface DictionaryTables {
  /** Number of context ids: the connection costs are a square of this size. */
  readonly contexts: number;
  readonly features: readonly Features[];
  readonly baseRules: readonly BaseRule[];
  readonly kinds: readonly EntryKind[];
  /** By the class id of {@link Dictionary.characterClasses}. The first is for characters beyond the BMP. */
  readonly classes: readonly CharacterClass[];
}

/**
 * A dictionary ready for use; the arrays lie over the file's bytes.
 *
 * The words are a double-array trie (Aoe 1989) over character codes. A node is a slot; its child by code c is the
 * slot `trieBase[node] + c`, if `trieCheck` there is c (no two nodes share a base, so that the label is enough to
 * check). The root is slot 0. A leaf has the negative base -1 - e, where e is the index of the first of the word's
 * entries; a word that also begins other words has its e in a leaf by the code {@link NO_CODE}. The arrays are long
 * enough that no code leads beyond their end.
 */
export interface Dictionary {
  readonly tables: DictionaryTables;
  /** By UTF-16 unit: the trie's code for the character, or {@link NO_CODE}. */
  readonly characterCodes: Uint16Array;
  /** By UTF-16 unit: the id of the character's class. */
  readonly characterClasses: Uint8Array;
  readonly trieBase: Int32Array;
  readonly trieCheck: Uint16Array;
  /** Index of the entry's kind, with {@link LAST_ENTRY}. Words with the same entries share them. */
  readonly entryKinds: Uint16Array;
  readonly entryCosts: Int16Array;
  /** The cost of joining context `left` to the following context `right`, at `right * contexts + left`. */
  readonly connectionCosts: Int16Array;
}

/** The file is not a dictionary, is of another format version, is cut short, or does not fit together. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
}
