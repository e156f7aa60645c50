import type { Chunk } from './chunks.ts';
import { DISCOURSE, endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import { closesClause, isBareNoun, isQuotation, quotingParticle, relativeAt } from './quoting.ts';

/**
 * How a reporting expression takes its content.
 *
 * - `quotation`: 「…」と述べた; `clause`: …と述べた; `order`: …よう求めた; `fact`: …ことを明らかにした;
 * - `stance`: …との考えを示した, …する方針を示した; `source`: …によると、….
 */
export type LinkKind = 'quotation' | 'clause' | 'order' | 'fact' | 'stance' | 'source';

/** What a reporting expression reports. */
export interface Link {
  readonly kind: LinkKind;
  /** Chunk in which the content ends; for `source` the chunk before which it starts. */
  readonly chunk: number;
  /** Where the content ends in the text, before the linking particle. */
  readonly end: number;
}

/** The kinds of verbs that decide which contents they take; see the lexicon of verbs. */
export type VerbGroup = 'say' | 'relay' | 'demand' | 'judge' | 'claim' | 'give' | 'receive';

/** A link with what the reporting expression itself adds to it. */
export interface FoundLink {
  readonly link: Link;
  /** Where the reporting expression starts: at its noun where it has one (考えを示した). */
  readonly cueStart: number;
  /** Whose view or words a noun says it is: 「…」との専門家の見方を伝えた. */
  readonly owner: NounPhrase | null;
}

/** How many chunks may stand between a content and its verb. */
const LONGEST_REACH = 14;

/**
 * Looks back from a verb for what it reports; stops where another clause begins.
 *
 * @param taken chunks that already belong to a reporting expression, as its verb or as the end of its content
 */
export function findLink(
  chunks: readonly Chunk[],
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
  taken: ReadonlySet<number>,
): FoundLink | null {
  let plain = true;
  for (let index = verb.index - 1; index >= Math.max(0, verb.index - LONGEST_REACH); index--) {
    const chunk = chunks[index]!;
    const particle = quotingParticle(chunk);
    if (particle !== null) {
      if (groups.has('claim') && index !== verb.index - 1) return null;
      const kind = quotedKind(chunk, plain);
      if (kind !== null)
        return taken.has(-1 - index) || isNaming(chunks, index, verb.index)
          ? null
          : quoted(kind, index, particle, verb, groups);
      if (groups.has('claim')) return null;
      continue;
    }
    const found = orderLink(chunk, verb, groups) ?? objectLink(chunks, chunk, groups);
    if (found !== null) return found;
    if (taken.has(index)) return null;
    if (chunk.predicate !== null) {
      plain = false;
      if (chunk.predicate.form !== 'adnominal' && !isManner(chunk)) return null;
    }
  }
  return null;
}

function quoted(
  kind: 'quotation' | 'clause',
  chunk: number,
  end: number,
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
): FoundLink | null {
  const quotes =
    groups.has('say') ||
    groups.has('relay') ||
    groups.has('judge') ||
    groups.has('claim') ||
    groups.has('demand') ||
    groups.has('receive');
  if (!quotes && kind !== 'quotation') return null;
  return { link: { kind, chunk, end }, cueStart: verb.start, owner: null };
}

/** @param plain whether no predicate stands between と and the verb: only then may a bare noun be what is said */
function quotedKind(chunk: Chunk, plain: boolean): 'quotation' | 'clause' | null {
  if (isQuotation(chunk)) return 'quotation';
  if (closesClause(chunk)) return 'clause';
  return plain && isBareNoun(chunk) ? 'clause' : null;
}

/** 「…」と題する論評を配信: what stands before a verb of naming is a name. */
function isNaming(chunks: readonly Chunk[], quotation: number, verb: number): boolean {
  for (let index = quotation + 1; index < verb; index++) {
    const { predicate } = chunks[index]!;
    if (predicate !== null) return VERBS.name.has(predicate.base);
  }
  return false;
}

/** …よう求めた; with other verbs よう tells the manner (吐き捨てるように言った). */
function orderLink(chunk: Chunk, verb: Chunk, groups: ReadonlySet<VerbGroup>): FoundLink | null {
  if (!groups.has('demand') || chunk.predicate === null) return null;
  const order = chunk.tail.find((token) => token.surface === 'よう');
  if (order === undefined || !/ように?も?$/.test(chunk.particles)) return null;
  return { link: { kind: 'order', chunk: chunk.index, end: order.start }, cueStart: verb.start, owner: null };
}

/** A clause made into the verb's object by こと, or by a noun of saying or thinking. */
function objectLink(
  chunks: readonly Chunk[],
  chunk: Chunk,
  groups: ReadonlySet<VerbGroup>,
): FoundLink | null {
  const noun = chunk.content.at(-1);
  if (chunk.index === 0 || noun?.kind !== 'word' || noun.token.pos !== '名詞') return null;
  const word = noun.token.surface;
  const isObject = /^(?:など)?(?:を|も|は)$/.test(chunk.particles);
  if (NOUNS.formal.has(word)) return isObject ? factLink(chunks, chunk, groups) : null;
  const isStance = endsInOneOf(word, NOUNS.stance);
  if (!isStance && !NOUNS.utterance.has(word)) return null;
  if (!isObject && chunk.particles !== 'で') return null;
  return stanceLink(chunks, chunk, isObject, isStance);
}

/** …ことを明らかにした, 「…」ことを認めた */
function factLink(chunks: readonly Chunk[], chunk: Chunk, groups: ReadonlySet<VerbGroup>): FoundLink | null {
  if (!groups.has('say') && !groups.has('relay') && !groups.has('demand')) return null;
  const next = chunks[chunk.index + 1]?.content.at(-1);
  if (next?.kind === 'word' && NOUNS.pivot.has(next.token.surface)) return null;
  const before = chunks[chunk.index - 1]!;
  const bracketed = isQuotation(before) && before.tail.length === 0;
  if (!bracketed && before.predicate?.form !== 'adnominal') return null;
  return {
    link: { kind: bracketed ? 'quotation' : 'fact', chunk: before.index, end: chunk.start },
    cueStart: chunk.tailStart,
    owner: null,
  };
}

/** …との考えを示した, …するとする見方を伝えた, …する方針を示した */
function stanceLink(
  chunks: readonly Chunk[],
  chunk: Chunk,
  isObject: boolean,
  isStance: boolean,
): FoundLink | null {
  let owner: NounPhrase | null = null;
  for (let index = chunk.index - 1; index >= Math.max(0, chunk.index - MODIFIERS - 1); index--) {
    const between = chunks[index]!;
    const relative = relativeAt(chunks, index);
    if (relative !== null) {
      const content = chunks[relative.chunk]!;
      if (!isQuotation(content) && !closesClause(content) && !isBareNoun(content)) return null;
      return {
        link: {
          kind: isQuotation(content) ? 'quotation' : 'stance',
          chunk: relative.chunk,
          end: relative.end,
        },
        cueStart: chunk.start,
        owner,
      };
    }
    if (between.pause || (between.predicate !== null && between.predicate.form !== 'adnominal')) break;
    if (between.particles === 'の' && owner === null) owner = nounPhraseAt(chunks, index);
  }
  const before = chunks[chunk.index - 1]!;
  if (!isObject || !isStance || before.predicate?.form !== 'adnominal') return null;
  return {
    link: { kind: 'stance', chunk: before.index, end: before.end },
    cueStart: chunk.start,
    owner: null,
  };
}

/** How many modifiers may stand between との and its noun (との党内の強い見方). */
const MODIFIERS = 3;

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
