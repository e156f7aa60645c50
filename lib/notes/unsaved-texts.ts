import type { Database, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import { isSameContent } from './content.ts';
import type { Note, UnsavedText } from './model.ts';
import { normaliseTags } from './tags.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    unsaved: { key: string; value: UnsavedText; indexes: { post: string } };
  }
}

/** What was typed and not saved, kept until it is: a closed tab or a stopped background must not take it along. */
export interface UnsavedTexts {
  /**
   * Keeps a text in place of the one under its key, if that `may` be overwritten.
   * @returns false where it may not be
   */
  keep(text: UnsavedText, may?: (before: UnsavedText) => boolean): Promise<boolean>;
  /**
   * Forgets the text under a key, if it `may` be; nothing happens where there is none. What is kept and forgotten one after
   * the other happens in that order.
   *
   * @returns false where the text may not be forgotten
   */
  forget(key: string, may?: (text: UnsavedText) => boolean): Promise<boolean>;
  /**
   * Forgets the texts that a note now holds: a tab that was closed while it saved cannot say so itself, and its text would
   * come back over what the reader writes into the note later.
   */
  forgetSaved(note: Note): Promise<void>;
  /** The text under a key; null where there is none. */
  find(key: string): Promise<UnsavedText | null>;
  /** Every text. */
  all(): Promise<UnsavedText[]>;
  /** The texts typed on these posts. */
  ofPosts(postKeys: readonly string[]): Promise<UnsavedText[]>;
}

/** Unsaved texts over the extension's database. Every method throws a StorageError where the database cannot be used. */
export function createUnsavedTexts(openDatabase: OpenDatabase): UnsavedTexts {
  const use = <T>(action: (database: Database) => Promise<T>) => withDatabase(openDatabase, action);
  return {
    keep: (text, may = () => true) =>
      use(async (database) => {
        const { store } = database.transaction('unsaved', 'readwrite');
        const before = await store.get(text.key);
        if (before && !may(before)) return false;
        await store.put(text);
        return true;
      }),
    forgetSaved: (note) =>
      use(async (database) => {
        const { store } = database.transaction('unsaved', 'readwrite');
        for (const text of await store.index('post').getAll(note.target.post.key)) {
          const isSaved = isSameContent({ ...text, tags: normaliseTags(text.tags) }, note);
          if (text.noteId === note.id && isSaved) await store.delete(text.key);
        }
      }),
    forget: (key, may = () => true) =>
      use(async (database) => {
        // One transaction, begun before that of whatever is kept next.
        const { store } = database.transaction('unsaved', 'readwrite');
        const text = await store.get(key);
        if (text && !may(text)) return false;
        await store.delete(key);
        return true;
      }),
    find: (key) => use(async (database) => (await database.get('unsaved', key)) ?? null),
    all: () => use((database) => database.getAll('unsaved')),
    ofPosts: (postKeys) =>
      use(async (database) => {
        const keys = [...new Set(postKeys)];
        const lists = await Promise.all(keys.map((key) => database.getAllFromIndex('unsaved', 'post', key)));
        return lists.flat();
      }),
  };
}
