import type { Chunk } from './chunks.ts';

/** What the course of a sentence tells about whose clause is whose. */
export interface Clauses {
  /** Chunks after which a clause with が、 ends. */
  readonly breaks: readonly number[];
  /** Chunks before which only connectives and adverbs stand. */
  readonly beginnings: ReadonlySet<number>;
  /** Chunks that end in a wish or an intention of the speaker's own (…したい). */
  readonly wishes: ReadonlySet<number>;
  /** For every chunk the last one before it that predicates; -1 where none does. */
  readonly predicateBefore: readonly number[];
}

/** Reads the marks of clauses off a sentence. Linear in the number of chunks. */
export function clausesOf(chunks: readonly Chunk[]): Clauses {
  const breaks: number[] = [];
  const beginnings = new Set<number>();
  const wishes = new Set<number>();
  const predicateBefore: number[] = [];
  let predicate = -1;
  let opening = true;
  for (const chunk of chunks) {
    predicateBefore.push(predicate);
    if (chunk.predicate !== null) predicate = chunk.index;
    if (opening) beginnings.add(chunk.index);
    opening &&= isLead(chunk);
    if (chunk.pause && chunk.predicate?.form === 'subordinate' && chunk.tail.at(-1)?.surface === 'が')
      breaks.push(chunk.index);
    if (chunk.tail.some((token) => token.pos === '助動詞' && WISHES.has(token.base))) wishes.add(chunk.index);
  }
  return { breaks, beginnings, wishes, predicateBefore };
}

const WISHES = new Set(['たい', 'う', 'まい']);

/** また、 さらに、 一方、: what may stand before the first phrase. */
function isLead({ content, tail }: Chunk): boolean {
  const first = content[0];
  if (content.length !== 1 || first?.kind !== 'word') return false;
  const { pos, detail1 } = first.token;
  return pos === '接続詞' || pos === '副詞' || (detail1 === '副詞可能' && tail.length === 0);
}
