import type { Token } from '../token.ts';
import type { Span } from '../types.ts';
import type { Chunk } from './chunks.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Pointer } from './pointers.ts';
import type { ResolvedCue } from './speakers.ts';
import type { Subject } from './subjects.ts';

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
  /** An expression that points at a quotation beside it (そう語った), or null. */
  readonly pointer: Pointer | null;
}

/** A chunk whose content is a 「…」, with the words inside. */
export interface Quotation {
  readonly chunk: Chunk;
  readonly span: Span;
  readonly inner: readonly Token[];
}
