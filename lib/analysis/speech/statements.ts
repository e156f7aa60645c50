import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import { VERBS } from './lexicon.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { ResolvedCue } from './speakers.ts';

/**
 * The content of the statement that a reporting expression makes, or null where it makes none: where it quotes, where
 * it denies having been said, where it only repeats the expression around it, or where a quotation of the sentence
 * already carries it.
 */
export function statementOf(
  entry: ResolvedCue,
  { chunks, resolved, quotations }: SentenceReading,
): Span | null {
  const { cue, embedded, finding } = entry;
  if (cue.link.kind === 'source') return sourceContent(entry, chunks, resolved);
  if (cue.link.kind === 'quotation' || cue.link.kind === 'accord') return null;
  // 続けるとの立場を崩さない affirms
  if (cue.negative && cue.group !== 'demand' && !VERBS.hold.has(cue.base)) return null;
  if (embedded && finding.by === 'zero') return null;
  const carried = quotations.findLast(({ source }) => source.by === 'cue' && source.cue === entry);
  const from = carried === undefined ? entry.from : clauseAfter(carried.chunk, cue.link.chunk, chunks);
  const start = from === null ? undefined : chunks[afterSetting(from, cue.link.chunk, chunks)]?.start;
  return start === undefined || start >= cue.link.end ? null : { start, end: cue.link.end };
}

/** 「…」が可能だが、対話が望ましいとした: the clause after the quotation is a statement of its own. */
function clauseAfter(quotation: number, last: number, chunks: readonly Chunk[]): number | null {
  for (let index = last - 1; index >= quotation; index--) {
    const form = chunks[index]!.predicate?.form;
    if (chunks[index]!.pause && (form === 'subordinate' || form === 'continuative')) return index + 1;
  }
  return null;
}

/** For …によると: what follows, up to the next …によると. */
function sourceContent(
  { cue, from }: ResolvedCue,
  chunks: readonly Chunk[],
  resolved: readonly ResolvedCue[],
): Span | null {
  const next = resolved.find((other) => other.cue.link.kind === 'source' && other.cue.chunk > cue.chunk);
  const last = next === undefined ? chunks.at(-1) : chunks[next.cue.owner!.from - 1];
  const start = chunks[from]?.start;
  return start === undefined || last === undefined || last.end <= start ? null : { start, end: last.end };
}

/** Skips what tells when, where and to whom something was said (12日、 会見で、 記者団に対し、), and connectives. */
function afterSetting(from: number, last: number, chunks: readonly Chunk[]): number {
  let first = from;
  for (let head = from; head < last; head++) {
    // 国連の会合で、 is skipped as a whole
    if (chunks[head]!.particles === 'の' && chunks[head]!.predicate === null) continue;
    if (!isSetting(chunks[head]!)) return first;
    first = head + 1;
  }
  return first;
}

function isSetting({ content, predicate, particles, tail, pause }: Chunk): boolean {
  const head = content[0];
  if (predicate !== null || head === undefined || !pause) return false;
  if (SETTING.test(particles)) return true;
  if (head.kind !== 'word' || tail.length > 0) return false;
  const isTime = content.some(
    (atom) => atom.kind === 'word' && (atom.token.detail1 === '副詞可能' || atom.token.detail1 === '数'),
  );
  return isTime || head.token.pos === '接続詞';
}

const SETTING = /^(?:で(?:は)?|に対し(?:て)?|に向け(?:て)?|に先立ち|に)$/;
