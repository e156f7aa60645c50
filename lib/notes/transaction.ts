import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Database, DatabaseSchema, OpenDatabase } from '../storage/database.ts';
import { toStorageError } from '../storage/errors.ts';

/** Every store that a change of notes touches. */
const STORES = ['notes', 'log', 'tombstones', 'local'] as const;

/** A transaction in which notes are changed. */
export type NoteTransaction = IDBPTransaction<DatabaseSchema, (typeof STORES)[number][], 'readwrite'>;

/** One of its stores. */
export type WritableStore<Name extends (typeof STORES)[number]> = IDBPObjectStore<
  DatabaseSchema,
  (typeof STORES)[number][],
  Name,
  'readwrite'
>;

/** Does something with the open database. @throws StorageError where the browser fails */
export async function read<T>(
  openDatabase: OpenDatabase,
  action: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await action(database);
  } catch (error) {
    throw toStorageError(error);
  }
}

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
  return read(openDatabase, async (database) => {
    const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
    const acting = action(transaction).catch((error: unknown) => {
      // A request that failed has aborted its transaction by itself.
      if (transaction.error === null) abort(transaction);
      throw error;
    });
    const [acted, completed] = await Promise.allSettled([acting, transaction.done]);
    if (acted.status === 'fulfilled' && completed.status === 'fulfilled') return acted.value;
    const reasons = [acted, completed].flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
  });
}

function abort(transaction: NoteTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended meanwhile: what the browser ended by itself needs no abort.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}

/** An AbortError says only that something else went wrong: of a full disk either the request or the transaction tells. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
