import { StorageError } from '../storage/errors.ts';
import type { Note, NoteChange, NoteContent, NoteDraft } from './model.ts';
import { replicaOf } from './replica.ts';
import { isSame } from './same.ts';
import { readRecord } from './schema.ts';
import { mergeTags, normaliseTags } from './tags.ts';
import type { NoteTransaction } from './transaction.ts';
import { raiseVersion } from './version.ts';

/** The stored note. @throws StorageError `notFound`, `invalid` */
export async function existing(id: string, transaction: NoteTransaction): Promise<Note> {
  const record = await transaction.objectStore('notes').get(id);
  if (record === undefined) throw new StorageError('notFound', `There is no note ${id}.`);
  return readRecord(record);
}

/** Stores the next state of a note, as one more change of this machine. @throws StorageError `invalid` */
export async function putNext(note: Note, transaction: NoteTransaction): Promise<Note> {
  const replica = await replicaOf(transaction.objectStore('local'));
  const next = readRecord({ ...note, version: raiseVersion(note.version, replica) });
  await transaction.objectStore('notes').put(next);
  return next;
}

/** The stored note where it is what the draft asks for. @throws StorageError `conflict` where it is another one */
export function sameAsDraft(note: Note, draft: NoteDraft): Note {
  const keys = ['body', 'tags', 'colour', 'target'] as const;
  if (keys.every((key) => isSame(note[key], draft[key]))) return note;
  throw new StorageError('conflict', `The id ${note.id} belongs to another note.`);
}

/** The change with its tags in the form in which they are kept. */
export function normalChange({ tags, ...others }: NoteChange): NoteChange {
  return { ...others, ...(tags && { tags: normaliseTags(tags) }) };
}

/** Whether a change changes anything. */
export function isChange(note: Note, change: NoteChange): boolean {
  return Object.entries(change).some(([key, value]) => !isSame(note[key as keyof NoteChange], value));
}

/** Whether somebody else has written another body since `base`, of which the change would lose a word. */
export function isConflict(note: Note, { body }: NoteChange, base: NoteContent): boolean {
  if (body === undefined || body === base.body || note.body === base.body) return false;
  return !body.startsWith(note.body);
}

/** The change as it is to be made where others have changed the note since `base`: tags are joined, the rest is taken. */
export function mergedChange(note: Note, change: NoteChange, base: NoteContent): NoteChange {
  const { body, tags, ...others } = change;
  return {
    ...others,
    ...(body !== undefined && body !== base.body && { body }),
    ...(tags && { tags: mergeTags(normaliseTags(base.tags), note.tags, tags) }),
  };
}
