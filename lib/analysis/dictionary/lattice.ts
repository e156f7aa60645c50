/** No node: the end of a list, or what precedes the beginning. */
export const NO_NODE = -1;

/** The node for the beginning of the stretch, the first of every lattice. */
export const BEGINNING = 0;

const INITIAL_NODES = 4096;

/**
 * The word lattice of one stretch of text: every word that may stand at a position, with the cheapest path to it.
 *
 * Held as one array for each property, reused from stretch to stretch, because objects for the nodes would cost most
 * of the time. Positions are UTF-16 units from the start of the stretch.
 */
export class Lattice {
  /** By position: the node added last of those that end there, or {@link NO_NODE}. */
  readonly lastEndingAt: Int32Array;
  /** The node added before this one among those with the same end, or {@link NO_NODE}. */
  earlier = new Int32Array(INITIAL_NODES);
  start = new Int32Array(INITIAL_NODES);
  /** Index of the word's kind in the dictionary; of no meaning at the beginning. */
  kind = new Uint16Array(INITIAL_NODES);
  /** The word's context id. */
  context = new Uint16Array(INITIAL_NODES);
  /** Cost of the cheapest path from the beginning up to and with this word. */
  cost = new Int32Array(INITIAL_NODES);
  /** The node before this one on that path; {@link NO_NODE} at the beginning. */
  previous = new Int32Array(INITIAL_NODES);
  #size = 0;

  /** @param capacity the longest stretch, in UTF-16 units. */
  constructor(capacity: number) {
    this.lastEndingAt = new Int32Array(capacity + 1);
  }

  /** Empties the lattice for a stretch of `length` units that follows a word of the given context. */
  reset(length: number, context: number): void {
    this.lastEndingAt.fill(NO_NODE, 0, length + 1);
    this.#size = 0;
    this.add(0, context, 0, 0, 0, NO_NODE);
  }

  /** Adds a word with the cheapest path to it. */
  add(kind: number, context: number, start: number, end: number, cost: number, previous: number): void {
    if (this.#size === this.cost.length) this.#grow();
    const node = this.#size++;
    this.kind[node] = kind;
    this.context[node] = context;
    this.start[node] = start;
    this.cost[node] = cost;
    this.previous[node] = previous;
    this.earlier[node] = this.lastEndingAt[end]!;
    this.lastEndingAt[end] = node;
  }

  #grow(): void {
    this.earlier = doubled(this.earlier, Int32Array);
    this.start = doubled(this.start, Int32Array);
    this.kind = doubled(this.kind, Uint16Array);
    this.context = doubled(this.context, Uint16Array);
    this.cost = doubled(this.cost, Int32Array);
    this.previous = doubled(this.previous, Int32Array);
  }
}

function doubled<Values extends Int32Array | Uint16Array>(
  values: Values,
  TypedArray: new (length: number) => Values,
): Values {
  const longer = new TypedArray(values.length * 2);
  longer.set(values);
  return longer;
}
