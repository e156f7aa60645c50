import type { IDBPObjectStore } from 'idb';
import type { Database, DatabaseSchema, OpenDatabase } from '../storage/database.ts';
import { StorageError, toStorageError } from '../storage/errors.ts';
import type { Note, NoteDraft } from './model.ts';
import { type NoteList, readRecord, readRecords } from './schema.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    notes: { key: string; value: Note; indexes: { post: string; person: string; created: string } };
  }
}

/** Clock and source of ids, so that tests can tell what comes out. */
export interface NoteStoreOptions {
  readonly now?: () => Date;
  /** Gives a new random UUID. */
  readonly newId?: () => string;
}

/**
 * The reader's notes. Any context of the extension may read; only the background writes.
 *
 * A write resolves with the note as stored, once its transaction is complete and handed to the disk: only then may a
 * surface show it as saved. Every method throws a StorageError and nothing else on purpose; a write that threw has
 * changed nothing.
 */
export interface NoteStore {
  /** Stores a new note. @throws StorageError `invalid` when the draft does not have the form of one */
  add(draft: NoteDraft): Promise<Note>;
  /**
   * Replaces the body, kept to the character. A note that was put into the bin meanwhile comes out of it: what the reader
   * wrote last must not disappear. @throws StorageError `notFound`, `invalid`
   */
  update(id: string, change: Pick<Note, 'body'>): Promise<Note>;
  /** Puts the note into the bin, where it keeps everything. @throws StorageError `notFound`, `invalid` */
  remove(id: string): Promise<Note>;
  /** Takes the note out of the bin. @throws StorageError `notFound`, `invalid` */
  restore(id: string): Promise<Note>;
  /** The note, in the bin or not; null when there is none. @throws StorageError `invalid` when it is damaged */
  get(id: string): Promise<Note | null>;
  /** The notes on one post of whatever kind, without the bin, oldest first. */
  notesOfPost(postKey: string): Promise<NoteList>;
  /** The notes about any of these people in every post, without the bin, oldest first. */
  notesOfPeople(personKeys: readonly string[]): Promise<NoteList>;
  /** Every note outside the bin, newest first. A change leaves a note where it stands. */
  all(): Promise<NoteList>;
  /** The first `limit` of {@link all}, however many there are; damaged records that lack their time are not among them. */
  newest(limit: number): Promise<NoteList>;
}

/** How many records are read and checked at a stretch: some ten milliseconds, so that a page stays responsive. */
const READ_AT_ONCE = 500;

type WritableNotes = IDBPObjectStore<DatabaseSchema, ['notes'], 'notes', 'readwrite'>;

/** The note store over the database that `openDatabase` gives. */
export function createNoteStore(openDatabase: OpenDatabase, options: NoteStoreOptions = {}): NoteStore {
  const { now = () => new Date(), newId = () => crypto.randomUUID() } = options;
  const time = () => now().toISOString();

  /** Reads, changes and writes one note inside one transaction, so that no other context comes between. */
  function change(id: string, changed: (note: Note) => Note): Promise<Note> {
    return write(openDatabase, async (notes) => {
      const record = await notes.get(id);
      if (record === undefined) throw new StorageError('notFound', `There is no note ${id}.`);
      const note = readRecord(record);
      const next = changed(note);
      if (next !== note) await notes.put(readRecord(next));
      return next;
    });
  }

  return {
    add(draft) {
      return write(openDatabase, async (notes) => {
        const created = time();
        const { body, target } = draft;
        const note = readRecord({ id: newId(), body, target, created, modified: created, deleted: null });
        await notes.add(note);
        return note;
      });
    },

    update(id, { body }) {
      return change(id, (note) => {
        if (note.body === body && note.deleted === null) return note;
        return { ...note, body, modified: time(), deleted: null };
      });
    },

    remove(id) {
      return change(id, (note) => (note.deleted === null ? { ...note, deleted: time() } : note));
    },

    restore(id) {
      return change(id, (note) => (note.deleted === null ? note : { ...note, deleted: null }));
    },

    async get(id) {
      const record = await read(openDatabase, (database) => database.get('notes', id));
      return record === undefined ? null : readRecord(record);
    },

    async notesOfPost(postKey) {
      const records = await read(openDatabase, (database) =>
        database.getAllFromIndex('notes', 'post', postKey),
      );
      return joined([withoutBin(records)], oldestFirst);
    },

    async notesOfPeople(personKeys) {
      const keys = [...new Set(personKeys)];
      const lists = await read(openDatabase, (database) =>
        Promise.all(keys.map((key) => database.getAllFromIndex('notes', 'person', key))),
      );
      return joined(lists.map(withoutBin), oldestFirst);
    },

    async all() {
      return read(openDatabase, async (database) => {
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
      return read(openDatabase, async (database) => {
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

/** Order by UTF-16 units, which for ISO 8601 in UTC is the order in time. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function read<T>(openDatabase: OpenDatabase, action: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await action(database);
  } catch (error) {
    throw toStorageError(error);
  }
}

/** One write transaction. The write is the last thing an action does, so an action that throws has written nothing. */
async function write(
  openDatabase: OpenDatabase,
  action: (notes: WritableNotes) => Promise<Note>,
): Promise<Note> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const [acted, completed] = await Promise.allSettled([action(transaction.store), transaction.done]);
    if (acted.status === 'fulfilled' && completed.status === 'fulfilled') return acted.value;
    const reasons = [acted, completed].flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
  } catch (error) {
    throw toStorageError(error);
  }
}

/** An AbortError says only that something else went wrong: of a full disk either the request or the transaction tells. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
