import type { Chunk } from './chunks.ts';
import { NOUNS, VERBS } from './lexicon.ts';
import { type Agency, agencyAt, compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import type { FoundLink } from './object-links.ts';

/** How many chunks before the place of telling its teller may stand. */
const LONGEST_REACH = 14;

/** 通信社が伝えたところによると: who told. */
export function tellerBefore(chunks: readonly Chunk[], place: number): NounPhrase | null {
  const teller = chunks
    .slice(Math.max(0, place - LONGEST_REACH), place)
    .find(({ particles }) => /^[がは]$/.test(particles));
  return teller === undefined ? null : nounPhraseAt(chunks, teller.index);
}

/**
 * Whose words a noun tells they are, where the verb only passes them on or reacts to them (野党の主張を否定した).
 *
 * @param relays whether the verb passes on what others said
 */
export function ownerOf(
  chunks: readonly Chunk[],
  base: string,
  relays: boolean,
  { owner, link }: FoundLink,
): NounPhrase | null {
  if (relays) return owner ?? relayedFrom(chunks, link.chunk);
  return VERBS.react.has(base) ? owner : null;
}

/** 講評には「…」とある, 手紙は「…」と結ばれている: the text that says so by itself. */
export function writtenIn(
  chunks: readonly Chunk[],
  { predicate }: Chunk,
  content: number,
): NounPhrase | null {
  if (predicate === null || !VERBS.contain.has(predicate.base)) return null;
  if (predicate.base !== 'ある' && !predicate.passive) return null;
  const text = chunks
    .slice(Math.max(0, content - TEXT_REACH), content)
    .findLast(({ particles }) => /^(?:に[はも]?|は|も)$/.test(particles));
  return text !== undefined && agencyAt(text) === 'document' ? nounPhraseAt(chunks, text.index) : null;
}

/** How many chunks before what it says a text may stand. */
const TEXT_REACH = 6;

/** 通信社は当局者の話として「…」と伝えた: whose words an outlet passes on. */
function relayedFrom(chunks: readonly Chunk[], content: number): NounPhrase | null {
  for (let index = content - 1; index > Math.max(0, content - 4); index--) {
    const chunk = chunks[index]!;
    const words = /^(?:など)?として$/.test(chunk.particles) && NOUNS.utterance.has(compoundAt(chunk));
    if (words && chunks[index - 1]!.particles === 'の') return nounPhraseAt(chunks, index - 1);
  }
  return null;
}

/** The phrase that a relative clause modifies: …と語る与党のX氏. */
export function modifiedBy(chunks: readonly Chunk[], clause: number): NounPhrase | null {
  const next = chunks[clause + 1];
  // …と語るのは首相だ
  if (next !== undefined && compoundAt(next) === 'の' && next.particles === 'は')
    return nounPhraseAt(chunks, chunks.length - 1);
  let head = clause + 1;
  while (
    head < chunks.length - 1 &&
    head < clause + 6 &&
    chunks[head]!.particles === 'の' &&
    !isSpeaker(agencyAt(chunks[head]!))
  )
    head++;
  const phrase = nounPhraseAt(chunks, head);
  return phrase === null || phrase.from <= clause ? null : phrase;
}

/** 首相の発言 after …と述べた: the first who can speak in the phrase is meant. */
function isSpeaker(agency: Agency): boolean {
  return agency === 'person' || agency === 'office' || agency === 'human';
}
