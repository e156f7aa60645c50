import { createDatabaseOpener, type OpenDatabase } from '../../lib/storage/database.ts';

let count = 0;

/** Does something over a new database, which is gone afterwards: a campaign makes many thousands. */
export async function inDatabase<T>(action: (openDatabase: OpenDatabase) => Promise<T>): Promise<T> {
  const name = `fuzz ${++count}`;
  const openDatabase = createDatabaseOpener({ name });
  try {
    return await action(openDatabase);
  } finally {
    (await openDatabase()).close();
    indexedDB.deleteDatabase(name);
  }
}
