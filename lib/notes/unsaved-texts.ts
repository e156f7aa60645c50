import type { OpenDatabase } from '../storage/database.ts';
import { toStorageError } from '../storage/errors.ts';
import type { UnsavedText } from './model.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    unsaved: { key: string; value: UnsavedText; indexes: { post: string } };
  }
}

/** What was typed and not saved, kept until it is: a closed tab or a stopped background must not take it along. */
export interface UnsavedTexts {
  /** Keeps a text in place of the one under its key. */
  keep(text: UnsavedText): Promise<void>;
  /** Forgets the text under a key; nothing happens where there is none. */
  forget(key: string): Promise<void>;
  /** The text under a key; null where there is none. */
  find(key: string): Promise<UnsavedText | null>;
  /** The texts typed on these posts. */
  ofPosts(postKeys: readonly string[]): Promise<UnsavedText[]>;
}

/** Unsaved texts over the extension's database. Every method throws a StorageError where the database cannot be used. */
export function createUnsavedTexts(openDatabase: OpenDatabase): UnsavedTexts {
  const use = async <T>(action: (database: Awaited<ReturnType<OpenDatabase>>) => Promise<T>): Promise<T> => {
    const database = await openDatabase();
    try {
      return await action(database);
    } catch (error) {
      throw toStorageError(error);
    }
  };
  return {
    keep: (text) => use(async (database) => void (await database.put('unsaved', text))),
    forget: (key) => use((database) => database.delete('unsaved', key)),
    find: (key) => use(async (database) => (await database.get('unsaved', key)) ?? null),
    ofPosts: (postKeys) =>
      use(async (database) => {
        const keys = [...new Set(postKeys)];
        const lists = await Promise.all(keys.map((key) => database.getAllFromIndex('unsaved', 'post', key)));
        return lists.flat();
      }),
  };
}
