import { BIN_DAYS } from './bin-time.ts';
import type { Note, Tombstone } from './model.ts';
import { replicaOf } from './replica.ts';
import { readRecords } from './schema.ts';
import type { NoteTransaction } from './transaction.ts';
import { raiseVersion } from './version.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    tombstones: { key: string; value: Tombstone };
  }
}

/** The notes that are over their time in the bin. Those of them that are damaged stay where they are. */
export async function overTime(now: Date, transaction: NoteTransaction): Promise<readonly Note[]> {
  const end = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString();
  const until = IDBKeyRange.upperBound(end, true);
  return readRecords(await transaction.objectStore('notes').index('deleted').getAll(until)).notes;
}

/** Those of the given notes that are in the bin, damaged ones left out. */
export async function binned(ids: readonly string[], transaction: NoteTransaction): Promise<readonly Note[]> {
  const records = await Promise.all(ids.map((id) => transaction.objectStore('notes').get(id)));
  const { notes } = readRecords(records.filter((record) => record !== undefined));
  return notes.filter(({ deleted }) => deleted !== null);
}

/** Erases a note for good, with all that the log tells of it and what was typed into it and not saved, and leaves a tombstone. */
export async function purge({ id, version }: Note, now: Date, transaction: NoteTransaction): Promise<void> {
  const replica = await replicaOf(transaction.objectStore('local'));
  const purged = now.toISOString();
  await transaction.objectStore('tombstones').put({ id, version: raiseVersion(version, replica), purged });
  await transaction.objectStore('notes').delete(id);
  for await (const step of transaction.objectStore('log').index('note').iterate(id)) await step.delete();
  for await (const text of transaction.objectStore('unsaved').iterate())
    if (text.value.noteId === id) await text.delete();
}
