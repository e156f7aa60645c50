import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The transaction in which the browser lets a database change its form. */
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step from a version of the database to the next. It names stores and indexes by plain strings, not through
 * today's schema type: a step describes the database as it was then and is never edited after its release. It may wait
 * for requests of its own transaction, and for nothing else.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: UpgradeTransaction,
) => void | Promise<void>;

/** Version 1: notes, finished analyses by the hash of their text, the colour each person was given, unsaved text. */
function createFirstStores(database: IDBPDatabase<unknown>): void {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('post', 'target.post.key');
  notes.createIndex('person', 'target.person.key');
  notes.createIndex('created', 'created');
  const analyses = database.createObjectStore('analyses', { keyPath: 'hash' });
  analyses.createIndex('used', 'used');
  database.createObjectStore('colours', { keyPath: 'person' });
  database.createObjectStore('unsaved', { keyPath: 'key' }).createIndex('post', 'target.post.key');
}

/**
 * Version 2: the posts that were read, what each person said in each of them, and how much each person said on each blog.
 * Newest first are all of a person over all blogs (`person`) or on one (`blogPerson`); all of a post stand together by key.
 */
function createRecordStores(database: IDBPDatabase<unknown>): void {
  database.createObjectStore('posts', { keyPath: 'key' }).createIndex('at', 'at');
  const said = database.createObjectStore('said', { keyPath: ['post', 'person'] });
  said.createIndex('person', ['person', 'at', 'post']);
  said.createIndex('blogPerson', ['blog', 'person', 'at', 'post']);
  database.createObjectStore('people', { keyPath: ['key', 'blog'] });
}

/**
 * Version 3: notes have tags, a colour and a version, and those in the bin are found by when they came there (only they have
 * a key in that index); every change can be undone (`log`), what left the bin leaves a trace (`tombstones`). Unsaved text knows
 * the note it will be, and what it changed. `local` holds what belongs to this browser profile alone, under names, first of all the id that tells
 * its changes from those of other machines; `archive` how far the reading of a blog's older posts has come.
 *
 * A note that has no form any more keeps all it has, and stays damaged.
 */
async function giveNotesVersions(
  database: IDBPDatabase<unknown>,
  transaction: UpgradeTransaction,
): Promise<void> {
  const log = database.createObjectStore('log', { keyPath: 'seq', autoIncrement: true });
  log.createIndex('note', 'note');
  log.createIndex('undone', 'undone'); // has only the steps that are undone
  database.createObjectStore('tombstones', { keyPath: 'id' });
  database.createObjectStore('archive', { keyPath: 'blog' });
  const replica = crypto.randomUUID();
  await database.createObjectStore('local').put(replica, 'replica');
  const notes = transaction.objectStore('notes');
  notes.createIndex?.('deleted', 'deleted');
  notes.createIndex?.('tag', 'tags', { multiEntry: true });
  notes.createIndex?.('title', 'target.post.title');
  for (let at = await notes.openCursor(); at; at = await at.continue())
    await at.update?.({ tags: [], colour: null, version: { [replica]: 1 }, ...at.value });
  for (let at = await transaction.objectStore('unsaved').openCursor(); at; at = await at.continue()) {
    const noteId = at.value.noteId ?? crypto.randomUUID();
    await at.update?.({ tags: [], colour: null, base: null, ...at.value, noteId });
  }
}

/** Every step in order: the first leads from no database to version 1, the n-th from version n − 1 to n. */
export const MIGRATIONS: readonly Migration[] = [createFirstStores, createRecordStores, giveNotesVersions];

/**
 * Runs the steps that a database at `oldVersion` still needs.
 * @throws what a step throws; the caller then aborts the transaction, which undoes every step of this run.
 */
export async function migrate(
  migrations: readonly Migration[],
  oldVersion: number,
  database: IDBPDatabase<unknown>,
  transaction: UpgradeTransaction,
): Promise<void> {
  for (const migration of migrations.slice(oldVersion)) await migration(database, transaction);
}
