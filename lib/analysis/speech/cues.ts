import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { AGENTS, DISCOURSE, endsInOneOf, NOUNS, PHRASES, VERBS } from './lexicon.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrases.ts';

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

/** The kinds of reporting verbs that rules tell apart. */
export type CueGroup = 'say' | 'relay' | 'demand' | 'judge' | 'claim' | 'source';

/** A reporting expression with what it reports. */
export interface Cue extends Span {
  /** Chunk of its predicate. */
  readonly chunk: number;
  readonly group: CueGroup;
  readonly link: Link;
  readonly passive: boolean;
  /** For …によると the phrase before it. */
  readonly source: NounPhrase | null;
}

/** How many chunks may stand between a content and its verb. */
const LONGEST_REACH = 14;

/** Finds the reporting expressions of a sentence that have a content, in order. Linear: every search is bounded. */
export function cuesOf(chunks: readonly Chunk[]): Cue[] {
  const cues: Cue[] = [];
  const linked = new Set<number>();
  for (const chunk of chunks) {
    const cue = sourceCue(chunks, chunk) ?? particleCue(chunks, chunk) ?? verbCue(chunks, chunk, linked);
    if (cue === null) continue;
    cues.push(cue);
    linked.add(cue.chunk);
  }
  return cues;
}

// …によると

function sourceCue(chunks: readonly Chunk[], chunk: Chunk): Cue | null {
  const { predicate } = chunk;
  const before = chunks[chunk.index - 1];
  if (before === undefined || predicate?.type !== 'verb' || !/(?:ば|と)$/.test(chunk.particles)) return null;
  if ((predicate.base !== 'よる' && predicate.base !== '拠る') || !before.particles.endsWith('に'))
    return null;
  const source = nounPhraseAt(chunks, before.index);
  if (source === null) return null;
  return {
    start: before.tail.at(-1)!.start,
    end: chunk.end,
    chunk: chunk.index,
    group: 'source',
    link: { kind: 'source', chunk: chunk.index, end: chunk.end },
    passive: false,
    source,
  };
}

// …として

/** として after a quotation or a whole clause is a verb of claiming; after a noun it tells a role. */
function particleCue(chunks: readonly Chunk[], chunk: Chunk): Cue | null {
  const particle = chunk.tail.at(-1);
  if (particle?.surface !== 'として') return null;
  const kind = contentKind(chunk);
  if (kind === null) return null;
  const next = chunks[chunk.index + 1];
  if (next?.predicate?.passive === true) return null;
  return {
    start: particle.start,
    end: particle.end,
    chunk: chunk.index,
    group: 'claim',
    link: { kind, chunk: chunk.index, end: particle.start },
    passive: false,
    source: null,
  };
}

// verbs

function verbCue(chunks: readonly Chunk[], chunk: Chunk, linked: ReadonlySet<number>): Cue | null {
  const { predicate } = chunk;
  if (predicate === null || predicate.type === 'copula' || predicate.type === 'adjective') return null;
  const groups = groupsOf(chunks, chunk);
  if (groups.size === 0) return null;
  const found = findLink(chunks, chunk, groups, linked);
  if (found === null) return null;
  return {
    start: found.cueStart,
    end: chunk.end,
    chunk: chunk.index,
    group: groupFor(found.link.kind, groups),
    link: found.link,
    passive: predicate.passive,
    source: null,
  };
}

type VerbGroup = 'say' | 'relay' | 'demand' | 'judge' | 'claim' | 'give';

function groupsOf(chunks: readonly Chunk[], chunk: Chunk): ReadonlySet<VerbGroup> {
  const groups = new Set<VerbGroup>();
  const base = chunk.predicate!.base;
  for (const group of ['say', 'relay', 'demand', 'judge', 'give'] as const)
    if (VERBS[group].has(base)) groups.add(group);
  const before = chunks[chunk.index - 1];
  const noun = before?.content.at(-1);
  if (before !== undefined && noun?.kind === 'word') {
    const phrase = `${noun.token.surface}+${before.particles}+${base}`;
    if (PHRASES.has(phrase)) groups.add('say');
    if (before.particles === 'に' && base === 'する' && VERBS.give.has(noun.token.surface))
      groups.add('give');
  }
  if (
    base === 'する' &&
    before !== undefined &&
    quotingParticle(before) !== null &&
    !chunk.predicate!.passive
  )
    groups.add('claim');
  return groups;
}

