import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { endsInOneOf, NOUNS, VERBS } from './lexicon.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrases.ts';
import { isQuotation, relativeAt } from './quoting.ts';
import type { ResolvedCue } from './speakers.ts';
import type { Subject } from './subjects.ts';
import { hasPredicateOrParticle, isClause, isName } from './wording.ts';

/** Where a quotation's speaker is to be looked for. */
export type QuoteSource =
  /** A reporting expression of the sentence. */
  | { readonly by: 'cue'; readonly cue: ResolvedCue }
  /** A phrase that needs no verb: 報道官「…」, 首相が使った「…」という言葉, 市民からは「…」との声. */
  | { readonly by: 'phrase'; readonly phrase: NounPhrase; readonly cue: Span | null }
  /** The sentences around it. */
  | { readonly by: 'context'; readonly cue: Span | null }
  /** Nobody: many say it, or the text does not tell. */
  | { readonly by: 'nobody'; readonly cue: Span | null };

/** A 「…」 that gives somebody's words. */
export interface QuoteReading extends Span {
  /** Chunk of the quotation. */
  readonly chunk: number;
  readonly kind: 'speech' | 'fragment';
  readonly source: QuoteSource;
}

/** A sentence as the stages before have read it. */
export interface ReadSentence {
  readonly chunks: readonly Chunk[];
  readonly subjects: readonly Subject[];
  readonly resolved: readonly ResolvedCue[];
}

/** A chunk whose content is a 「…」, with the words inside. */
interface Quotation {
  readonly chunk: Chunk;
  readonly span: Span;
  readonly inner: readonly Token[];
}

/** Tells which 「…」 of a sentence give somebody's words, and leaves out names, titles and terms. In order. */
export function readQuotations(sentence: ReadSentence): QuoteReading[] {
  const { chunks } = sentence;
  const linked = new Map<number, ResolvedCue>();
  for (const entry of sentence.resolved)
    if (entry.cue.link.kind === 'quotation') linked.set(entry.cue.link.chunk, entry);
  const stands = chunks.every(isQuotation);
  const readings: QuoteReading[] = [];
  let following: QuoteSource | null = null;
  for (const chunk of [...chunks].reverse()) {
    const quotation = quotationOf(chunk);
    if (quotation === null) {
      following = null;
      continue;
    }
    const source: QuoteSource | null = stands
      ? STANDING
      : sourceOf(sentence, quotation, linked.get(chunk.index), following);
    following = source;
    if (source === null) continue;
    readings.push({
      ...quotation.span,
      chunk: chunk.index,
      kind: isClause(quotation.inner) ? 'speech' : 'fragment',
      source,
    });
  }
  return readings.reverse();
}

const STANDING: QuoteSource = { by: 'context', cue: null };

function quotationOf(chunk: Chunk): Quotation | null {
  const atom = chunk.content.find((candidate) => candidate.kind === 'quotation');
  return atom?.kind === 'quotation'
    ? { chunk, span: { start: atom.start, end: atom.end }, inner: atom.inner }
    : null;
}

function sourceOf(
  sentence: ReadSentence,
  quotation: Quotation,
  linked: ResolvedCue | undefined,
  following: QuoteSource | null,
): QuoteSource | null {
  if (linked !== undefined) return linkedSource(quotation, linked);
  const { chunks } = sentence;
  const { chunk } = quotation;
  return (
    labelSource(chunks, chunk) ??
    headingSource(chunks, chunk) ??
    coinedSource(sentence, chunk) ??
    voicedSource(chunks, quotation) ??
    (isChained(chunks, quotation) ? following : null) ??
    fragmentSource(sentence, quotation)
  );
}

/** What a reporting expression takes with と is quoted, unless a role, a name or hearsay is meant. */
function linkedSource({ inner }: Quotation, entry: ResolvedCue): QuoteSource | null {
  const { cue, finding } = entry;
  const clause = isClause(inner);
  if (cue.group === 'claim' && cue.base === 'する' && cue.start === cue.link.end && !clause) return null;
  if (cue.group === 'name' && (finding.by !== 'phrase' || finding.phrase.agency !== 'person')) return null;
  if (cue.passive && finding.by === 'nobody' && !clause) return null;
  // 「…」と批判を浴びた戦争: the clause tells of a thing, not of somebody who speaks
  if (cue.group === 'other' && cue.modifies?.agency === 'thing' && finding.by === 'zero') return null;
  return { by: 'cue', cue: entry };
}

/** 「…」「…」と述べた: what the next quotation is, this one is too. */
function isChained(chunks: readonly Chunk[], { chunk, inner }: Quotation): boolean {
  const next = chunks[chunk.index + 1];
  if (next === undefined || !isQuotation(next) || !hasPredicateOrParticle(inner)) return false;
  return chunk.tail.length === 0 || chunk.particles === 'や' || chunk.particles === 'と';
}

/** 報道官「…」 */
function labelSource(chunks: readonly Chunk[], chunk: Chunk): QuoteSource | null {
  const before = chunks[chunk.index - 1];
  if (
    chunk.index !== chunks.length - 1 ||
    chunk.tail.length > 0 ||
    before === undefined ||
    before.tail.length > 0
  )
    return null;
  const phrase = nounPhraseAt(chunks, before.index);
  return phrase !== null && LABELS.has(phrase.agency) ? { by: 'phrase', phrase, cue: null } : null;
}

const LABELS: ReadonlySet<string> = new Set(['person', 'office', 'human']);

