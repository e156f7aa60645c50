import type { Chunk } from './chunks.ts';
import { DISCOURSE, endsInOneOf, NOUNS } from './lexicon.ts';
import { compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import {
  closesClause,
  isBareNoun,
  isQuotation,
  namesQuotation,
  quotingParticle,
  relativeAt,
} from './quoting.ts';

/**
 * How a reporting expression takes its content.
 *
 * - `quotation`: 「…」と述べた; `clause`: …と述べた; `order`: …よう求めた; `fact`: …ことを明らかにした;
 * - `stance`: …との考えを示した, …する方針を示した; `accord`: …との認識で一致した; `source`: …によると、….
 */
export type LinkKind = 'quotation' | 'clause' | 'order' | 'fact' | 'stance' | 'accord' | 'source';

/** What a reporting expression reports. */
export interface Link {
  readonly kind: LinkKind;
  /** Chunk in which the content ends; for `source` the chunk before which it starts. */
  readonly chunk: number;
  /** Where the content ends in the text, before the linking particle. */
  readonly end: number;
}

/** The kinds of verbs that decide which contents they take; see the lexicon of verbs. */
export type VerbGroup = 'say' | 'relay' | 'demand' | 'judge' | 'claim' | 'give' | 'receive' | 'agree';

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

/** A clause made into the verb's object by こと, or by a noun of saying or thinking. */
function objectLink(
  chunks: readonly Chunk[],
  chunk: Chunk,
  groups: ReadonlySet<VerbGroup>,
  taken: ReadonlySet<number>,
): FoundLink | null {
  const noun = chunk.content.at(-1);
  if (chunk.index === 0 || noun?.kind !== 'word' || noun.token.pos !== '名詞') return null;
  const isObject = /^(?:など)?(?:を|も|は)$/.test(chunk.particles);
  if (NOUNS.formal.has(noun.token.surface)) return isObject ? factLink(chunks, chunk, groups) : null;
  const word = compoundAt(chunk);
  const isStance = endsInOneOf(word, NOUNS.stance);
  if (!isStance && !endsInOneOf(word, NOUNS.utterance)) return null;
  const kind = isObject ? 'stance' : chunk.particles === 'で' && groups.has('agree') ? 'accord' : null;
  if (kind === null) return null;
  // …よう求める声明を出した: the clause's own verb already reports
  return (
    namedLink(chunks, chunk, kind) ?? (taken.has(chunk.index - 1) ? null : modifiedLink(chunks, chunk, kind))
  );
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

/** …との考えを示した, …するとする見方を伝えた, 「…」との専門家の声を伝えた */
function namedLink(chunks: readonly Chunk[], noun: Chunk, kind: 'stance' | 'accord'): FoundLink | null {
  let owner: NounPhrase | null = null;
  for (let index = noun.index - 1; index >= Math.max(0, noun.index - MODIFIERS - 1); index--) {
    const between = chunks[index]!;
    const relative = relativeAt(chunks, index);
    const content = relative === null ? undefined : chunks[relative.chunk];
    if (relative !== null && content !== undefined) {
      const quotation = isQuotation(content);
      const bare = relative.by === 'との' && isBareNoun(content);
      if (!quotation && !closesClause(content) && !bare) return null;
      return {
        link: { kind: quotation ? 'quotation' : kind, chunk: relative.chunk, end: relative.end },
        cueStart: relative.cueStart ?? noun.start,
        owner,
      };
    }
    const modifies =
      between.predicate?.form === 'adnominal' ||
      (between.predicate === null && (between.tail.length === 0 || between.particles === 'の'));
    if (between.pause || !modifies) return null;
    if (between.particles === 'の' && owner === null) owner = nounPhraseAt(chunks, index);
  }
  return null;
}

/** …する方針を示した, …を求める声明を出した */
function modifiedLink(chunks: readonly Chunk[], noun: Chunk, kind: 'stance' | 'accord'): FoundLink | null {
  const before = chunks[noun.index - 1]!;
  const word = compoundAt(noun);
  if (kind === 'accord' || before.predicate?.form !== 'adnominal') return null;
  // 慎重な見方 describes the view, it does not tell it
  if (before.predicate.type !== 'verb') return null;
  if (!endsInOneOf(word, NOUNS.stance) && !endsInOneOf(word, NOUNS.proclamation)) return null;
  return { link: { kind, chunk: before.index, end: before.end }, cueStart: noun.start, owner: null };
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
