import type { Chunk } from './chunks.ts';
import { endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import { agencyAt, compoundAt } from './noun-phrases.ts';
import { isClause } from './wording.ts';

const AFTER_QUOTING = new Set(['も', 'は', 'だけ', 'のみ', 'まで', 'しか', 'ばかり', 'さえ']);

/** Where the quoting と of a chunk starts; null where it has none. */
export function quotingParticle(chunk: Chunk): number | null {
  const { tail } = chunk;
  for (let index = tail.length - 1; index >= 0 && index >= tail.length - 3; index--) {
    const token = tail[index]!;
    if (token.surface === 'と' || token.surface === 'とも' || token.surface === 'とは') return token.start;
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

/** Whether a verb after 「…」と names it, or pairs it with another, so that nobody says it. */
export function namesQuotation(quotation: Chunk, base: string): boolean {
  if (VERBS.name.has(base)) return true;
  const atom = quotation.content.find(({ kind }) => kind === 'quotation');
  return VERBS.pair.has(base) && atom?.kind === 'quotation' && !isClause(atom.inner);
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
  if (agencyAt(chunk) !== 'thing') return false;
  if (
    detail1 === '固有名詞' ||
    detail1 === '代名詞' ||
    detail1 === '数' ||
    detail1 === '副詞可能' ||
    detail2 === '助数詞'
  )
    return false;
  return true;
}

/** Where a clause or quotation before a noun ends, and in which chunk. */
export interface Relative {
  readonly by: 'との' | 'という' | 'とする';
  readonly chunk: number;
  readonly end: number;
  /** Where とする starts, which belongs to the reporting expression; null for the particles. */
  readonly cueStart: number | null;
}

/** Reads との, という, といった, とする, とした before a noun; `index` is the last chunk before it. */
export function relativeAt(chunks: readonly Chunk[], index: number): Relative | null {
  const chunk = chunks[index]!;
  const last = chunk.tail.at(-1);
  if (last?.surface === 'という' || last?.surface === 'といった')
    return { by: 'という', chunk: index, end: last.start, cueStart: null };
  const particle = chunk.tail.at(-2);
  if (last?.surface === 'の' && particle?.surface === 'と')
    return { by: 'との', chunk: index, end: particle.start, cueStart: null };
  // 「…」などの批判
  if (last?.surface === 'の' && particle?.surface === 'など' && isQuotation(chunk))
    return { by: 'との', chunk: index, end: particle.start, cueStart: null };
  if (index === 0 || !isLightRelative(chunk)) return null;
  const end = quotingParticle(chunks[index - 1]!);
  return end === null ? null : { by: 'とする', chunk: index - 1, end, cueStart: chunk.start };
}

/** する, した, いう, いった before a noun, which only link it to what stands before と. */
export function isLightRelative({ content, predicate }: Chunk): boolean {
  return (
    content.length === 1 &&
    predicate?.form === 'adnominal' &&
    (predicate.base === 'する' || predicate.base === 'いう')
  );
}

/** Whether the chunk is the する of とする before a noun of saying: the noun's expression covers it. */
export function linksNoun(chunks: readonly Chunk[], chunk: Chunk): boolean {
  const noun = chunks[chunk.index + 1];
  if (noun === undefined || chunk.predicate?.base !== 'する' || !isLightRelative(chunk)) return false;
  const word = compoundAt(noun);
  return (
    /^(?:など)?[をもはで]$/.test(noun.particles) &&
    (endsInOneOf(word, NOUNS.stance) || endsInOneOf(word, NOUNS.utterance))
  );
}
