import type { NoteSet } from '../merge/merge.ts';

/** Whose file it is: our own export or backup, another Web Annotation file, or an export of Hypothesis. */
export type ImportSource = 'own' | 'webAnnotation' | 'hypothesis';

/**
 * What a foreign annotation says and a note has no place for:
 * - `noAddress`: it is about nothing that has an address of the web. It is left out.
 * - `noPlace`: the place is told in a way that we cannot follow, so that the note is on the post as a whole.
 * - `bodyNotText`: a part of the body is no text; its address stands in the note where it has one.
 * - `author`: somebody else wrote it, whose name is lost.
 * - `reply`: it answers another annotation, and stands by itself now.
 * - `morePages`: the collection has further pages, which are not in the file.
 */
export type LossKind = 'noAddress' | 'noPlace' | 'bodyNotText' | 'author' | 'reply' | 'morePages';

/** Something in the file that does not come along. */
export interface Loss {
  readonly kind: LossKind;
  /** Where in the file, as in ImportPlace. */
  readonly path: string;
  /** Beginning of its text, so that it can be recognised; may be empty. */
  readonly excerpt: string;
}

/** A file that was read. Nothing is stored yet. */
export interface ImportedNotes extends NoteSet {
  readonly source: ImportSource;
  readonly losses: readonly Loss[];
}
