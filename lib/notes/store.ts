import type { OpenDatabase } from '../storage/database.ts';
import { StorageError } from '../storage/errors.ts';
import type { Note, NoteChange, NoteDraft, NoteUpdated, NoteVersion, Tombstone } from './model.ts';
import { newId } from './new-id.ts';
import { replicaOf } from './replica.ts';
import { type NoteList, readRecord, readRecords } from './schema.ts';
import { normaliseTags } from './tags.ts';
import { type NoteTransaction, read, write } from './transaction.ts';
import { compareVersions, raiseVersion } from './version.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    notes: { key: string; value: Note; indexes: { post: string; person: string; created: string } };
    tombstones: { key: string; value: Tombstone };
  }
}

/** A clock, so that tests can tell what comes out. */
export interface NoteStoreOptions {
  readonly now?: () => Date;
}

/**
 * The reader's notes. Any context of the extension may read; only the background writes.
 *
 * A write resolves with the note as stored, once its transaction is complete and handed to the disk: only then may a
 * surface show it as saved. Every method throws a StorageError and nothing else on purpose; a write that threw has
 * changed nothing.
 */
export interface NoteStore {
  /**
   * Stores a new note. A draft that comes a second time is answered with the note that is there.
   * @throws StorageError `invalid` when the draft does not have the form of one, `conflict` where another note has its id
   */
  add(draft: NoteDraft): Promise<Note>;
  /**
   * Changes what is given; the body is kept to the character. A note that was put into the bin meanwhile comes out of it:
   * what the reader wrote last must not disappear.
   *
   * @param base the version that the change was made to. Where the note is another one now and its body another as well,
   *   it keeps that, and the change becomes a note of its own. Null where it is not known: then the change is taken as it is.
   * @throws StorageError `notFound`, `invalid`
   */
  update(id: string, change: NoteChange, base?: NoteVersion | null): Promise<NoteUpdated>;
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

/** The note store over the database that `openDatabase` gives. */
export function createNoteStore(openDatabase: OpenDatabase, options: NoteStoreOptions = {}): NoteStore {
  const { now = () => new Date() } = options;
  const time = () => now().toISOString();

  /** Changes one note inside one transaction, so that no other context comes between. A change is always a new version. */
  function change(id: string, changed: (note: Note) => Note): Promise<Note> {
    return write(openDatabase, async (transaction) => {
      const note = await existing(id, transaction);
      const next = changed(note);
      return next === note ? note : putNext(next, transaction);
    });
  }

  return {
    add(draft) {
      return write(openDatabase, async (transaction) => {
        const { id, body, colour, target } = draft;
        const tags = normaliseTags(draft.tags);
        const known = await transaction.objectStore('notes').get(id);
        if (known) return sameOrConflict(readRecord(known), { id, body, tags, colour, target });
        const created = time();
        const times = { created, modified: created, deleted: null };
        const buried = await transaction.objectStore('tombstones').get(id);
        await transaction.objectStore('tombstones').delete(id);
        const version = buried?.version ?? {};
        return putNext({ id, body, tags, colour, target, ...times, version }, transaction);
      });
    },

    update(id, sent, base = null) {
      const { tags, ...others } = sent;
      const change: NoteChange = { ...others, ...(tags && { tags: normaliseTags(tags) }) };
      return write(openDatabase, async (transaction) => {
        const note = await existing(id, transaction);
        const modified = time();
        if (base && isConflict(note, change, base)) {
          const times = { created: modified, modified, deleted: null };
          const copy = await putNext({ ...note, ...change, ...times, id: newId(), version: {} }, transaction);
          return { note, copy };
        }
        if (note.deleted === null && !changes(note, change)) return { note, copy: null };
        const next = await putNext({ ...note, ...change, modified, deleted: null }, transaction);
        return { note: next, copy: null };
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

/** @throws StorageError `notFound`, `invalid` */
async function existing(id: string, transaction: NoteTransaction): Promise<Note> {
  const record = await transaction.objectStore('notes').get(id);
  if (record === undefined) throw new StorageError('notFound', `There is no note ${id}.`);
  return readRecord(record);
}

/** Stores the next state of a note, as one more change of this machine. @throws StorageError `invalid` */
async function putNext(note: Note, transaction: NoteTransaction): Promise<Note> {
  const replica = await replicaOf(transaction.objectStore('local'));
  const next = readRecord({ ...note, version: raiseVersion(note.version, replica) });
  await transaction.objectStore('notes').put(next);
  return next;
}

/** @throws StorageError `conflict` where the stored note is not what the draft asks for */
function sameOrConflict(note: Note, draft: NoteDraft): Note {
  const keys = ['body', 'tags', 'colour', 'target'] as const;
  if (keys.every((key) => isSame(note[key], draft[key]))) return note;
  throw new StorageError('conflict', `The id ${note.id} belongs to another note.`);
}

/** Whether somebody else wrote a body since `base` that the change would overwrite. */
function isConflict(note: Note, { body }: NoteChange, base: NoteVersion): boolean {
  return body !== undefined && body !== note.body && compareVersions(note.version, base) !== 'equal';
}

function changes(note: Note, change: NoteChange): boolean {
  return Object.entries(change).some(([key, value]) => !isSame(note[key as keyof NoteChange], value));
}

/** Whether two values of one field say the same. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
