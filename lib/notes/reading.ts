import type { OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import type { Note, PostReference } from './model.ts';
import { isMoved } from './on-post.ts';
import { type NoteList, readRecord, readRecords } from './schema.ts';

/** What any context of the extension may ask of the stored notes. Every method throws a StorageError and nothing else on purpose. */
export interface NoteReader {
  /** The note, in the bin or not; null when there is none. @throws StorageError `invalid` when it is damaged */
  get(id: string): Promise<Note | null>;
  /** The notes on one post of whatever kind, without the bin, oldest first. */
  notesOfPost(postKey: string): Promise<NoteList>;
  /** The notes on a post, also those written when it stood at another address; without the bin, oldest first. */
  notesOnPost(post: PostReference): Promise<NoteList>;
  /** The notes about any of these people in every post, without the bin, oldest first. */
  notesOfPeople(personKeys: readonly string[]): Promise<NoteList>;
  /** Every note outside the bin, newest first. A change leaves a note where it stands. */
  all(): Promise<NoteList>;
  /** The first `limit` of {@link all}, however many there are; damaged records that lack their time are not among them. */
  newest(limit: number): Promise<NoteList>;
  /** The notes in the bin, the last to come first. */
  bin(): Promise<NoteList>;
  /** Every tag that a note has, on one blog (see blogOf in lib/post/permalink.ts) or on any; each once, in no special order. */
  tags(blog?: string): Promise<readonly string[]>;
}

/** How many records are read and checked at a stretch: some ten milliseconds, so that a page stays responsive. */
const READ_AT_ONCE = 500;

/** Reads notes from the database that `openDatabase` gives. */
export function createNoteReader(openDatabase: OpenDatabase): NoteReader {
  return {
    async get(id) {
      const record = await withDatabase(openDatabase, (database) => database.get('notes', id));
      return record === undefined ? null : readRecord(record);
    },

    async notesOfPost(postKey) {
      const records = await withDatabase(openDatabase, (database) =>
        database.getAllFromIndex('notes', 'post', postKey),
      );
      return joined([withoutBin(records)], oldestFirst);
    },

    async notesOnPost(post) {
      const [byKey, byTitle] = await withDatabase(openDatabase, (database) => {
        const notes = database.transaction('notes').store;
        return Promise.all([notes.index('post').getAll(post.key), notes.index('title').getAll(post.title)]);
      });
      const moved = readRecords(byTitle).notes.filter(({ target }) => isMoved(target.post, post));
      return joined([withoutBin(byKey), withoutBin(moved)], oldestFirst);
    },

    async notesOfPeople(personKeys) {
      const keys = [...new Set(personKeys)];
      const lists = await withDatabase(openDatabase, (database) =>
        Promise.all(keys.map((key) => database.getAllFromIndex('notes', 'person', key))),
      );
      return joined(lists.map(withoutBin), oldestFirst);
    },

    async all() {
      return withDatabase(openDatabase, async (database) => {
        // Not over an index: a record that lacks its key would be missing there, and so go unreported.
        const store = database.transaction('notes').store;
        const lists: NoteList[] = [];
        let rest: IDBKeyRange | null = null;
        let records: Note[];
        do {
          records = await store.getAll(rest, READ_AT_ONCE);
          lists.push(withoutBin(records));
          rest = records.length > 0 ? IDBKeyRange.lowerBound(records.at(-1)!.id, true) : null;
        } while (records.length === READ_AT_ONCE);
        return joined(lists, newestFirst);
      });
    },

    async newest(limit) {
      return withDatabase(openDatabase, async (database) => {
        const byTime = database.transaction('notes').store.index('created');
        const lists: NoteList[] = [];
        let count = 0;
        for await (const { value } of byTime.iterate(null, 'prev')) {
          const list = withoutBin([value]);
          lists.push(list);
          count += list.notes.length;
          if (count >= limit) break;
        }
        return joined(lists, newestFirst);
      });
    },

    async bin() {
      const records = await withDatabase(openDatabase, (database) =>
        database.getAllFromIndex('notes', 'deleted'),
      );
      return joined([readRecords(records)], lastBinnedFirst);
    },

    async tags(blog) {
      return withDatabase(openDatabase, async (database) => {
        const notes = database.transaction('notes').store;
        const range = blog === undefined ? null : IDBKeyRange.bound(`${blog}/`, `${blog}0`, false, true);
        const onBlog = range && new Set(await notes.index('post').getAllKeys(range));
        const tags: string[] = [];
        let at = await notes.index('tag').openKeyCursor();
        while (at) {
          const isFound = onBlog === null || onBlog.has(at.primaryKey);
          if (isFound) tags.push(at.key);
          // The next tag, or the next note with this one.
          at = await (isFound ? at.continue(`${at.key}\0`) : at.continue());
        }
        return tags;
      });
    },
  };
}

/** Checks what the database gave, and leaves out the bin. */
function withoutBin(records: readonly unknown[]): NoteList {
  const { notes, damaged } = readRecords(records);
  return { notes: notes.filter((note) => note.deleted === null), damaged };
}

function joined(lists: readonly NoteList[], order: (a: Note, b: Note) => number): NoteList {
  return {
    notes: lists.flatMap(({ notes }) => notes).sort(order),
    damaged: lists.flatMap(({ damaged }) => damaged),
  };
}

// Ties go by id, so that the order never wavers.
const oldestFirst = (a: Note, b: Note) => compare(a.created, b.created) || compare(a.id, b.id);
const newestFirst = (a: Note, b: Note) => oldestFirst(b, a);
const lastBinnedFirst = (a: Note, b: Note) => compare(b.deleted ?? '', a.deleted ?? '') || newestFirst(a, b);

/** Order by UTF-16 units, which for ISO 8601 in UTC is the order in time. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
