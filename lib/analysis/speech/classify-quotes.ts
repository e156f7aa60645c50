import type { Token } from '../token.ts';
import type { Chunk } from './chunks.ts';
import { VERBS } from './lexicon.ts';
import type { Agency } from './noun-phrases.ts';
import type { Quotation, QuoteReading, QuoteSource, ReadSentence } from './quotations.ts';
import { shapedSource } from './quote-shapes.ts';
import { isQuotation, quotingParticle } from './quoting.ts';
import type { ResolvedCue } from './speakers.ts';
import { hasPredicateOrParticle, isClause, isName } from './wording.ts';

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
      // 「…」、また「…」と述べた
      if (chunk.tail.length > 0 || !isConnective(chunk)) following = null;
      continue;
    }
    const source: QuoteSource | null = stands
      ? (shapedSource(sentence, quotation) ?? STANDING)
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

function isConnective({ content }: Chunk): boolean {
  const first = content[0];
  return content.length === 1 && first?.kind === 'word' && first.token.pos === '接続詞';
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
  if (linked !== undefined) return linkedSource(sentence.chunks, quotation, linked);
  const { chunks } = sentence;
  if (isNamed(chunks, quotation.chunk)) return null;
  return (
    shapedSource(sentence, quotation) ??
    (isChained(chunks, quotation) ? following : null) ??
    fragmentSource(sentence, quotation)
  );
}

/** 「…」と題する文 */
function isNamed(chunks: readonly Chunk[], quotation: Chunk): boolean {
  if (quotingParticle(quotation) === null) return false;
  const verb = chunks
    .slice(quotation.index + 1, quotation.index + 4)
    .find(({ predicate }) => predicate !== null);
  return verb !== undefined && VERBS.name.has(verb.predicate!.base);
}

/** Whose calling something 「…」 is a judgement; what people call it is a name. */
const CALLERS: ReadonlySet<Agency> = new Set(['person', 'pronoun', 'office']);

/** What a reporting expression takes with と is quoted, unless a role, a name or hearsay is meant. */
function linkedSource(
  chunks: readonly Chunk[],
  { chunk, inner }: Quotation,
  entry: ResolvedCue,
): QuoteSource | null {
  const { cue, finding } = entry;
  const clause = isClause(inner);
  // これを「A」という, 「A」と共謀した, 陵を「A」とした: a name, or a partner
  const isNoun = !clause && !hasPredicateOrParticle(inner);
  if (isNoun && (cue.group === 'other' || cue.base === 'いう')) return null;
  if (
    isNoun &&
    cue.group === 'claim' &&
    !cue.copular &&
    chunks[chunk.index - 1]?.particles.endsWith('を') === true
  )
    return null;
  // 「…」と思われていた: nobody's words
  if (cue.passive && VERBS.think.has(cue.base)) return null;
  if (cue.group === 'claim' && cue.base === 'する' && cue.start === cue.link.end && !clause && !cue.copular)
    return null;
  if (cue.group === 'name' && (finding.by !== 'phrase' || !CALLERS.has(finding.phrase.agency))) return null;
  if (cue.passive && finding.by === 'nobody' && !clause) return null;
  // 「…」と批判を浴びた戦争: the clause tells of a thing, not of somebody who speaks
  if (cue.group === 'other' && cue.modifies?.agency === 'thing' && (finding.by === 'zero' || !clause))
    return null;
  return { by: 'cue', cue: entry };
}

/** 「…」「…」と述べた: what the next quotation is, this one is too. */
function isChained(chunks: readonly Chunk[], { chunk, inner }: Quotation): boolean {
  const next = chunks.slice(chunk.index + 1, chunk.index + 3).find((candidate) => !isConnective(candidate));
  if (next === undefined || !isQuotation(next) || !hasPredicateOrParticle(inner)) return false;
  return chunk.tail.length === 0 || chunk.particles === 'や' || chunk.particles === 'と';
}

/** Words taken over into the narrator's report: 「…」が…と述べた, …の「…」を批判した. */
function fragmentSource({ chunks, resolved }: ReadSentence, quotation: Quotation): QuoteSource | null {
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
  return smallest === null ? closingSource(chunks, resolved, quotation) : { by: 'cue', cue: smallest };
}

/** 知事によると、橋は「まだ使える」。: what a sentence after …によると ends in are the teller's words. */
function closingSource(
  chunks: readonly Chunk[],
  resolved: readonly ResolvedCue[],
  { chunk, inner }: Quotation,
): QuoteSource | null {
  const closes = chunk.index === chunks.length - 1 && hasPredicateOrParticle(inner);
  const teller = closes ? resolved.findLast(({ cue }) => cue.group === 'source') : undefined;
  return teller !== undefined && CALLERS.has(teller.cue.owner!.agency) ? { by: 'cue', cue: teller } : null;
}

/** Beside another quotation only what goes on as the narrator's clause is a fragment: 「…より詳しく」共有する見通しで、「…」と. */
function runsOn(chunk: Chunk, inner: readonly Token[]): boolean {
  return (
    hasPredicateOrParticle(inner) &&
    !chunk.pause &&
    (chunk.tail.length === 0 || chunk.predicate?.type === 'copula')
  );
}