function groupFor(kind: LinkKind, groups: ReadonlySet<VerbGroup>): CueGroup {
  if (kind === 'order') return 'demand';
  for (const group of ['say', 'relay', 'demand', 'judge', 'claim'] as const)
    if (groups.has(group)) return group;
  return 'say';
}

interface FoundLink {
  readonly link: Link;
  /** Where the reporting expression starts: at its noun where it has one (考えを示した). */
  readonly cueStart: number;
}

/** Looks back from a verb for what it reports; stops where another clause begins. */
function findLink(
  chunks: readonly Chunk[],
  verb: Chunk,
  groups: ReadonlySet<VerbGroup>,
  linked: ReadonlySet<number>,
): FoundLink | null {
  const quoting =
    groups.has('say') ||
    groups.has('relay') ||
    groups.has('judge') ||
    groups.has('claim') ||
    groups.has('demand');
  const last = Math.max(0, verb.index - LONGEST_REACH);
  for (let index = verb.index - 1; index >= last; index--) {
    const chunk = chunks[index]!;
    if (linked.has(index) && chunk.predicate?.form !== 'adnominal' && !isQuoted(chunk)) return null;
    const particle = quotingParticle(chunk);
    if (particle !== null) {
      const kind = contentKind(chunk);
      if (kind !== null && (quoting || kind === 'quotation')) {
        return { link: { kind, chunk: index, end: particle }, cueStart: verb.start };
      }
      if (groups.has('claim') && !groups.has('say')) return null;
      continue;
    }
    if (groups.has('demand')) {
      const order = chunk.tail.find((token) => token.surface === 'よう');
      if (order !== undefined && chunk.predicate !== null && /よう(?:に)?(?:も)?$/.test(chunk.particles)) {
        return { link: { kind: 'order', chunk: index, end: order.start }, cueStart: verb.start };
      }
    }
    const object = objectLink(chunks, chunk, groups);
    if (object !== null) return object;
    if (chunk.predicate !== null && chunk.predicate.form !== 'adnominal' && !isManner(chunk)) return null;
  }
  return null;
}

/** A clause made into the verb's object by こと, or by a noun of saying or thinking. */
function objectLink(
  chunks: readonly Chunk[],
  chunk: Chunk,
  groups: ReadonlySet<VerbGroup>,
): FoundLink | null {
  const before = chunks[chunk.index - 1];
  const noun = chunk.content.at(-1);
  if (before === undefined || noun?.kind !== 'word' || noun.token.pos !== '名詞') return null;
  const isObject = /^(?:など)?(?:を|も|は)$/.test(chunk.particles);
  if (NOUNS.formal.has(noun.token.surface)) {
    if (!isObject || before.predicate?.form !== 'adnominal') return null;
    if (!groups.has('say') && !groups.has('relay') && !groups.has('demand') && !groups.has('give'))
      return null;
    return { link: { kind: 'fact', chunk: before.index, end: chunk.start }, cueStart: chunk.tailStart };
  }
  const word = noun.token.surface;
  const isStance = NOUNS.stance.has(word) || endsInOneOf(word, NOUNS.stance);
  const isUtterance = NOUNS.utterance.has(word);
  if (!isStance && !isUtterance) return null;
  const agrees = chunk.particles === 'で' && groups.has('say');
  if (!isObject && !agrees) return null;
  const named = relativeLink(chunks, chunk.index);
  if (named !== null) return { link: named, cueStart: chunk.start };
  if (agrees || !isStance || before.predicate?.form !== 'adnominal') return null;
  return { link: { kind: 'stance', chunk: before.index, end: before.end }, cueStart: chunk.start };
}

