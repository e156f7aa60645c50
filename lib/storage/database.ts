import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageError, toStorageError, toUpgradeError } from './errors.ts';
import { MIGRATIONS, type Migration, migrate, type UpgradeTransaction } from './migrations.ts';

/**
 * The database as its newest migration leaves it (see migrations.ts). What a store holds is declared beside what owns it
 * (`declare module`): storage knows nobody's records.
 */
export interface DatabaseSchema extends DBSchema {
  /** Small values of this browser profile by name; each is known to its owner alone. */
  local: { key: string; value: unknown };
}

/** An open connection. */
export type Database = IDBPDatabase<DatabaseSchema>;

/** Gives the connection, opening it when needed. @throws StorageError (blocked, newerVersion, unavailable, quota, upgradeFailed) */
export type OpenDatabase = () => Promise<Database>;

/** What tests vary. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** How long a caller waits for the database to open before it hears `blocked`, in milliseconds. */
  readonly patience?: number;
}

/**
 * An opener that keeps one connection for all callers of this page or worker. It lets go of the connection as soon as
 * another context wants to upgrade, and opens a new one when the browser ended the old one.
 *
 * Callers are told `blocked` when the opening has taken `patience`; those that come later need not wait so long again. The browser's own `blocked` event cannot decide this: it is
 * not sent to an open that waits behind another context's upgrade, and it comes too early while an older connection is
 * only finishing its last transaction. The opening itself goes on, and later callers get its connection.
 */
export function createDatabaseOpener(options: DatabaseOptions = {}): OpenDatabase {
  const { name = 'hatsugenroku', migrations = MIGRATIONS, patience = 5_000 } = options;
  let current: Promise<Database> | null = null;
  let since = 0;

  function openAnew(): Promise<Database> {
    const opening = open(name, migrations, forget);
    function forget(): void {
      if (current === opening) current = null;
    }
    opening.catch(forget);
    return opening;
  }

  return () => {
    if (!current) {
      since = performance.now();
      current = openAnew();
    }
    return settledWithin(current, Math.max(0, since + patience - performance.now()));
  };
}

async function open(name: string, migrations: readonly Migration[], onClose: () => void): Promise<Database> {
  const failures: unknown[] = [];
  try {
    const database: Database = await openDB<DatabaseSchema>(name, migrations.length, {
      upgrade(upgraded, oldVersion, _newVersion, upgrade) {
        // A step sees the database as it was then, not as today's schema describes it.
        const transaction = upgrade as unknown as UpgradeTransaction;
        migrate(migrations, oldVersion, upgraded as unknown as IDBPDatabase<unknown>, transaction).catch(
          (error: unknown) => {
            failures.push(error);
            // A request that failed has aborted its transaction by itself.
            if (transaction.error === null) transaction.abort();
          },
        );
        // The failed opening itself is reported by openDB; without this the same failure would count as unhandled.
        transaction.done.catch(() => {});
      },
      blocking() {
        onClose();
        database.close();
      },
      terminated: onClose,
    });
    return database;
  } catch (error) {
    throw failures.length > 0 ? toUpgradeError(failures[0]) : toStorageError(error);
  }
}

/** The promise's own outcome if it comes in time. @throws StorageError `blocked` if it does not. */
function settledWithin<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StorageError('blocked', `The database did not open within ${milliseconds} ms.`));
    }, milliseconds);
  });
  return Promise.race([promise, deadline]).finally(() => clearTimeout(timer));
}
