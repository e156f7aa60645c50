import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { modifiedBy, ownerOf, tellerBefore, writtenIn } from './cue-phrases.ts';
import { PHRASES, VERBS } from './lexicon.ts';
import { findLink } from './links.ts';
import { agencyAt, compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import type { FoundLink, Link, LinkKind, VerbGroup } from './object-links.ts';
import type { Predicate } from './predicates.ts';
import { closesClause, isQuotation, linksNoun, namesQuotation, quotingParticle } from './quoting.ts';

/** The kinds of reporting expressions that rules tell apart; `name` is 呼ぶ, `other` any verb after 「…」と. */
export type CueGroup = Exclude<VerbGroup, 'give'> | 'source' | 'name' | 'other';

/** A reporting expression with what it reports. */
export interface Cue extends Span {
  /** Chunk of its predicate. */
  readonly chunk: number;
  readonly group: CueGroup;
  readonly link: Link;
  readonly passive: boolean;
  readonly negative: boolean;
  /** Whether the quotation is itself a predicate: 演習は「…」だと批判. */
  readonly copular: boolean;
  /** Base form of the verb. */
  readonly base: string;
  /** Whether it modifies a noun, and the phrase of that noun: …と語る首相. */
  readonly modifies: NounPhrase | null;
  /** The phrase that tells the speaker by itself: Xによると, との専門家の見方. */
  readonly owner: NounPhrase | null;
}

/** Finds the reporting expressions of a sentence that have a content, in order. Linear: every search is bounded. */
export function cuesOf(chunks: readonly Chunk[]): Cue[] {
  const cues: Cue[] = [];
  /** Chunks of verbs, and as -1 - index chunks in which a content ends. */
  const taken = new Set<number>();
  for (const chunk of chunks) {
    const cue = sourceCue(chunks, chunk) ?? particleCue(chunks, chunk) ?? verbCue(chunks, chunk, taken);
    if (cue === null) continue;
    cues.push(cue);
    taken.add(cue.chunk);
    taken.add(-1 - cue.link.chunk);
  }
  for (const chunk of chunks) {
    if (taken.has(-1 - chunk.index) || !isQuotation(chunk)) continue;
    const cue = anyVerbCue(chunks, chunk);
    if (cue !== null) cues.push(cue);
  }
  return cues.sort((a, b) => a.chunk - b.chunk);
}

/** …によると */
function sourceCue(chunks: readonly Chunk[], chunk: Chunk): Cue | null {
  const { predicate } = chunk;
  const before = chunks[chunk.index - 1];
  if (before === undefined || predicate?.type !== 'verb' || !/(?:ば|と)$/.test(chunk.particles)) return null;
  if ((predicate.base !== 'よる' && predicate.base !== '拠る') || !before.particles.endsWith('に'))
    return null;
  const owner =
    compoundAt(before) === 'ところ' ? tellerBefore(chunks, before.index) : nounPhraseAt(chunks, before.index);
  if (owner === null) return null;
  const start = before.tail.at(-1)!.start;
  return {
    start,
    end: chunk.end,
    chunk: chunk.index,
    group: 'source',
    link: { kind: 'source', chunk: chunk.index, end: chunk.end },
    passive: false,
    negative: false,
    copular: false,
    base: predicate.base,
    modifies: null,
    owner,
  };
}

/** として after a quotation or a whole clause is a verb of claiming; after a noun it tells a role. */
function particleCue(chunks: readonly Chunk[], chunk: Chunk): Cue | null {
  const particle = chunk.tail.at(-1);
  if (particle?.surface !== 'として') return null;
  const quotation = isQuotation(chunk);
  if (!quotation && !closesClause(chunk)) return null;
  // 「…」として野党から批判された: those who criticise claim it
  const next = chunks.slice(chunk.index + 1, chunk.index + 5).find(({ predicate }) => predicate !== null);
  const passive = next?.predicate?.passive === true;
  if (passive && !quotation) return null;
  return {
    start: particle.start,
    end: particle.end,
    chunk: passive ? next.index : chunk.index,
    group: 'claim',
    link: { kind: quotation ? 'quotation' : 'clause', chunk: chunk.index, end: particle.start },
    passive,
    negative: false,
    copular: chunk.predicate?.type === 'copula',
    base: 'する',
    modifies: null,
    owner: null,
  };
}

function verbCue(chunks: readonly Chunk[], chunk: Chunk, taken: ReadonlySet<number>): Cue | null {
  const { predicate } = chunk;
  if (predicate === null || predicate.type === 'copula' || predicate.type === 'adjective') return null;
  const { groups, start } = groupsOf(chunks, chunk);
  if (groups.size === 0 || linksNoun(chunks, chunk)) return null;
  // 繰り返し強調した: an adverb
  const next = chunks[chunk.index + 1];
  if (chunk.tail.length === 0 && !chunk.pause && next?.predicate?.type === 'verb') return null;
  // 評価するか: asked, not said
  if (chunk.tail.some((token) => token.surface === 'か')) return null;
  const found = findLink(chunks, chunk, groups, taken);
  if (found === null) return null;
  const group = isAsked(chunks[found.link.chunk]!, predicate) ? 'say' : groupFor(found.link.kind, groups);
  return cueAt(chunks, chunk, group, { ...found, cueStart: Math.min(found.cueStart, start) });
}

/** 来ますか、と聞いた asks; …と聞いた hears. */
function isAsked(content: Chunk, { base, passive }: Predicate): boolean {
  return !passive && VERBS.ask.has(base) && content.tail.some((token) => token.surface === 'か');
}

function cueAt(chunks: readonly Chunk[], chunk: Chunk, group: CueGroup, found: FoundLink): Cue {
  const predicate = chunk.predicate!;
  return {
    start: Math.max(found.cueStart, found.link.end),
    end: endOfVerb(chunk),
    chunk: chunk.index,
    group,
    link: found.link,
    passive: predicate.passive,
    negative: predicate.negative,
    copular: chunks[found.link.chunk]!.predicate?.type === 'copula',
    base: predicate.base,
    modifies: predicate.form === 'adnominal' ? modifiedBy(chunks, chunk.index) : null,
    owner:
      ownerOf(chunks, predicate.base, group === 'relay', found) ?? writtenIn(chunks, chunk, found.link.chunk),
  };
}

/** The end of a verb without the particles that link it to the next clause (述べたが → 述べた). */
function endOfVerb({ content, tail }: Chunk): number {
  const last = tail.findLast(
    (token) => token.pos !== '助詞' || token.surface === 'て' || token.surface === 'で',
  );
  return (last ?? content.at(-1)!).end;
}

interface Groups {
  readonly groups: ReadonlySet<VerbGroup>;
  /** Where the expression starts: at the noun of a set phrase (明らかにする). */
  readonly start: number;
}

const SIMPLE_GROUPS = ['say', 'relay', 'demand', 'judge', 'give', 'receive', 'agree', 'arise'] as const;

function groupsOf(chunks: readonly Chunk[], chunk: Chunk): Groups {
  const base = chunk.predicate!.base;
  const groups = new Set<VerbGroup>(SIMPLE_GROUPS.filter((group) => VERBS[group].has(base)));
  const before = chunks[chunk.index - 1];
  const noun = before?.content.at(-1);
  let { start } = chunk;
  if (before !== undefined && noun?.kind === 'word') {
    const { surface } = noun.token;
    if (PHRASES.has(`${surface}+${before.particles}+${base}`)) {
      groups.add('say');
      start = before.start;
    }
    if (before.particles === 'に' && base === 'する' && VERBS.give.has(surface)) {
      groups.add('give');
      start = before.start;
    }
  }
  if (base === 'いう' && chunk.index === chunks.length - 1 && tellsSource(chunks)) groups.add('relay');
  if (
    base === 'する' &&
    before !== undefined &&
    quotingParticle(before) !== null &&
    !chunk.predicate!.passive
  )
    groups.add('claim');
  return { groups, start };
}

/** 地元の報道では…という: hearsay whose source stands at the beginning. */
function tellsSource(chunks: readonly Chunk[]): boolean {
  return chunks.slice(0, 3).some((chunk) => {
    if (!/では$/.test(chunk.particles)) return false;
    const agency = agencyAt(chunk);
    return agency === 'document' || agency === 'medium';
  });
}

function groupFor(kind: LinkKind, groups: ReadonlySet<VerbGroup>): CueGroup {
  if (kind === 'order') return 'demand';
  return (
    (['say', 'relay', 'demand', 'judge', 'claim', 'receive', 'agree', 'arise'] as const).find((group) =>
      groups.has(group),
    ) ?? 'say'
  );
}

/** How far after 「…」と its verb may stand. */
const LONGEST_REACH = 14;

/** 「…」と胸を張った: after a quotation with と any verb reports, unless it names. */
function anyVerbCue(chunks: readonly Chunk[], quotation: Chunk): Cue | null {
  const particle = quotingParticle(quotation);
  const next = chunks[quotation.index + 1];
  if (particle === null || next === undefined || isQuotation(next)) return null;
  const following = chunks
    .slice(quotation.index + 1, quotation.index + 1 + LONGEST_REACH)
    .filter((chunk) => chunk.predicate !== null);
  const first = following[0];
  if (first === undefined) return null;
  const calls = first.predicate!.base === '呼ぶ' && !first.predicate!.passive;
  if (namesQuotation(quotation, first.predicate!.base) && !calls) return null;
  if (first.predicate!.base === 'する' && first.predicate!.passive) return null;
  const main =
    following.find(({ predicate }) => predicate!.form !== 'adnominal' && predicate!.type !== 'copula') ??
    first;
  // 「…」と首相は受けた影響を振り返る: behind a subject the first verb may be another clause's
  const verb = calls || !chunks.slice(quotation.index + 1, first.index).some(isSubject) ? first : main;
  const link: Link = { kind: 'quotation', chunk: quotation.index, end: particle };
  return cueAt(chunks, verb, calls ? 'name' : 'other', { link, cueStart: verb.start, owner: null });
}

function isSubject({ particles }: Chunk): boolean {
  return /[はがも]$/.test(particles);
}
