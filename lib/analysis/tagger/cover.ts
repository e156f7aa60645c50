import { CharacterClass } from './character-classes.ts';
import { kindsOf, type NameList } from './name-list.ts';
import { MARGIN, type Observations } from './observations.ts';

/** What the list of names says of the words that cover a sentence: arrays of characters, with the margin. */
export interface Cover {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** {@link NameList.kinds} of the word; {@link NOT_LISTED} where the list does not hold it, 0 where it could not. */
  readonly kinds: Uint8Array;
}

/** Stands for a foreign word that the list does not hold. */
const NOT_LISTED = 64;

/**
 * Covers a sentence with words: a chain where the list holds it as a whole, else each of its runs in katakana or Latin
 * letters, else single characters.
 */
export function coverOf(seen: Observations, list: NameList): Cover {
  const { length, classes, chains, chainAt, runs, runAt } = seen;
  const size = length + 2 * MARGIN;
  const cover = { starts: new Int32Array(size), ends: new Int32Array(size), kinds: new Uint8Array(size) };
  const put = (start: number, end: number, kinds: number) => {
    cover.starts.fill(start, start, end);
    cover.ends.fill(end, start, end);
    cover.kinds.fill(kinds, start, end);
  };
  const limit = MARGIN + length;
  for (let at = MARGIN; at < limit; at = cover.ends[at]!) {
    if (!isForeign(classes[at]!)) {
      put(at, at + 1, 0);
      continue;
    }
    const chain = chainAt[at]!;
    const ofChain = at === chains.starts[chain] ? kindsOf(list, chains.hashes[chain]!) : 0;
    if (ofChain !== 0) {
      put(at, chains.ends[chain]!, ofChain);
      continue;
    }
    const run = runAt[at]!;
    put(at, runs.ends[run]!, kindsOf(list, runs.hashes[run]!) || NOT_LISTED);
  }
  return cover;
}

function isForeign(kind: number): boolean {
  return kind === CharacterClass.katakana || kind === CharacterClass.capital || kind === CharacterClass.small;
}
