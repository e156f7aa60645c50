/**
 * A note and what it is about. A note never depends on an analysis: it keeps the text it is about, as W3C Web
 * Annotation selectors, and everything a reader needs to understand it when the post is gone.
 */

/** W3C TextQuoteSelector: the exact text with up to 32 UTF-16 units before and after it. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector: half-open offsets in UTF-16 units into the post's text. https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** The post a note was written on, as it was then. */
export interface PostReference {
  /** The same for one post under all of a blog's hosts, over http and https (see lib/post/permalink.ts). */
  readonly key: string;
  readonly permalink: string;
  readonly title: string;
  /** The post's date as the page gives it, ISO 8601; null where the page gives none. */
  readonly date: string | null;
}

/** The place in the post's text that a note is tied to. */
export interface TextPlace {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** A person as the card showed them when the note was written. */
export interface PersonReference {
  /** Person.key of the analysis. */
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly affiliation: string | null;
}

/** What a note is about. `speaker` is the speaker's name or description as shown then; null where unknown. */
export type NoteTarget =
  | {
      readonly kind: 'quote';
      readonly post: PostReference;
      readonly place: TextPlace;
      readonly speaker: string | null;
    }
  | { readonly kind: 'person'; readonly post: PostReference; readonly person: PersonReference }
  | { readonly kind: 'stretch'; readonly post: PostReference; readonly place: TextPlace }
  | { readonly kind: 'post'; readonly post: PostReference };

/** A note as stored. Times are ISO 8601 in UTC with milliseconds. */
export interface Note {
  /** A random UUID. */
  readonly id: string;
  /** What the reader wrote: Markdown, kept to the character. */
  readonly body: string;
  readonly target: NoteTarget;
  readonly created: string;
  readonly modified: string;
  /** When the note was put into the bin; null while it is not there. */
  readonly deleted: string | null;
}

/** Text that was typed and not saved: of a new note, or of a change to an existing one. */
export interface UnsavedText {
  /** What it was typed into; one text for each. */
  readonly key: string;
  /** What the note is about. */
  readonly target: NoteTarget;
  /** The note that is being changed; null for a new one. */
  readonly noteId: string | null;
  readonly body: string;
}

/** What a surface sends to have a new note written; id and times are given by the store. */
export type NoteDraft = Pick<Note, 'body' | 'target'>;
