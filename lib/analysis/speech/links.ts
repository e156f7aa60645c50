import type { Chunk } from './chunks.ts';
import { DISCOURSE } from './lexicon.ts';
import { type FoundLink, objectLink, type VerbGroup } from './object-links.ts';
import { closesClause, isBareNoun, isQuotation, namesQuotation, quotingParticle } from './quoting.ts';

/** How many chunks may stand between a content and its verb. */
const LONGEST_REACH = 14;

/**
 * Looks back from a verb for what it reports; stops where another clause begins.
 *
 * @param taken chunks that already belong to a reporting expression, as its verb or, as -1 - index, as the end of its content
 */
export function findLink(
  chunks: readonly Chunk[],
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
  taken: ReadonlySet<number>,
): FoundLink | null {
  /** Whether a predicate stands between: what it modifies may not be the verb's object. */
  let crossed = false;
  for (let index = verb.index - 1; index >= Math.max(0, verb.index - LONGEST_REACH); index--) {
    const chunk = chunks[index]!;
    const particle = quotingParticle(chunk);
    if (particle !== null) {
      if (groups.has('claim') && index !== verb.index - 1) return null;
      const kind = quotedKind(chunks, chunk, verb, groups, crossed);
      if (kind !== null) {
        if (taken.has(-1 - index) || isNaming(chunks, index, verb.index)) return null;
        return quoted(kind, index, endBefore(chunk, particle), verb, groups);
      }
      if (groups.has('claim')) return null;
      continue;
    }
    if (!crossed) {
      const found = orderLink(chunk, verb, groups) ?? objectLink(chunks, chunk, groups, taken);
      if (found !== null) return found;
    }
    if (taken.has(index)) return null;
    if (chunk.predicate === null) continue;
    if (chunk.predicate.form !== 'adnominal' && !isManner(chunk)) return null;
    crossed = true;
  }
  return null;
}

/** Where the words before a particle end: 、 may stand between (…残る、と述べた). */
function endBefore({ content, tail }: Chunk, particle: number): number {
  const before = tail.findLast((token) => token.end <= particle) ?? content.at(-1);
  return before?.end ?? particle;
}

function quoted(
  kind: 'quotation' | 'clause',
  chunk: number,
  end: number,
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
): FoundLink | null {
  if (kind !== 'quotation' && !QUOTING_GROUPS.some((group) => groups.has(group))) return null;
  return { link: { kind, chunk, end }, cueStart: verb.start, owner: null };
}

const QUOTING_GROUPS: readonly VerbGroup[] = ['say', 'relay', 'judge', 'claim', 'demand', 'receive', 'agree'];

/** What と closes, where the verb can report it. */
function quotedKind(
  chunks: readonly Chunk[],
  chunk: Chunk,
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
  crossed: boolean,
): 'quotation' | 'clause' | null {
  if (isQuotation(chunk)) return 'quotation';
  if (closesClause(chunk)) {
    const { predicate } = chunk;
    // 問われると、 is a condition; 戻ろうとする is an attempt; どう守るかと is asked, not told
    if (predicate!.passive && chunk.pause) return null;
    if (groups.has('claim') && chunk.tail[0]?.base === 'う') return null;
    return crossed && verb.predicate!.form === 'adnominal' ? null : 'clause';
  }
  if (crossed || !isBareNoun(chunk)) return null;
  return groups.has('claim') && !isJudgement(chunks, chunk, verb) ? null : 'clause';
}

/** 不可能としている judges; 必要とする, 対象とする, 断固とした do not. */
function isJudgement(chunks: readonly Chunk[], chunk: Chunk, verb: Chunk): boolean {
  const noun = chunk.content.at(-1);
  const before = chunks[chunk.index - 1];
  if (noun?.kind !== 'word' || verb.predicate!.form === 'adnominal') return false;
  if (noun.token.surface === 'ため') return true;
  return (
    noun.token.detail1 === '形容動詞語幹' &&
    noun.token.surface !== '必要' &&
    before?.particles.endsWith('を') !== true
  );
}

/** 「…」と題する論評を配信: what stands before a verb of naming is a name. */
function isNaming(chunks: readonly Chunk[], quotation: number, verb: number): boolean {
  for (let index = quotation + 1; index < verb; index++) {
    const { predicate } = chunks[index]!;
    if (predicate !== null) return namesQuotation(chunks[quotation]!, predicate.base);
  }
  return false;
}

/** …よう求めた; with other verbs よう tells the manner (吐き捨てるように言った). */
function orderLink(chunk: Chunk, verb: Chunk, groups: ReadonlySet<VerbGroup>): FoundLink | null {
  const quotation = isQuotation(chunk);
  if (!groups.has('demand') || (chunk.predicate === null && !quotation)) return null;
  const order = chunk.tail.find((token) => token.surface === 'よう');
  if (order === undefined || !/ように?も?$/.test(chunk.particles)) return null;
  return {
    link: { kind: quotation ? 'quotation' : 'order', chunk: chunk.index, end: order.start },
    cueStart: verb.start,
    owner: null,
  };
}

/** て-forms without a pause tell how something was said (笑って答えた); compound particles are no predicates. */
function isManner({ predicate, pause }: Chunk): boolean {
  if (predicate === null) return true;
  if (predicate.form !== 'continuative') return DISCOURSE.cataphor.has(predicate.base);
  return !pause || COMPOUND_PARTICLE.has(predicate.base);
}

/** Verbs that serve as particles: を受け, をめぐり, に応じ, を通じて. */
const COMPOUND_PARTICLE = new Set([
  '受ける',
  'めぐる',
  '巡る',
  '通じる',
  '通す',
  '踏まえる',
  '関する',
  '対する',
  '向ける',
  '際する',
  '当たる',
  'あたる',
  '念頭',
  '基づく',
  '伴う',
]);
