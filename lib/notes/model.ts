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

/**
 * How many changes of a note were made on which machine: replica id (see replica.ts) to their number, at least one. Of two
 * states of a note the one whose every number is at least as great is the later; where neither is, they were made at once.
 * A version vector: Parker et al., Detection of Mutual Inconsistency in Distributed Systems, 1983.
 */
export type NoteVersion = Readonly<Record<string, number>>;

/** How many tints of its own a note can have; {@link Note.colour} is one of them by index. */
export const NOTE_COLOURS = 6;

/** A note as stored. Times are ISO 8601 in UTC with milliseconds. */
export interface Note {
  /** A random UUID, made by the surface that writes the note, so that sending it twice adds it once. */
  readonly id: string;
  /** What the reader wrote: Markdown, kept to the character. */
  readonly body: string;
  /** In the reader's order and in the form that {@link normaliseTags} (tags.ts) gives them, each once. */
  readonly tags: readonly string[];
  /** Index into the notes' own palette of {@link NOTE_COLOURS} tints; null for the standard tint. */
  readonly colour: number | null;
  readonly target: NoteTarget;
  readonly created: string;
  readonly modified: string;
  /** When the note was put into the bin; null while it is not there. */
  readonly deleted: string | null;
  /** Raised by every change, on the machine where it is made. */
  readonly version: NoteVersion;
}

/** What stays of a note that left the bin for good, so that a machine that still has the note can hear of it. */
export interface Tombstone {
  /** The note's id. */
  readonly id: string;
  readonly version: NoteVersion;
  /** When the note left the bin: ISO 8601 in UTC with milliseconds. */
  readonly purged: string;
}

/** What a surface sends to have a new note written; times and version are given by the store. */
export type NoteDraft = Pick<Note, 'id' | 'body' | 'tags' | 'colour' | 'target'>;

/** What the reader writes in an editor. */
export type NoteContent = Pick<Note, 'body' | 'tags' | 'colour'>;

/** What a surface sends to have a note changed; what is absent stays. Another target ties the note to another place. */
export type NoteChange = Partial<NoteContent & Pick<Note, 'target'>>;

/** A note after a change. */
export interface NoteUpdated {
  readonly note: Note;
  /**
   * The note that holds what was written, where somebody else had changed the same words meanwhile: then `note` stays as
   * they left it, and nobody's text is lost. Null where the change is in `note`.
   */
  readonly copy: Note | null;
}

/** Text that was typed and not saved yet: of a new note, or of a change to an existing one. */
export interface UnsavedText extends NoteContent {
  /** What it was typed into; one text for each. */
  readonly key: string;
  /** What the note is about. */
  readonly target: NoteTarget;
  /** The note that is written; it may not be there yet. */
  readonly noteId: string;
  /** What the note held before; null for a new one, and where it is not known. */
  readonly base: NoteContent | null;
  /** The note that is made of the text where another was written into the note meanwhile. */
  readonly copyId?: string;
}
