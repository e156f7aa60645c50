import type { Dictionary } from './format.ts';
import { BOUNDARY_CONTEXT, LAST_ENTRY, NO_CODE } from './format.ts';
import { Lattice, NO_NODE } from './lattice.ts';

/** The cheapest sequence of words for a stretch, in order. Positions count from the start of the stretch. */
export interface Path {
  /** Where each word starts; the next one's start, or the end of the stretch, ends it. */
  readonly starts: readonly number[];
  /** The kind of each word, an index into the dictionary's kinds. */
  readonly kinds: readonly number[];
}

/**
 * Finds the cheapest sequence of words by the Viterbi algorithm over a word lattice, as MeCab and kuromoji do: the cost of a
 * sequence is the sum of its words' costs and of the costs of joining each to the next.
 *
 * Words that no path reaches are never added. Of two sequences of the same cost kuromoji's choice is kept: the word
 * that was added first.
 */
export class Viterbi {
  readonly #dictionary: Dictionary;
  readonly #lattice: Lattice;
  readonly #contextOfKind: Uint16Array;
  /** By context: the position for which the two arrays below hold. */
  readonly #joinedAt: Int32Array;
  /** By context: the node at whose end a word of this context is joined at the least cost, and that cost. */
  readonly #joinedNode: Int32Array;
  readonly #joinedCost: Int32Array;

  /** @param longest the longest stretch that will be asked for, in UTF-16 units. */
  constructor(dictionary: Dictionary, longest: number) {
    const { contexts, kinds } = dictionary.tables;
    this.#dictionary = dictionary;
    this.#lattice = new Lattice(longest);
    this.#contextOfKind = Uint16Array.from(kinds, (kind) => kind.context);
    this.#joinedAt = new Int32Array(contexts);
    this.#joinedNode = new Int32Array(contexts);
    this.#joinedCost = new Int32Array(contexts);
  }

  /**
   * The best words for `text` from `start` to `end`, which must not be empty, after a word of the given context. The
   * end counts as the end of a sentence.
   */
  bestPath(text: string, start: number, end: number, context: number): Path {
    const lattice = this.#lattice;
    const { characterClasses, tables } = this.#dictionary;
    const length = end - start;
    lattice.reset(length);
    this.#joinedAt.fill(-1);
    let runEnd = start;
    for (let position = start; position < end; position++) {
      if (position > start && lattice.lastEndingAt[position - start] === NO_NODE) continue;
      const found = this.#addDictionaryWords(text, start, position, end, context);
      const characterClass = characterClasses[text.charCodeAt(position)]!;
      const { alwaysGuess, groups, guesses } = tables.classes[characterClass]!;
      if (found && !alwaysGuess) continue;
      if (groups && runEnd <= position) runEnd = this.#endOfRun(text, position, end);
      const guessEnd = groups ? runEnd : afterCharacter(text, position, end);
      for (const guess of guesses) {
        this.#addWord(guess.kind, guess.cost, position - start, guessEnd - start, context);
      }
    }
    this.#join(BOUNDARY_CONTEXT, length, context);
    return this.#pathTo(this.#joinedNode[BOUNDARY_CONTEXT]!);
  }

  /** Adds the dictionary's words that begin at `position`; returns whether there are any. */
  #addDictionaryWords(text: string, start: number, position: number, end: number, context: number): boolean {
    const { characterCodes, trieBase, trieCheck, entryKinds, entryCosts } = this.#dictionary;
    let found = false;
    let base = trieBase[0]!;
    for (let index = position; index < end && base >= 0; index++) {
      const code = characterCodes[text.charCodeAt(index)]!;
      if (code === NO_CODE) break;
      const node = base + code;
      if (trieCheck[node] !== code) break;
      base = trieBase[node]!;
      let leaf = base;
      if (base >= 0) {
        if (trieCheck[base + NO_CODE] !== NO_CODE) continue;
        leaf = trieBase[base + NO_CODE]!;
      }
      found = true;
      for (let entry = -1 - leaf; ; entry++) {
        const kind = entryKinds[entry]!;
        this.#addWord(kind & ~LAST_ENTRY, entryCosts[entry]!, position - start, index + 1 - start, context);
        if (kind & LAST_ENTRY) break;
      }
    }
    return found;
  }

  #addWord(kind: number, cost: number, start: number, end: number, firstContext: number): void {
    const context = this.#contextOfKind[kind]!;
    if (this.#joinedAt[context] !== start) this.#join(context, start, firstContext);
    this.#lattice.add(kind, start, end, this.#joinedCost[context]! + cost, this.#joinedNode[context]!);
  }

  /** Finds the best word to end at `position` before a word of `context`. */
  #join(context: number, position: number, firstContext: number): void {
    const { connectionCosts, tables } = this.#dictionary;
    const { lastEndingAt, earlier, kind, cost } = this.#lattice;
    const contextOfKind = this.#contextOfKind;
    const row = context * tables.contexts;
    let bestNode = NO_NODE;
    let bestCost = connectionCosts[row + firstContext]!;
    if (position > 0) {
      bestCost = Number.MAX_SAFE_INTEGER;
      for (let node = lastEndingAt[position]!; node !== NO_NODE; node = earlier[node]!) {
        const joined = cost[node]! + connectionCosts[row + contextOfKind[kind[node]!]!]!;
        // The list runs from the last added to the first: on equal costs the first shall win.
        if (joined <= bestCost) {
          bestCost = joined;
          bestNode = node;
        }
      }
    }
    this.#joinedAt[context] = position;
    this.#joinedNode[context] = bestNode;
    this.#joinedCost[context] = bestCost;
  }

  #pathTo(last: number): Path {
    const { previous, start, kind } = this.#lattice;
    const starts: number[] = [];
    const kinds: number[] = [];
    for (let node = last; node !== NO_NODE; node = previous[node]!) {
      starts.push(start[node]!);
      kinds.push(kind[node]!);
    }
    return { starts: starts.reverse(), kinds: kinds.reverse() };
  }

  /** The end of the run of characters of one class that begins at `position`. */
  #endOfRun(text: string, position: number, end: number): number {
    const { characterClasses } = this.#dictionary;
    const runClass = characterClasses[text.charCodeAt(position)];
    let index = position;
    do {
      index = afterCharacter(text, index, end);
    } while (index < end && characterClasses[text.charCodeAt(index)] === runClass);
    return index;
  }
}

/** The position after the character at `position`: two units on for a surrogate pair, one for anything else. */
function afterCharacter(text: string, position: number, end: number): number {
  const pair =
    position + 1 < end &&
    isHighSurrogate(text.charCodeAt(position)) &&
    isLowSurrogate(text.charCodeAt(position + 1));
  return position + (pair ? 2 : 1);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
