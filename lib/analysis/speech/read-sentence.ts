import { type Chunk, chunksOf } from './chunks.ts';
import { readQuotations } from './classify-quotes.ts';
import { clausesOf } from './clauses.ts';
import { cuesOf } from './cues.ts';
import { findPointer, type Pointer } from './pointers.ts';
import type { QuoteReading } from './quotations.ts';
import type { Sentence } from './sentences.ts';
import { type ResolvedCue, resolveSpeakers } from './speakers.ts';
import { agentsOf, type Subject, subjectsOf } from './subjects.ts';

/** All that a sentence tells by itself, before its surroundings are asked. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
  readonly subjects: readonly Subject[];
  readonly resolved: readonly ResolvedCue[];
  readonly pointer: Pointer | null;
  readonly quotations: readonly QuoteReading[];
}

/**
 * Runs a sentence through the stages: chunks, subjects, reporting expressions, their speakers, quotations.
 *
 * @param continuing whether the sentence before broke off with a noun of saying (…と表明。)
 */
export function readSentence(sentence: Sentence, continuing: boolean): SentenceReading {
  const chunks = chunksOf(sentence);
  const subjects = subjectsOf(chunks);
  const context = { subjects, agents: agentsOf(chunks), ...clausesOf(chunks), continuing };
  const resolved = resolveSpeakers(cuesOf(chunks), context);
  const pointer = findPointer(chunks, subjects);
  const quotations = readQuotations({ chunks, subjects, resolved, pointer });
  return { sentence, chunks, subjects, resolved, pointer, quotations };
}

/** Whether a sentence breaks off with a noun of saying, so that the next goes on with its speaker: …と表明。 */
export function breaksOff({ chunks, resolved }: SentenceReading): boolean {
  const last = chunks.at(-1);
  return last?.predicate?.type === 'noun' && resolved.at(-1)?.cue.chunk === last.index;
}

/** Whether a sentence is in the polite register (です・ます); null where its end does not tell. */
export function isPolite({ chunks }: SentenceReading): boolean | null {
  const last = chunks.at(-1);
  if (last?.predicate == null || last.predicate.type === 'noun') return null;
  return last.tail.some((token) => token.base === 'ます' || token.base === 'です');
}
