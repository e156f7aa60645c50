import type { Database, OpenDatabase } from './database.ts';
import { toStorageError } from './errors.ts';

/** Does something with the open database. @throws StorageError where the browser fails, or what the action throws as one */
export async function withDatabase<T>(
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
