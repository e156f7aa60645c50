/**
 * The record: the posts that were read, and what was said in them. It is made from analyses alone and can be made anew
 * by reading the posts again; the reader can have all of it forgotten. Times are in milliseconds since the epoch.
 */

import type { Attribution, Identity } from '../analysis/types.ts';
import type { PostReference } from '../notes/model.ts';

/** Which text of a post a page showed, so that an older one never takes the place of a newer one. */
export interface Reading {
  /** When the page with this text was loaded. A page that stays open for days still shows the text of that time. */
  readonly loaded: number;
  /** When the text was read from the page. */
  readonly read: number;
  /** False for what an index shows of a post that it cuts off (続きを読む). */
  readonly isWhole: boolean;
}

/** A post that was read. */
export interface PostRead extends PostReference {
  /** See blogOf (lib/post/permalink.ts). */
  readonly blog: string;
  /** When it was written; 0 where the page gives no date. */
  readonly at: number;
  readonly firstRead: number;
  readonly lastRead: number;
  /** The reading that the recorded text is of. */
  readonly reading: Reading;
  /** SHA-256 of the analysed text and date. */
  readonly hash: string;
  /** Fingerprint of the rules that found what was said. */
  readonly rules: string;
  readonly quotes: number;
  readonly statements: number;
}

/** A quote or statement. */
export interface Saying {
  readonly kind: 'speech' | 'fragment' | 'statement';
  /** The words, of a quote with their brackets. */
  readonly text: string;
  /** Where they stood in the post's text, in UTF-16 units. */
  readonly start: number;
  /** What stood around them: see TextQuoteSelector (lib/notes/model.ts). */
  readonly prefix: string;
  readonly suffix: string;
  readonly attribution: Attribution;
  /** The words that stand for a source without a name; null where there is a speaker, and where nobody could be told. */
  readonly source: string | null;
}

/** A person as one post shows them. */
export interface SpeakerThen {
  readonly name: string;
  readonly title: string | null;
  readonly affiliation: string | null;
  readonly identity: Identity | null;
}

/** Stands in place of a person's key for what sources without a name say, and what nobody could be told to have said. */
export const NOBODY = '';

/** All that one person says in one post: one record, since that is how it is written, shown and replaced. */
export interface SaidInPost {
  /** {@link PostRead.key} */
  readonly post: string;
  readonly blog: string;
  /** Person.key of the analysis, or {@link NOBODY}. */
  readonly person: string;
  /** {@link PostRead.at} */
  readonly at: number;
  /** Null for {@link NOBODY}. */
  readonly speaker: SpeakerThen | null;
  /** In the order of the post; at least one. */
  readonly sayings: readonly Saying[];
}

/** How much was said. */
export interface SaidCounts {
  readonly posts: number;
  readonly quotes: number;
  readonly statements: number;
}

/** A person on one blog: how much they said in its posts, and how the newest of these shows them. Follows from {@link SaidInPost}. */
export interface PersonOnBlog extends SaidCounts {
  readonly key: string;
  readonly blog: string;
  /** When the newest of the posts was written. */
  readonly at: number;
  readonly speaker: SpeakerThen | null;
}

/** Where a list that is read in parts goes on: behind this post. */
export interface SaidCursor {
  readonly at: number;
  readonly post: string;
}

/** A part of what a person said in the posts read, newest post first. */
export interface SaidBefore {
  readonly posts: readonly {
    readonly post: PostReference;
    readonly speaker: SpeakerThen | null;
    readonly sayings: readonly Saying[];
  }[];
  /** How much there is in all parts together. */
  readonly total: SaidCounts;
  /** Null where this part is the last. */
  readonly next: SaidCursor | null;
}

/** What was said before, and why the latest post read is not in the record: a failure's code; null where nothing failed. */
export interface RecordedBefore extends SaidBefore {
  readonly failed: string | null;
}
