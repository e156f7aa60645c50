import type { Note, NoteContent } from './model.ts';
import { isSame } from './same.ts';

/** What a note holds before anything is written. */
export const EMPTY: NoteContent = { body: '', tags: [], colour: null };

/** The fields of a {@link NoteContent}. */
export const CONTENT_FIELDS = ['body', 'tags', 'colour'] as const satisfies readonly (keyof NoteContent)[];

/** What the reader wrote of a note, apart from what it is about and when. */
export function contentOfNote({ body, tags, colour }: Note | NoteContent): NoteContent {
  return { body, tags, colour };
}

/** Whether nothing is written. */
export function isBlank({ body, tags, colour }: NoteContent): boolean {
  return body.trim() === '' && tags.length === 0 && colour === null;
}

/** Whether two contents say the same. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return CONTENT_FIELDS.every((field) => isSame(a[field], b[field]));
}
