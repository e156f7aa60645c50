/**
 * Words in katakana that a dictionary of proper names lists, by what they name. A word is known by 24 bits of its hash
 * alone: of 200 words that are not listed one is taken for one that is, which training has seen as well.
 */

/** What a listed word names, as bits. */
export const ListedKind = { surname: 1, given: 2, place: 4, person: 8, other: 16, fullName: 32 } as const;

/** How much of a hash is kept. */
export const LISTED_BITS = 24;

/** The words, sorted by what is kept of their hashes, and what each names: {@link ListedKind}s. */
export interface NameList {
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array<ArrayBuffer>;
}

/** A list without words. */
export const EMPTY_LIST: NameList = { hashes: new Int32Array(0), kinds: new Uint8Array(0) };

/** What is kept of the hash of a word (hashCodes of its normal codes). */
export function listedHash(hash: number): number {
  return hash & ((1 << LISTED_BITS) - 1);
}

/** What a word names; 0 where it is not listed. */
export function kindsOf({ hashes, kinds }: NameList, hash: number): number {
  const wanted = listedHash(hash);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted ? kinds[low]! : 0;
}
