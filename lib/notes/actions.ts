import type { Note, NoteChange, NoteContent, NoteDraft, NoteUpdated, UnsavedText } from './model.ts';
import type { NoteHistory, UndoDirection, Undone } from './undo.ts';

/** What surfaces keep of text that is typed until it is saved; see lib/messages/unsaved.ts. */
export interface UnsavedKeeper {
  /** The text under a key; null where there is none. */
  find(key: string): UnsavedText | null;
  /** Keeps a text in place of the one under its key. Resolves when it is kept, rejects where it cannot be. */
  keep(text: UnsavedText): Promise<void>;
  forget(key: string): void;
}

/**
 * What a surface does with notes. Each resolves when it is safely stored, with what the store gives (lib/notes/store.ts),
 * and rejects with an error whose `code` tells why it could not be done.
 */
export interface NoteActions {
  add(draft: NoteDraft): Promise<Note>;
  update(id: string, change: NoteChange, base: NoteContent | null, copyId?: string): Promise<NoteUpdated>;
  remove(id: string): Promise<Note>;
  restore(id: string): Promise<Note>;
  /** Erases notes in the bin for good. @returns how many */
  purge(ids: readonly string[]): Promise<number>;
  /** Undoes the last change of a note, or of all notes for null, or redoes what was undone last. */
  walk(direction: UndoDirection, noteId: string | null): Promise<Undone | null>;
  /** What {@link walk} would do. */
  history(noteId: string | null): Promise<NoteHistory>;
  /** Every tag that a note has, to choose from. */
  tags(): Promise<readonly string[]>;
  readonly unsaved: UnsavedKeeper;
}

/** The key under which the unsaved text of an existing note is kept. */
export function unsavedKeyOf(noteId: string): string {
  return `note ${noteId}`;
}
