import { blogOf } from '../post/permalink.ts';
import { contentOfNote, isBlank } from './content.ts';
import type { Note, NoteContent, UnsavedText } from './model.ts';
import type { NoteStore } from './store.ts';

/**
 * Saves what was typed in a surface that went away before it could: as the new note that it was to become, or into the
 * note that was being changed, by the store's own rules for two who write one note.
 *
 * @returns the note that now holds the words; null where only the reader can tell what is to become of them: nothing is
 *   written, the note is in the bin, gone or of another blog, or it says something else and nobody knows what it said before. The text
 *   then waits for its card to be opened.
 * @throws StorageError what the store throws
 */
export async function settleUnsaved(
  text: UnsavedText,
  notes: Pick<NoteStore, 'get' | 'add' | 'update'>,
): Promise<Note | null> {
  const { noteId: id, target, base, copyId } = text;
  const content = contentOfNote(text);
  if (isBlank(content)) return null;
  const note = await notes.get(id);
  if (note === null) return base === null ? await notes.add({ id, target, ...content }) : null;
  // A page writes about its own blog, and may name any note.
  if (note.deleted !== null || blogOf(note.target.post.key) !== blogOf(target.post.key)) return null;
  const known = base ?? baseOf(note, content);
  if (known === null) return null;
  const updated = await notes.update(id, content, known, copyId);
  return updated.copy ?? updated.note;
}

/** What a text was typed after where it only adds to what the note says; else null. */
function baseOf(note: Note, { body }: NoteContent): NoteContent | null {
  return body.startsWith(note.body) ? contentOfNote(note) : null;
}
