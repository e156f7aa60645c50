/** What crosses between the library and the worker that searches what was said. */

import type { LibraryFilter } from '../../lib/library/filter.ts';
import type { LibrarySaying, SaidProgress } from '../../lib/library/said-library.ts';
import type { Timeline, TimelineBy } from '../../lib/library/timeline.ts';
import type { Answer } from '../../lib/messages/protocol.ts';

/** What the library asks of the worker. */
export type SaidRequest =
  /** Search; the newest of each view is remembered, and read by {@link SaidRequest} `rows`. */
  | { readonly type: 'find'; readonly filter: LibraryFilter }
  /** A part of what a search found, from one index up to another. */
  | { readonly type: 'rows'; readonly search: number; readonly from: number; readonly to: number }
  /** Who was quoted when, in what a search found. */
  | { readonly type: 'timeline'; readonly search: number; readonly by: TimelineBy };

/** What a search found. */
export interface FoundSayings {
  /** Names the search in later requests. */
  readonly search: number;
  readonly total: number;
  /** How many posts it was said in. */
  readonly posts: number;
}

/** What the worker answers; null where the search is no longer remembered. */
export interface SaidAnswers {
  find: FoundSayings;
  rows: readonly (LibrarySaying | null)[] | null;
  timeline: Timeline | null;
}

/** A request on its way. */
export interface SaidQuestion {
  readonly id: number;
  readonly request: SaidRequest;
}

/** What the worker sends: an answer, or that what can be found has changed. */
export type SaidMessage =
  | { readonly id: number; readonly answer: Answer<SaidAnswers[SaidRequest['type']]> }
  | { readonly progress: Answer<SaidProgress> };
