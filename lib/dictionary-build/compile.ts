import type {
  BaseRule,
  CharacterClass,
  Dictionary,
  EntryKind,
  Features,
} from '../analysis/dictionary/format.ts';
import { LAST_ENTRY, NO_CODE } from '../analysis/dictionary/format.ts';
import type { TrieWord } from './double-array.ts';
import { buildDoubleArray } from './double-array.ts';
import type { SourceDictionary, SourceEntry } from './kuromoji-dictionary.ts';

/** Brings kuromoji's dictionary into the compact form. Takes about three seconds. */
export function compileDictionary(source: SourceDictionary): Dictionary {
  const kinds = new KindTable();
  const entries = new EntryTable(kinds);
  const characterCodes = numberCharacters(source.words);
  const trieWords = source.words
    .map(
      (word): TrieWord => ({ codes: codesOf(surfaceOf(word), characterCodes), value: entries.indexOf(word) }),
    )
    .sort((a, b) => compareCodes(a.codes, b.codes));
  const trie = buildDoubleArray(trieWords, Math.max(...characterCodes) + 1);
  const classes = source.classes.map(
    ({ name, alwaysGuess, groups, guesses }): CharacterClass => ({
      name,
      alwaysGuess,
      groups,
      guesses: guesses.map((guess) => ({ kind: kinds.indexOf(guess, false), cost: guess.cost })),
    }),
  );
  return {
    tables: {
      contexts: source.contexts,
      features: kinds.features.values,
      baseRules: kinds.baseRules.values,
      kinds: kinds.kinds.values,
      classes,
    },
    characterCodes,
    characterClasses: withSurrogates(source.characterClasses),
    trieBase: trie.base,
    trieCheck: trie.check,
    ...entries.arrays(),
    connectionCosts: transposed(source.connectionCosts, source.contexts),
  };
}

/** Distinct values in the order of their first appearance, told apart by a key. */
class Interner<Value> {
  readonly values: Value[] = [];
  readonly #indexes = new Map<unknown, number>();

  indexOf(key: unknown, value: Value): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.values.push(value) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

/** The kinds of entries, found while the entries are gone through. */
class KindTable {
  readonly features = new Interner<Features>();
  readonly baseRules = new Interner<BaseRule>();
  readonly kinds = new Interner<EntryKind>();

  /** The kind of an entry of the dictionary (known), or of one for guessed words. */
  indexOf(entry: SourceEntry, known: boolean): number {
    const { surface, leftContext: context } = entry;
    if (context !== entry.rightContext) {
      throw new Error(`an entry of ${surface} has two contexts, which the compact form cannot hold`);
    }
    const rule = known ? baseRule(surface, entry.base) : SURFACE_AS_BASE;
    const features = this.features.indexOf(Object.values(entry.features).join(), entry.features);
    const base = this.baseRules.indexOf(rule.join(), rule);
    return this.kinds.indexOf([context, features, base, known].join(), {
      context,
      features,
      baseRule: base,
      known,
    });
  }
}

const SURFACE_AS_BASE: BaseRule = [0, ''];

/** How the dictionary form comes from the surface. */
function baseRule(surface: string, base: string): BaseRule {
  let shared = 0;
  while (shared < surface.length && surface[shared] === base[shared]) shared++;
  return [surface.length - shared, base.slice(shared)];
}

/** The entries of all words. Many words (names above all) have the same ones, which are kept once. */
class EntryTable {
  readonly #entryKinds: number[] = [];
  readonly #entryCosts: number[] = [];
  readonly #firstEntries = new Map<string, number>();
  readonly #kinds: KindTable;

  constructor(kinds: KindTable) {
    this.#kinds = kinds;
  }

  /** Index of the first of the word's entries. */
  indexOf(word: readonly SourceEntry[]): number {
    const kinds = word.map((entry) => this.#kinds.indexOf(entry, true));
    const costs = word.map((entry) => entry.cost);
    const key = `${kinds} ${costs}`;
    const known = this.#firstEntries.get(key);
    if (known !== undefined) return known;
    const first = this.#entryKinds.length;
    kinds[kinds.length - 1]! |= LAST_ENTRY;
    this.#entryKinds.push(...kinds);
    this.#entryCosts.push(...costs);
    this.#firstEntries.set(key, first);
    return first;
  }

  arrays(): Pick<Dictionary, 'entryKinds' | 'entryCosts'> {
    return { entryKinds: Uint16Array.from(this.#entryKinds), entryCosts: Int16Array.from(this.#entryCosts) };
  }
}

function surfaceOf(word: readonly SourceEntry[]): string {
  return word[0]!.surface;
}

/** Numbers the characters of the words from 1, the most frequent first: small codes pack the trie well. */
function numberCharacters(words: SourceDictionary['words']): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const word of words) {
    const surface = surfaceOf(word);
    for (let index = 0; index < surface.length; index++) counts[surface.charCodeAt(index)]!++;
  }
  const units = [...counts.keys()]
    .filter((unit) => counts[unit]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = new Uint16Array(0x10000).fill(NO_CODE);
  units.forEach((unit, index) => {
    codes[unit] = index + 1;
  });
  return codes;
}

function codesOf(surface: string, characterCodes: Uint16Array): number[] {
  return Array.from({ length: surface.length }, (_, index) => characterCodes[surface.charCodeAt(index)]!);
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  }
  return a.length - b.length;
}

/** kuromoji gives every character beyond the BMP the first class; here its high surrogate says so. */
function withSurrogates(characterClasses: Uint8Array): Uint8Array {
  return characterClasses.slice().fill(0, 0xd800, 0xdc00);
}

/** Rows become columns: the tokenizer goes through the costs of many words before one word after. */
function transposed(costs: Int16Array, size: number): Int16Array {
  const result = new Int16Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) result[column * size + row] = costs[row * size + column]!;
  }
  return result;
}
