import { createNoteExchange } from '../notes/exchange/exchange.ts';
import { toJson } from '../notes/export/json.ts';
import type { Note } from '../notes/model.ts';
import type { OpenDatabase } from '../storage/database.ts';
import { StorageError } from '../storage/errors.ts';
import { withDatabase } from '../storage/with-database.ts';

/** All notes as the text of a file: those in the bin too, and the traces of those that left it. */
export interface BackupContent {
  readonly text: string;
  readonly notes: number;
  /** The id of this browser profile. */
  readonly replica: string;
  /** When it was read. */
  readonly began: Date;
}

/** Reads everything that a backup holds. @throws StorageError */
export async function readBackup(
  openDatabase: OpenDatabase,
  label: string,
  now = () => new Date(),
): Promise<BackupContent> {
  const began = now();
  const { notes, tombstones } = await createNoteExchange(openDatabase).stored();
  const replica = await replicaIn(openDatabase);
  const sorted = {
    notes: [...notes].sort(newestFirst),
    tombstones: [...tombstones].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const text = toJson(sorted.notes, {
    id: replica,
    exportedAt: began.toISOString(),
    label,
    tombstones: sorted.tombstones,
  });
  return { text, notes: notes.length, replica, began };
}

async function replicaIn(openDatabase: OpenDatabase): Promise<string> {
  const replica = await withDatabase(openDatabase, (database) => database.get('local', 'replica'));
  if (typeof replica === 'string') return replica;
  throw new StorageError('invalid', 'The id of this browser profile is missing.');
}

function newestFirst(a: Note, b: Note): number {
  if (a.created !== b.created) return a.created < b.created ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
