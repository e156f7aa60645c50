import type { Chunk } from './chunks.ts';
import { VERBS } from './lexicon.ts';
import { type Agency, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import { isLightRelative } from './quoting.ts';

/** A phrase that は, も, が or では marks, and how far it reaches. */
export interface Subject {
  readonly phrase: NounPhrase;
  /** Chunk of the head. */
  readonly chunk: number;
  /** は sets a topic, which holds for the sentence; が belongs to the next predicates. */
  readonly topic: boolean;
  /** Whether も marks it. */
  readonly also: boolean;
  /** Whether 、 follows: it tells the reader that the predicate is far away. */
  readonly pause: boolean;
  /** Last chunk that the phrase can be the subject of. */
  readonly reach: number;
}

const TOPIC = /^(?:など|ら|たち|だけ|自身)?(?:では|でも|は|も|こそ)$/;
const PLAIN = /^(?:など|ら|たち|だけ|まで|自身)?(?:が|もが)$/;

/** Finds topics and subjects in order. Linear in the number of chunks. */
export function subjectsOf(chunks: readonly Chunk[]): Subject[] {
  const closings = closingPredicates(chunks);
  const subjects: Subject[] = [];
  for (const chunk of chunks) {
    const topical = TOPIC.test(chunk.particles);
    if (!topical && !PLAIN.test(chunk.particles)) continue;
    const phrase = nounPhraseAt(chunks, chunk.index);
    if (phrase === null) continue;
    const isPlace = /で[はも]$/.test(chunk.particles);
    if (isPlace && (!SPEAKS_FROM_A_PLACE.has(phrase.agency) || isRegion(chunk))) continue;
    // Without a pause も is as local as が: 企業も進出していることを念頭に
    const local = chunk.particles.endsWith('も') && !chunk.pause && phrase.from > 0;
    subjects.push({
      phrase,
      chunk: chunk.index,
      topic: topical,
      also: chunk.particles.endsWith('も'),
      pause: chunk.pause,
      reach: topical && !local ? chunks.length : closings[chunk.index]!,
    });
  }
  return subjects;
}

/** カナダでは is a place, 外務省では an authority. */
function isRegion(chunk: Chunk): boolean {
  const last = chunk.content.at(-1);
  return last?.kind === 'word' && last.token.detail2 === '地域';
}

/** 外務省では…としている: only these speak from a place. */
const SPEAKS_FROM_A_PLACE: ReadonlySet<string> = new Set(['body', 'medium', 'document']);

/** For every chunk the next predicate that closes its clause: one that modifies a noun, or stands before が, ので, ば. */
function closingPredicates(chunks: readonly Chunk[]): number[] {
  const closings = new Array<number>(chunks.length);
  let closing = chunks.length;
  for (let index = chunks.length - 1; index >= 0; index--) {
    closings[index] = closing;
    const chunk = chunks[index]!;
    const form = chunk.predicate?.form;
    if (form === 'subordinate' || (form === 'adnominal' && !isLightRelative(chunk))) closing = index;
  }
  return closings;
}

const AGENT = /^(?:など|ら|たち)?(?:から[はも]?|により|によって|に)$/;

/** Xと会談し、「…」と伝えられた: whom one has met speaks. */
function isMet(chunks: readonly Chunk[], { index, particles }: Chunk): boolean {
  const verb = chunks[index + 1]?.predicate;
  return particles === 'と' && verb?.form === 'continuative' && VERBS.meet.has(verb.base);
}

const PEOPLE: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office', 'human']);

/** Finds the phrases that give the agent of a passive or the giver of what is heard: 市民から, 首相によって. */
export function agentsOf(chunks: readonly Chunk[]): NounPhrase[] {
  const agents: NounPhrase[] = [];
  for (const chunk of chunks) {
    if (!AGENT.test(chunk.particles) && !isMet(chunks, chunk)) continue;
    const phrase = nounPhraseAt(chunks, chunk.index);
    if (phrase === null || phrase.agency === 'thing') continue;
    // 記者に問われ: with に only people are agents, bodies are mostly places
    if (/^(?:から|により|によって)/.test(chunk.particles) || PEOPLE.has(phrase.agency)) agents.push(phrase);
  }
  return agents;
}
