/** No node: the end of a list, or the node before the first. */
export const NO_NODE = -1;

const INITIAL_NODES = 4096;

/**
 * The word lattice of one stretch of text: every word that may stand at a position, each with the cheapest path to it.
 *
 * Held as one array for each property, reused from stretch to stretch, because objects for the nodes would cost most of
 * the time. Positions count from the start of the stretch.
 */
export class Lattice {
  /** By position: the node added last of those that end there, or {@link NO_NODE}. */
  readonly lastEndingAt: Int32Array;
  /** The node added before this one among those with the same end, or {@link NO_NODE}. */
  earlier = new Int32Array(INITIAL_NODES);
  /** The kind of the node's entry. */
  kind = new Uint16Array(INITIAL_NODES);
  start = new Int32Array(INITIAL_NODES);
  /** Cost of the cheapest path from the beginning through this node. */
  cost = new Int32Array(INITIAL_NODES);
  /** The node before this one on that path, or {@link NO_NODE}. */
  previous = new Int32Array(INITIAL_NODES);
  /** Number of nodes. */
  size = 0;

  /** @param capacity the longest stretch, in UTF-16 units. */
  constructor(capacity: number) {
    this.lastEndingAt = new Int32Array(capacity + 1);
  }

  /** Empties the lattice for a stretch of `length` UTF-16 units. */
  reset(length: number): void {
    this.lastEndingAt.fill(NO_NODE, 0, length + 1);
    this.size = 0;
  }

  /** Adds a word with the cheapest path to it. */
  add(kind: number, start: number, end: number, cost: number, previous: number): void {
    if (this.size === this.cost.length) this.#grow();
    const node = this.size++;
    this.kind[node] = kind;
    this.start[node] = start;
    this.cost[node] = cost;
    this.previous[node] = previous;
    this.earlier[node] = this.lastEndingAt[end]!;
    this.lastEndingAt[end] = node;
  }

  #grow(): void {
    this.earlier = doubled(this.earlier, Int32Array);
    this.kind = doubled(this.kind, Uint16Array);
    this.start = doubled(this.start, Int32Array);
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
