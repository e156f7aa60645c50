import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { isQuotation, quotingParticle } from './cues.ts';
import { endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import type { ResolvedCue } from './speakers.ts';
import type { Subject } from './subjects.ts';

/** Where a quotation's speaker is to be looked for. */
export type QuoteSource =
  /** A reporting expression of the sentence. */
  | { readonly by: 'cue'; readonly cue: ResolvedCue }
  /** A phrase that needs no verb: 報道官「…」, 首相が使った「…」という言葉, 市民からは「…」との声. */
  | { readonly by: 'phrase'; readonly phrase: NounPhrase; readonly cue: Span | null }
  /** A sentence of its own: the sentences around it tell. */
  | { readonly by: 'context' }
  /** The sentence reports it, but tells nobody. */
  | { readonly by: 'nobody'; readonly cue: Span | null };

/** A 「…」 that gives somebody's words. */
export interface QuoteReading extends Span {
  readonly kind: 'speech' | 'fragment';
  readonly source: QuoteSource;
}

/** Tells which 「…」 of a sentence give somebody's words, and leaves out names, titles and terms. In order. */
export function readQuotations(
  chunks: readonly Chunk[],
  resolved: readonly ResolvedCue[],
  subjects: readonly Subject[],
): QuoteReading[] {
  const linked = new Map<number, ResolvedCue>();
  for (const cue of resolved) if (cue.cue.link.kind === 'quotation') linked.set(cue.cue.link.chunk, cue);
  const stands = chunks.every((chunk) => isQuotation(chunk));
  const readings: QuoteReading[] = [];
  let following: QuoteSource | null = null;
  for (let index = chunks.length - 1; index >= 0; index--) {
    const chunk = chunks[index]!;
    const quotation = chunk.content.find((atom) => atom.kind === 'quotation');
    if (quotation?.kind !== 'quotation') {
      following = null;
      continue;
    }
    const clause = isClause(quotation.inner);
    const source: QuoteSource | null = stands
      ? { by: 'context' }
      : (directSource(chunks, chunk, linked, subjects) ??
        (chained(chunk, chunks[index + 1], clause) ? following : null) ??
        fragmentSource(chunks, chunk, quotation.inner, resolved, subjects));
    following = source;
    if (source !== null)
      readings.push({
        start: quotation.start,
        end: quotation.end,
        kind: clause ? 'speech' : 'fragment',
        source,
      });
  }
  return readings.reverse();
}

/** 「…」「…」と述べた: what the next quotation is, this one is too. */
function chained(chunk: Chunk, next: Chunk | undefined, clause: boolean): boolean {
  return (
    next !== undefined &&
    isQuotation(next) &&
    (chunk.tail.length === 0 || chunk.particles === 'や' || chunk.particles === 'と') &&
    clause
  );
}

function directSource(
  chunks: readonly Chunk[],
  chunk: Chunk,
  linked: ReadonlyMap<number, ResolvedCue>,
  subjects: readonly Subject[],
): QuoteSource | null {
  const cue = linked.get(chunk.index);
  if (cue !== undefined) return { by: 'cue', cue };
  return labelSource(chunks, chunk) ?? coinedSource(chunks, chunk, subjects) ?? voicedSource(chunks, chunk);
}

/** 報道官「…」 and 「…」 首相に聞く */
function labelSource(chunks: readonly Chunk[], chunk: Chunk): QuoteSource | null {
  const before = chunks[chunk.index - 1];
  const isLast = chunk.index === chunks.length - 1;
  if (isLast && chunk.tail.length === 0 && before !== undefined && before.tail.length === 0) {
    const phrase = nounPhraseAt(chunks, before.index);
    if (
      phrase !== null &&
      (phrase.agency === 'person' || phrase.agency === 'office' || phrase.agency === 'human')
    )
      return { by: 'phrase', phrase, cue: null };
  }
  const last = chunks.at(-1)!;
  const asked = chunks[chunks.length - 2];
  if (
    chunk.index === 0 &&
    chunk.tail.length === 0 &&
    last.predicate?.base === '聞く' &&
    last.tail.length === 0 &&
    asked?.particles === 'に'
  ) {
    const phrase = nounPhraseAt(chunks, asked.index);
    if (phrase !== null) return { by: 'phrase', phrase, cue: { start: last.start, end: last.end } };
  }
  return null;
}

/** 首相が演説で使った「…」という言い回し */
function coinedSource(
  chunks: readonly Chunk[],
  chunk: Chunk,
  subjects: readonly Subject[],
): QuoteSource | null {
  const before = chunks[chunk.index - 1];
  if (
    before?.predicate?.form !== 'adnominal' ||
    before.predicate.passive ||
    !VERBS.coin.has(before.predicate.base)
  )
    return null;
  const subject = subjects.findLast(
    (candidate) =>
      candidate.chunk < before.index &&
      candidate.reach >= before.index &&
      candidate.phrase.agency !== 'thing',
  );
  if (subject === undefined || subject.chunk < before.index - COINED_REACH) return null;
  return { by: 'phrase', phrase: subject.phrase, cue: { start: before.start, end: before.end } };
}

/** How many chunks may stand between the subject and the verb of a relative clause. */
const COINED_REACH = 6;

/** 「…」との声が上がる: reported, and 市民から tells by whom. */
function voicedSource(chunks: readonly Chunk[], chunk: Chunk): QuoteSource | null {
  const last = chunk.tail.at(-1);
  const relates =
    last?.surface === 'という' ||
    last?.surface === 'といった' ||
    (last?.surface === 'の' && quotingParticle({ ...chunk, tail: chunk.tail.slice(0, -1) }) !== null);
  if (!relates) return null;
  for (let index = chunk.index + 1; index <= Math.min(chunk.index + 2, chunks.length - 1); index++) {
    const noun = chunks[index]!;
    const word = noun.content.at(-1);
    if (word?.kind !== 'word' || word.token.pos !== '名詞') continue;
    const says =
      NOUNS.utterance.has(word.token.surface) ||
      NOUNS.wording.has(word.token.surface) ||
      NOUNS.stance.has(word.token.surface);
    if (!says) continue;
    const cue = { start: noun.start, end: noun.tailStart };
    const from = chunks.findLast(
      (candidate) => candidate.index < chunk.index && /から[はも]?$/.test(candidate.particles),
    );
    const phrase = from === undefined ? null : nounPhraseAt(chunks, from.index);
    if (phrase !== null && phrase.agency !== 'thing') return { by: 'phrase', phrase, cue };
    return { by: 'nobody', cue };
  }
  return null;
}

/** Words taken over into the narrator's report: 「…」が…と述べた, …の「…」を批判した. */
function fragmentSource(
  chunks: readonly Chunk[],
  chunk: Chunk,
  inner: readonly Token[],
  resolved: readonly ResolvedCue[],
  subjects: readonly Subject[],
): QuoteSource | null {
  if (isName(chunks, chunk, inner)) return null;
  const inside = resolved.filter(
    ({ cue, from }) =>
      cue.link.kind !== 'source' &&
      cue.link.kind !== 'quotation' &&
      cue.group !== 'relay' &&
      from <= chunk.index &&
      chunk.index <= cue.link.chunk,
  );
  const nearest = inside.sort((a, b) => a.cue.link.chunk - b.cue.link.chunk)[0];
  if (nearest !== undefined) return { by: 'cue', cue: nearest };
  return objectSource(chunks, chunk, subjects);
}

/** 首相は野党の「…」を批判した: words as the object of a judgement. */
function objectSource(
  chunks: readonly Chunk[],
  chunk: Chunk,
  subjects: readonly Subject[],
): QuoteSource | null {
  if (!/^(?:など)?(?:を|も)$/.test(chunk.particles)) return null;
  const verb = chunks.find((candidate) => candidate.index > chunk.index && candidate.predicate !== null);
  if (
    verb === undefined ||
    verb.index > chunk.index + 3 ||
    !VERBS.appraise.has(verb.predicate!.base) ||
    verb.predicate!.passive
  )
    return null;
  const subject = subjects.findLast(
    (candidate) => candidate.chunk < chunk.index && candidate.phrase.agency !== 'thing',
  );
  if (subject === undefined) return { by: 'context' };
  return { by: 'phrase', phrase: subject.phrase, cue: { start: verb.start, end: verb.end } };
}

/** Names, titles and terms: a noun without particles, or what stands in apposition to a noun. */
function isName(chunks: readonly Chunk[], chunk: Chunk, inner: readonly Token[]): boolean {
  const words = inner.filter((token) => token.pos !== '記号');
  const phrasal = words.some(
    (token) =>
      token.pos === '助動詞' ||
      token.pos === '動詞' ||
      token.pos === '形容詞' ||
      (token.pos === '助詞' && token.surface !== 'の'),
  );
  const before = chunks[chunk.index - 1];
  const apposition =
    before !== undefined &&
    before.tail.length === 0 &&
    !before.pause &&
    before.content.at(-1)?.kind === 'word' &&
    before.predicate === null;
  const abbreviated = chunk.content.some((atom) => atom.kind === 'aside');
  const named = before?.particles === 'の' && endsInOneOf(lastSurface(before), NAME_NOUNS);
  if (apposition || abbreviated || named) return true;
  if (phrasal) return false;
  return (
    !words.some((token) => token.surface === 'の' || token.detail1 === '形容動詞語幹') ||
    words.some((token) => token.detail1 === '固有名詞' || !token.known)
  );
}

const NAME_NOUNS = new Set(['名', '通称', '別名', '題', 'タイトル']);

function lastSurface(chunk: Chunk): string {
  const last = chunk.content.at(-1);
  return last?.kind === 'word' ? last.token.surface : '';
}

/** Whether words end as a sentence does. */
function isClause(inner: readonly Token[]): boolean {
  const last = inner.findLast((token) => token.pos !== '記号');
  if (last === undefined) return false;
  if (last.pos === '動詞' || last.pos === '形容詞' || last.pos === '助動詞') return true;
  if (last.pos === '助詞') return last.detail1.includes('終助詞') || last.detail1 === '接続助詞';
  return inner.some((token) => token.detail1 === '係助詞') || inner.some((token) => token.detail1 === '句点');
}
