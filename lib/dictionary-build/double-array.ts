import { NO_CODE, UNUSED_SLOT } from '../analysis/dictionary/format.ts';

/** A word as character codes, none of them {@link NO_CODE}, and what the trie shall give for it: zero or more. */
export interface TrieWord {
  readonly codes: readonly number[];
  readonly value: number;
}

/** The two arrays of a double-array trie: see `Dictionary`. */
export interface DoubleArray {
  readonly base: Int32Array;
  readonly check: Uint16Array;
}

/**
 * Builds the double array for `words`, which must be sorted by their codes, without duplicates.
 *
 * @param alphabet one more than the greatest code.
 */
export function buildDoubleArray(words: readonly TrieWord[], alphabet: number): DoubleArray {
  const slots = new Slots(alphabet);

  /** Places the children of the node at `slot`: the words from `first` to `last` share their codes up to `depth`. */
  const place = (slot: number, first: number, last: number, depth: number): void => {
    const word = words[first]!;
    if (last - first === 1 && word.codes.length === depth) {
      slots.setBase(slot, leafBase(word.value));
      return;
    }
    const children = childrenOf(words, first, last, depth);
    const base = slots.findBase(children.map((child) => child.code));
    slots.setBase(slot, base);
    for (const child of children) slots.take(base, child.code);
    for (const child of children) {
      if (child.code === NO_CODE) slots.setBase(base, leafBase(word.value));
      else place(base + child.code, child.first, child.last, depth + 1);
    }
  };
  place(0, 0, words.length, 0);
  return slots.trimmed();
}

function leafBase(value: number): number {
  return -1 - value;
}

interface Child {
  readonly code: number;
  readonly first: number;
  readonly last: number;
}

function childrenOf(words: readonly TrieWord[], first: number, last: number, depth: number): Child[] {
  const children: Child[] = [];
  for (let start = first; start < last; ) {
    const code = words[start]!.codes[depth] ?? NO_CODE;
    let end = start + 1;
    while (end < last && words[end]!.codes[depth] === code) end++;
    children.push({ code, first: start, last: end });
    start = end;
  }
  return children;
}

/**
 * The slots of a double array that grows. The unused ones form a list, so that a place is found fast; the root's slot
 * 0 is its head, and the last slot is never used.
 */
class Slots {
  #base = new Int32Array(0);
  #check = new Uint16Array(0);
  /** The unused slots before and after an unused slot. */
  #before = new Int32Array(0);
  #after = new Int32Array(0);
  /** Bases that a node has: two nodes with the same one could not be told apart. */
  #baseTaken = new Uint8Array(0);
  readonly #alphabet: number;
  /** One more than the greatest slot in use. */
  #used = 1;

  constructor(alphabet: number) {
    this.#alphabet = alphabet;
    this.#grow(2 * alphabet + 2);
  }

  setBase(slot: number, base: number): void {
    this.#base[slot] = base;
    if (base >= 0) this.#baseTaken[base] = 1;
  }

  /** Marks the slot of the child by `code` of a node with this base as used. */
  take(base: number, code: number): void {
    const slot = base + code;
    this.#check[slot] = code;
    this.#unlink(slot);
    this.#used = Math.max(this.#used, slot + 1);
  }

  /** The first base from 1 that no node has and under which the slots of all these codes are unused. */
  findBase(codes: readonly number[]): number {
    const firstCode = codes[0]!;
    const lastCode = codes[codes.length - 1]!;
    let slot = this.#after[0]!;
    for (;;) {
      if (slot + this.#alphabet + lastCode >= this.#check.length) this.#grow(this.#check.length * 2);
      const base = slot - firstCode;
      if (base > 0 && this.#baseTaken[base] === 0 && this.#areUnused(base, codes)) return base;
      slot = this.#after[slot]!;
    }
  }

  /** The arrays up to the last slot in use, and as much more as a code can reach beyond it. */
  trimmed(): DoubleArray {
    const length = this.#used + this.#alphabet;
    return { base: this.#base.slice(0, length), check: this.#check.slice(0, length) };
  }

  #areUnused(base: number, codes: readonly number[]): boolean {
    for (const code of codes) {
      if (this.#check[base + code] !== UNUSED_SLOT) return false;
    }
    return true;
  }

  #unlink(slot: number): void {
    const before = this.#before[slot]!;
    const after = this.#after[slot]!;
    this.#after[before] = after;
    this.#before[after] = before;
  }

  #grow(length: number): void {
    const oldLength = this.#check.length;
    const extended = <Values extends Int32Array | Uint16Array | Uint8Array>(
      values: Values,
      longer: Values,
    ): Values => {
      longer.set(values);
      return longer;
    };
    this.#base = extended(this.#base, new Int32Array(length));
    this.#check = extended(this.#check, new Uint16Array(length).fill(UNUSED_SLOT));
    this.#before = extended(this.#before, new Int32Array(length));
    this.#after = extended(this.#after, new Int32Array(length));
    this.#baseTaken = extended(this.#baseTaken, new Uint8Array(length));
    for (let slot = oldLength; slot < length; slot++) {
      this.#before[slot] = slot - 1;
      this.#after[slot] = slot + 1;
    }
  }
}
