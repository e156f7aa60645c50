import type { Token } from '../token.ts';
import type { Chunk } from './chunks.ts';
import { endsInOneOf, NOUNS } from './lexicon.ts';
import { type Agency, agencyAt, compoundAt, type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import { relativeAt } from './quoting.ts';
import { isClause } from './wording.ts';

/** Those whose name may stand before or after words like a label. */
const LABELS: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'both', 'office', 'human']);

/** The phrase in a chunk, where its name may stand like a label. */
export function labelAt(chunks: readonly Chunk[], index: number): NounPhrase | null {
  const phrase = nounPhraseAt(chunks, index);
  return phrase !== null && LABELS.has(phrase.agency) ? phrase : null;
}

/** 「…」のシュプレヒコール */
export function chantedNoun(
  chunks: readonly Chunk[],
  quotation: Chunk,
  inner: readonly Token[],
): SpeakingNoun | null {
  const noun = chunks[quotation.index + 1];
  if (quotation.particles !== 'の' || noun === undefined || !isClause(inner)) return null;
  return NOUNS.chant.has(compoundAt(noun)) ? { noun, owner: null } : null;
}

/** A noun of saying that carries a quotation. */
export interface SpeakingNoun {
  readonly noun: Chunk;
  /** Whose it is, where a の between tells: との専門家の声. */
  readonly owner: NounPhrase | null;
}

/** The noun of saying that との, という, とする or nothing (「…」発言) links to the quotation. */
export function speakingNoun(chunks: readonly Chunk[], quotation: Chunk): SpeakingNoun | null {
  const next = chunks[quotation.index + 1];
  if (next === undefined) return null;
  if (quotation.tail.length === 0 && !quotation.pause && compoundAt(next).startsWith('発言'))
    return { noun: next, owner: null };
  const first = [quotation.index, quotation.index + 1].find(
    (index) => relativeAt(chunks, index)?.chunk === quotation.index,
  );
  if (first === undefined) return null;
  let owner: NounPhrase | null = null;
  for (const chunk of chunks.slice(first + 1, first + 4)) {
    const word = compoundAt(chunk);
    // 「…」とのことだ
    if (isSayingNoun(word) || (word === 'こと' && chunk.index === chunks.length - 1))
      return { noun: chunk, owner };
    if (chunk.particles === 'の') owner ??= speakerAt(chunks, chunk.index);
    // 「…」というのが政府の立場だ, 「…」との厳しい批判
    else if (word !== 'の' && chunk.predicate?.form !== 'adnominal' && chunk.tail.length > 0) return null;
  }
  return null;
}

function speakerAt(chunks: readonly Chunk[], index: number): NounPhrase | null {
  return LABELS.has(agencyAt(chunks[index]!)) || agencyAt(chunks[index]!) === 'body'
    ? nounPhraseAt(chunks, index)
    : null;
}

function isSayingNoun(word: string): boolean {
  return (
    word !== '' &&
    (endsInOneOf(word, NOUNS.utterance) ||
      endsInOneOf(word, NOUNS.wording) ||
      endsInOneOf(word, NOUNS.stance))
  );
}

/** 首相の before 「…」という発言 */
export function possessorBefore(chunks: readonly Chunk[], quotation: Chunk): NounPhrase | null {
  const before = chunks[quotation.index - 1];
  return before?.particles === 'の' ? labelAt(chunks, before.index) : null;
}

/** 市民からは, 米国による */
export function giverBefore(chunks: readonly Chunk[], quotation: Chunk): NounPhrase | null {
  const text = chunks
    .slice(Math.max(0, quotation.index - GIVER_REACH), quotation.index)
    .findLast(
      (chunk) =>
        /^に[はも]?$/.test(chunk.particles) &&
        agencyAt(chunk) === 'document' &&
        !endsInOneOf(compoundAt(chunk), NOUNS.personal),
    );
  // 文書には「…」との文言がある
  if (text !== undefined) return nounPhraseAt(chunks, text.index);
  const giver = chunks.findLast(
    ({ index, particles }) =>
      index < quotation.index &&
      index >= quotation.index - GIVER_REACH &&
      /(?:から[はも]?|による)$/.test(particles),
  );
  const among = chunks.findLast(
    ({ index, particles }) =>
      index < quotation.index && index >= quotation.index - GIVER_REACH && /^で[はも]?$/.test(particles),
  );
  // 関係者の間では「…」との見方が強い
  if (giver === undefined && among !== undefined && compoundAt(among) === '間' && among.index > 0)
    return nounPhraseAt(chunks, among.index - 1);
  const phrase = giver === undefined ? null : nounPhraseAt(chunks, giver.index);
  return phrase === null || phrase.agency === 'thing' ? null : phrase;
}

/** How many chunks before the quotation its giver may stand. */
const GIVER_REACH = 6;
