import { afterCharacter } from './characters.ts';
import type { Dictionary } from './format.ts';
import { BOUNDARY_CONTEXT, LAST_ENTRY, NO_CODE } from './format.ts';
import { BEGINNING, Lattice, NO_NODE } from './lattice.ts';

/** A word on the cheapest path; it ends where the next one starts. */
export interface PathWord {
  /** In UTF-16 units from the start of the stretch. */
  readonly start: number;
  /** Index into the dictionary's kinds. */
  readonly kind: number;
}

/**
 * Finds the cheapest sequence of words by the Viterbi algorithm over a word lattice, as MeCab and kuromoji do: the
 * cost of a sequence is the sum of its words' costs and of the costs of joining each to the next.
 *
 * Positions are gone through from left to right, so that the best path to a position is known before a word that
 * begins there is added, and words that no path reaches are left out. Of several paths of the same cost the one is
 * taken whose word was added first, which is kuromoji's choice.
 */
export class Viterbi {
  readonly #dictionary: Dictionary;
  readonly #lattice: Lattice;
  readonly #contextOfKind: Uint16Array;
  /** By context: the position for which the next two arrays hold. */
  readonly #joinedAt: Int32Array;
  /** By context: which of the words that end at the position is best followed by a word of this context. */
  readonly #joinedNode: Int32Array;
  /** By context: the cost of the path so far, the join included. */
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
   * The cheapest words for a stretch that follows a word of the given context. The end of the stretch counts as the
   * end of a sentence.
   */
  bestPath(stretch: string, context: number): PathWord[] {
    const lattice = this.#lattice;
    lattice.reset(stretch.length, context);
    this.#joinedAt.fill(-1);
    let runEnd = 0;
    for (let position = 0; position < stretch.length; position++) {
      if (lattice.lastEndingAt[position] === NO_NODE) continue;
      const found = this.#addDictionaryWords(stretch, position);
      const { alwaysGuess, groups, guesses } = this.#classAt(stretch, position);
      if (found && !alwaysGuess) continue;
      if (groups && runEnd <= position) runEnd = this.#endOfRun(stretch, position);
      const end = groups ? runEnd : afterCharacter(stretch, position);
      for (const { kind, cost } of guesses) this.#addWord(kind, cost, position, end);
    }
    this.#join(BOUNDARY_CONTEXT, stretch.length);
    return this.#pathTo(this.#joinedNode[BOUNDARY_CONTEXT]!);
  }

  /** Adds the dictionary's words that begin at `position`; tells whether there are any. */
  #addDictionaryWords(stretch: string, position: number): boolean {
    const { characterCodes, trieBase, trieCheck } = this.#dictionary;
    let found = false;
    let base = trieBase[0]!;
    for (let index = position; index < stretch.length; index++) {
      const code = characterCodes[stretch.charCodeAt(index)]!;
      if (code === NO_CODE || trieCheck[base + code] !== code) break;
      base = trieBase[base + code]!;
      if (base < 0) {
        this.#addEntries(-1 - base, position, index + 1);
        return true;
      }
      if (trieCheck[base + NO_CODE] === NO_CODE) {
        this.#addEntries(-1 - trieBase[base + NO_CODE]!, position, index + 1);
        found = true;
      }
    }
    return found;
  }

  #addEntries(first: number, start: number, end: number): void {
    const { entryKinds, entryCosts } = this.#dictionary;
    for (let entry = first; ; entry++) {
      const kind = entryKinds[entry]!;
      this.#addWord(kind & ~LAST_ENTRY, entryCosts[entry]!, start, end);
      if (kind & LAST_ENTRY) return;
    }
  }

  #addWord(kind: number, cost: number, start: number, end: number): void {
    const context = this.#contextOfKind[kind]!;
    if (this.#joinedAt[context] !== start) this.#join(context, start);
    const pathCost = this.#joinedCost[context]! + cost;
    this.#lattice.add(kind, context, start, end, pathCost, this.#joinedNode[context]!);
  }

  /** Finds the best of the words that end at `position` to be followed by a word of `context`. */
  #join(context: number, position: number): void {
    const { connectionCosts, tables } = this.#dictionary;
    const { lastEndingAt, earlier, cost, context: contextOf } = this.#lattice;
    const row = context * tables.contexts;
    let bestNode = NO_NODE;
    let bestCost = Number.MAX_SAFE_INTEGER;
    for (let node = lastEndingAt[position]!; node !== NO_NODE; node = earlier[node]!) {
      const joinedCost = cost[node]! + connectionCosts[row + contextOf[node]!]!;
      // The list runs from the last added to the first, and on equal costs the first shall win.
      if (joinedCost <= bestCost) {
        bestCost = joinedCost;
        bestNode = node;
      }
    }
    this.#joinedAt[context] = position;
    this.#joinedNode[context] = bestNode;
    this.#joinedCost[context] = bestCost;
  }

  #pathTo(last: number): PathWord[] {
    const { previous, start, kind } = this.#lattice;
    const words: PathWord[] = [];
    for (let node = last; node !== BEGINNING; node = previous[node]!) {
      words.push({ start: start[node]!, kind: kind[node]! });
    }
    return words.reverse();
  }

  #classAt(stretch: string, position: number) {
    return this.#dictionary.tables.classes[this.#dictionary.characterClasses[stretch.charCodeAt(position)]!]!;
  }

  /** The end of the run of characters of one class that begins at `position`. */
  #endOfRun(stretch: string, position: number): number {
    const runClass = this.#classAt(stretch, position);
    let end = afterCharacter(stretch, position);
    while (end < stretch.length && this.#classAt(stretch, end) === runClass)
      end = afterCharacter(stretch, end);
    return end;
  }
}