/** 「…」との, …という, …とする before a noun of saying, with up to two modifiers between. */
function relativeLink(chunks: readonly Chunk[], noun: number): Link | null {
  for (let index = noun - 1; index >= Math.max(0, noun - 3); index--) {
    const chunk = chunks[index]!;
    const quoted = relativeParticle(chunks, index);
    if (quoted !== null) {
      const content = chunks[quoted.chunk]!;
      const kind = contentKind(content) ?? (isBareNoun(content) ? 'stance' : null);
      if (kind === null) return null;
      return { kind: kind === 'quotation' ? 'quotation' : 'stance', chunk: quoted.chunk, end: quoted.end };
    }
    if (chunk.pause || (chunk.predicate !== null && chunk.predicate.form !== 'adnominal')) return null;
  }
  return null;
}

function relativeParticle(chunks: readonly Chunk[], index: number): { chunk: number; end: number } | null {
  const chunk = chunks[index]!;
  const last = chunk.tail.at(-1);
  if (last?.surface === 'という' || last?.surface === 'といった') return { chunk: index, end: last.start };
  if (last?.surface === 'の' && chunk.tail.at(-2)?.surface === 'と')
    return { chunk: index, end: chunk.tail.at(-2)!.start };
  // とする, とした, と言う before the noun
  if (
    chunk.predicate?.form === 'adnominal' &&
    (chunk.predicate.base === 'する' || chunk.predicate.base === 'いう') &&
    chunk.content.length === 1 &&
    index > 0
  ) {
    const end = quotingParticle(chunks[index - 1]!);
    if (end !== null) return { chunk: index - 1, end };
  }
  return null;
}

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

/** Whether the chunk closes a quotation or a clause that can be reported; null for a noun with と (together with). */
function contentKind(chunk: Chunk): 'quotation' | 'clause' | null {
  if (isQuotation(chunk)) return 'quotation';
  if (chunk.predicate !== null && chunk.predicate.type !== 'noun') return 'clause';
  return isBareNoun(chunk) ? 'clause' : null;
}

/** Whether the chunk's content is a 「…」, with nothing but an aside after it. */
export function isQuotation(chunk: Chunk): boolean {
  return (
    chunk.content.some((atom) => atom.kind === 'quotation') &&
    chunk.content.every((atom) => atom.kind === 'quotation' || atom.kind === 'aside')
  );
}

/** A quality or kind that と presents without だ (必要と強調); people and bodies with と are partners. */
function isBareNoun(chunk: Chunk): boolean {
  const last = chunk.content.at(-1);
  if (
    last?.kind !== 'word' ||
    last.token.pos !== '名詞' ||
    last.token.detail1 === '固有名詞' ||
    last.token.detail1 === '代名詞'
  )
    return false;
  const word = last.token.surface;
  if (last.token.detail2 === '助数詞' || last.token.detail1 === '数' || last.token.detail1 === '副詞可能')
    return last.token.surface === 'ため';
  return (
    !endsInOneOf(word, AGENTS.title) &&
    !endsInOneOf(word, AGENTS.human) &&
    !endsInOneOf(word, AGENTS.body) &&
    !AGENTS.humanSuffix.has(word) &&
    !AGENTS.bodySuffix.has(word)
  );
}

function isQuoted(chunk: Chunk): boolean {
  return chunk.predicate?.form === 'quoted';
}

/** て-forms without a pause tell how something was said (笑って答えた); compound particles are no predicates. */
function isManner(chunk: Chunk): boolean {
  const { predicate } = chunk;
  if (predicate === null) return true;
  if (predicate.form !== 'continuative') return DISCOURSE.cataphor.has(predicate.base);
  return !chunk.pause || COMPOUND_PARTICLE.has(predicate.base);
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
  '前',
  '基づく',
  '伴う',
]);