/** 「…」 外相に聞く, and a colon before the quotation: 次のように述べた:「…」 */
function headingSource(chunks: readonly Chunk[], chunk: Chunk): QuoteSource | null {
  if (chunk.tail.length > 0) return null;
  const last = chunks.at(-1)!;
  const asked = chunks[chunks.length - 2];
  if (
    chunk.index === 0 &&
    last.predicate?.base === '聞く' &&
    last.tail.length === 0 &&
    asked?.particles === 'に'
  ) {
    const phrase = nounPhraseAt(chunks, asked.index);
    if (phrase !== null) return { by: 'phrase', phrase, cue: { start: last.start, end: last.end } };
  }
  const before = chunks[chunk.index - 1];
  if (
    before?.predicate == null ||
    !before.pause ||
    before.predicate.form === 'continuative' ||
    chunk.index !== chunks.length - 1
  )
    return null;
  const says = VERBS.say.has(before.predicate.base) || VERBS.relay.has(before.predicate.base);
  return { by: says ? 'context' : 'nobody', cue: { start: before.start, end: before.end } };
}

/** 首相が演説で使った「…」という言い回し */
function coinedSource({ chunks, subjects }: ReadSentence, chunk: Chunk): QuoteSource | null {
  const verb = chunks[chunk.index - 1];
  if (verb?.predicate?.form !== 'adnominal' || verb.predicate.passive || !VERBS.coin.has(verb.predicate.base))
    return null;
  const subject = subjects.findLast(
    ({ chunk: at, reach, phrase }) => at < verb.index && reach >= verb.index && phrase.agency !== 'thing',
  );
  if (subject === undefined || subject.chunk < verb.index - COINED_REACH) return null;
  return { by: 'phrase', phrase: subject.phrase, cue: { start: verb.start, end: verb.end } };
}

/** How many chunks may stand between the subject and the verb of a relative clause. */
const COINED_REACH = 6;

/** 「…」との声が上がる, 「…」との一文を添える */
function voicedSource(chunks: readonly Chunk[], { chunk, inner }: Quotation): QuoteSource | null {
  for (let index = chunk.index + 1; index <= Math.min(chunk.index + 3, chunks.length - 1); index++) {
    const noun = chunks[index]!;
    const word = noun.content.at(-1);
    if (word?.kind !== 'word' || word.token.pos !== '名詞') continue;
    const { surface } = word.token;
    const says =
      NOUNS.utterance.has(surface) || NOUNS.wording.has(surface) || endsInOneOf(surface, NOUNS.stance);
    if (!says || (!isClause(inner) && !hasPredicateOrParticle(inner))) continue;
    const relative = relativeAt(chunks, index - 1);
    if (relative === null || relative.chunk !== chunk.index) continue;
    const cue = { start: noun.start, end: noun.tailStart };
    const giver = chunks.findLast(
      (candidate) => candidate.index < chunk.index && /から[はも]?$/.test(candidate.particles),
    );
    const phrase = giver === undefined ? null : nounPhraseAt(chunks, giver.index);
    if (phrase !== null && phrase.agency !== 'thing') return { by: 'phrase', phrase, cue };
    return { by: NOUNS.crowd.has(surface) ? 'nobody' : 'context', cue };
  }
  return null;
}

/** Words taken over into the narrator's report: 「…」が…と述べた, …の「…」を批判した. */
function fragmentSource(
  { chunks, resolved, subjects }: ReadSentence,
  quotation: Quotation,
): QuoteSource | null {
  const { chunk, inner } = quotation;
  if (isName(chunks, chunk, inner)) return null;
  let smallest: ResolvedCue | null = null;
  for (const entry of resolved) {
    const { cue, from } = entry;
    if (from > chunk.index || chunk.index > cue.link.chunk || cue.group === 'source' || cue.group === 'relay')
      continue;
    if (cue.link.kind === 'quotation' && !runsOn(chunk, inner)) continue;
    if (smallest === null || cue.link.chunk < smallest.cue.link.chunk) smallest = entry;
  }
  if (smallest !== null) return { by: 'cue', cue: smallest };
  return objectSource(chunks, subjects, chunk);
}

/** Beside another quotation only what goes on as the narrator's clause is a fragment: 「…より詳しく」共有する見通しで、「…」と. */
function runsOn(chunk: Chunk, inner: readonly Token[]): boolean {
  return (
    hasPredicateOrParticle(inner) &&
    !chunk.pause &&
    (chunk.tail.length === 0 || chunk.predicate?.type === 'copula')
  );
}

/** 首相は野党の「…」を批判した: words as the object of a judgement. */
function objectSource(
  chunks: readonly Chunk[],
  subjects: readonly Subject[],
  chunk: Chunk,
): QuoteSource | null {
  if (!/^(?:など)?(?:を|も)$/.test(chunk.particles)) return null;
  const verb = chunks
    .slice(chunk.index + 1, chunk.index + 4)
    .find((candidate) => candidate.predicate !== null);
  if (verb === undefined || !VERBS.appraise.has(verb.predicate!.base) || verb.predicate!.passive) return null;
  const cue = { start: verb.start, end: verb.end };
  const subject = subjects.findLast(
    ({ chunk: at, reach, phrase }) => at < chunk.index && reach >= verb.index && phrase.agency !== 'thing',
  );
  return subject === undefined ? { by: 'context', cue } : { by: 'phrase', phrase: subject.phrase, cue };
}
