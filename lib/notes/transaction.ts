import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { complete } from '../storage/complete.ts';
import type { DatabaseSchema, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';

/** Every store that a change of notes touches. */
const STORES = ['notes', 'log', 'tombstones', 'local', 'unsaved'] as const;

/** A transaction in which notes are changed. */
export type NoteTransaction = IDBPTransaction<DatabaseSchema, (typeof STORES)[number][], 'readwrite'>;

/** One of its stores. */
export type WritableStore<Name extends (typeof STORES)[number]> = IDBPObjectStore<
  DatabaseSchema,
  (typeof STORES)[number][],
  Name,
  'readwrite'
>;

/**
 * One write transaction, strictly durable: resolves with what the action gives once it is complete and handed to the
 * disk. An action that throws has written nothing. It may wait for requests of its transaction and for nothing else.
 *
 * @throws StorageError, or what the action throws
 */
export function write<T>(
  openDatabase: OpenDatabase,
  action: (transaction: NoteTransaction) => Promise<T>,
): Promise<T> {
  return withDatabase(openDatabase, (database) => {
    const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
    return complete(action(transaction), transaction);
  });
}
