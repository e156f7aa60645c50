import type { Chunk } from './chunks.ts';
import { AGENTS, endsInOneOf } from './lexicon.ts';

const AFTER_QUOTING = new Set(['も', 'は', 'だけ', 'のみ', 'まで', 'しか', 'ばかり', 'さえ']);

/** Where the quoting と of a chunk starts; null where it has none. */
export function quotingParticle(chunk: Chunk): number | null {
  const { tail } = chunk;
  for (let index = tail.length - 1; index >= 0 && index >= tail.length - 3; index--) {
    const token = tail[index]!;
    if (token.surface === 'と') return token.start;
    if (!AFTER_QUOTING.has(token.surface)) return null;
  }
  return null;
}

/** Whether the chunk's content is a 「…」, with nothing but an aside after it. */
export function isQuotation(chunk: Chunk): boolean {
  return (
    chunk.content.some((atom) => atom.kind === 'quotation') &&
    chunk.content.every((atom) => atom.kind === 'quotation' || atom.kind === 'aside')
  );
}

/** Whether a chunk closes a clause that can be reported: …ない, …した, …だ. */
export function closesClause(chunk: Chunk): boolean {
  return chunk.predicate !== null && chunk.predicate.type !== 'noun';
}

/** A quality or kind that と presents without だ (必要と強調); people and bodies with と are partners. */
export function isBareNoun(chunk: Chunk): boolean {
  const last = chunk.content.at(-1);
  if (last?.kind !== 'word' || last.token.pos !== '名詞') return false;
  const { surface, detail1, detail2 } = last.token;
  if (surface === 'ため') return true;
  if (
    detail1 === '固有名詞' ||
    detail1 === '代名詞' ||
    detail1 === '数' ||
    detail1 === '副詞可能' ||
    detail2 === '助数詞'
  )
    return false;
  return (
    !endsInOneOf(surface, AGENTS.title) &&
    !endsInOneOf(surface, AGENTS.human) &&
    !endsInOneOf(surface, AGENTS.body) &&
    !AGENTS.humanSuffix.has(surface) &&
    !AGENTS.bodySuffix.has(surface)
  );
}

/** Where a clause or quotation before a noun ends, and in which chunk. */
export interface Relative {
  readonly chunk: number;
  readonly end: number;
}

/** Reads との, という, といった, とする, とした before a noun; `index` is the last chunk before it. */
export function relativeAt(chunks: readonly Chunk[], index: number): Relative | null {
  const chunk = chunks[index]!;
  const last = chunk.tail.at(-1);
  if (last?.surface === 'という' || last?.surface === 'といった') return { chunk: index, end: last.start };
  const particle = chunk.tail.at(-2);
  if (last?.surface === 'の' && particle?.surface === 'と') return { chunk: index, end: particle.start };
  const { predicate } = chunk;
  if (
    index > 0 &&
    predicate?.form === 'adnominal' &&
    chunk.content.length === 1 &&
    (predicate.base === 'する' || predicate.base === 'いう')
  ) {
    const end = quotingParticle(chunks[index - 1]!);
    if (end !== null) return { chunk: index - 1, end };
  }
  return null;
}
