import type { OpenDatabase } from '../storage/database.ts';
import { binned, overTime, purge } from './bin.ts';
import {
  existing,
  isChange,
  isConflict,
  mergedChange,
  normalChange,
  putNext,
  sameAsDraft,
} from './change.ts';
import { logStep, type NoteAction } from './log.ts';
import type { Note, NoteChange, NoteContent, NoteDraft, NoteUpdated } from './model.ts';
import { newId } from './new-id.ts';
import { createNoteReader, type NoteReader } from './reading.ts';
import { isSame } from './same.ts';
import { readRecord } from './schema.ts';
import { normaliseTags } from './tags.ts';
import { type NoteTransaction, write } from './transaction.ts';
import { type NoteHistory, readHistory, type UndoDirection, type Undone, walkLog } from './undo.ts';
import { timeOfChange } from './version.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    notes: {
      key: string;
      value: Note;
      indexes: { post: string; person: string; created: string; deleted: string; tag: string; title: string };
    };
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
 * changed nothing. Every change raises the note's version, and is written down with what was before, so that it can be undone.
 */
export interface NoteStore extends NoteReader {
  /**
   * Stores a new note. A draft that comes a second time is answered with the note that is there.
   * @throws StorageError `invalid` when the draft does not have the form of one, `conflict` where another note has its id
   */
  add(draft: NoteDraft): Promise<Note>;
  /**
   * Changes what is given; the body is kept to the character. A note that was put into the bin meanwhile comes out of it:
   * what the reader wrote last must not disappear.
   *
   * @param base what the note held when the surface read it. Where somebody else has changed the note since, what they
   *   left alone is changed, and tags are joined; but a body that both wrote stays as they left it, and the change becomes a
   *   note of its own. Null where it is not known: then the change is taken as it is.
   * @param copyId the id of that note, random where it is left out: one that is given again has the note go on there, not be
   *   made twice.
   * @throws StorageError `notFound`, `invalid`
   */
  update(id: string, change: NoteChange, base?: NoteContent | null, copyId?: string): Promise<NoteUpdated>;
  /** Puts the note into the bin, where it keeps everything. @throws StorageError `notFound`, `invalid` */
  remove(id: string): Promise<Note>;
  /** Takes the note out of the bin. @throws StorageError `notFound`, `invalid` */
  restore(id: string): Promise<Note>;
  /**
   * Undoes the last change of one note, or, for null, of all notes; or redoes what was undone last. It is itself a
   * change, of the same machine, and not written down. @returns null where there is nothing to undo or redo
   */
  walk(direction: UndoDirection, noteId: string | null): Promise<Undone | null>;
  /** What {@link walk} would do next. */
  history(noteId: string | null): Promise<NoteHistory>;
  /**
   * Erases these notes for good, with all that the log tells of them; null erases all that are over their time in the
   * bin. Only notes in the bin are erased, others are passed over. @returns how many were erased
   */
  purge(ids: readonly string[] | null): Promise<number>;
}

/** The note store over the database that `openDatabase` gives. */
export function createNoteStore(openDatabase: OpenDatabase, options: NoteStoreOptions = {}): NoteStore {
  const { now = () => new Date() } = options;

  /** Changes one note inside one transaction, so that no other context comes between. */
  function change(
    id: string,
    action: NoteAction,
    changed: (note: Note, time: string) => Note,
  ): Promise<Note> {
    return write(openDatabase, async (transaction) => {
      const note = await existing(id, transaction);
      const at = now();
      const next = changed(note, at.toISOString());
      return next === note ? note : putLogged(action, note, next, at, transaction);
    });
  }

  return {
    ...createNoteReader(openDatabase),

    add({ id, body, tags, colour, target }) {
      return write(openDatabase, async (transaction) => {
        const draft = { id, body, tags: normaliseTags(tags), colour, target };
        const known = await transaction.objectStore('notes').get(id);
        if (known) return sameAsDraft(readRecord(known), draft);
        const buried = await transaction.objectStore('tombstones').get(id);
        await transaction.objectStore('tombstones').delete(id);
        const at = now();
        return putLogged('add', null, newNote(draft, at, buried?.version), at, transaction);
      });
    },

    update(id, sent, base = null, copyId = newId()) {
      return write(openDatabase, async (transaction) => {
        const note = await existing(id, transaction);
        const at = now();
        const change = normalChange(sent);
        if (base && isConflict(note, change, base)) {
          const draft = { ...note, ...change, id: copyId };
          const known = await copyMade(draft, transaction);
          if (known) return { note, copy: await putChanged(known, change, at, transaction) };
          const copy = newNote({ ...draft, id: await freeId(copyId, transaction) }, at);
          return { note, copy: await putLogged('add', null, copy, at, transaction) };
        }
        const merged = base ? mergedChange(note, change, base) : change;
        return { note: await putChanged(note, merged, at, transaction), copy: null };
      });
    },

    remove(id) {
      return change(id, 'remove', (note, time) =>
        note.deleted === null ? { ...note, deleted: time } : note,
      );
    },

    restore(id) {
      return change(id, 'restore', (note) => (note.deleted === null ? note : { ...note, deleted: null }));
    },

    walk(direction, noteId) {
      return write(openDatabase, (transaction) =>
        walkLog(direction, noteId, now(), transaction, (note) => putNext(note, transaction)),
      );
    },

    history(noteId) {
      return write(openDatabase, (transaction) => readHistory(noteId, transaction.objectStore('log')));
    },

    purge(ids) {
      return write(openDatabase, async (transaction) => {
        const at = now();
        const purged = await (ids === null ? overTime(at, transaction) : binned(ids, transaction));
        for (const note of purged) await purge(note, at, transaction);
        return purged.length;
      });
    },
  };
}

/** A note before its first version is counted. */
function newNote(
  { id, body, tags, colour, target }: NoteDraft,
  at: Date,
  version: Note['version'] = {},
): Note {
  const created = at.toISOString();
  return { id, body, tags, colour, target, created, modified: created, deleted: null, version };
}

/** The copy that an earlier sending of this text has made; null where there is none, or the id is that of something else. */
async function copyMade({ id, target }: NoteDraft, transaction: NoteTransaction): Promise<Note | null> {
  const record = await transaction.objectStore('notes').get(id);
  return record !== undefined && isSame(record.target, target) ? readRecord(record) : null;
}

/** The id, unless a note has it. */
async function freeId(id: string, transaction: NoteTransaction): Promise<string> {
  return (await transaction.objectStore('notes').getKey(id)) === undefined ? id : newId();
}

/** The note with the change, out of the bin; as it is where that changes nothing. */
async function putChanged(
  note: Note,
  change: NoteChange,
  at: Date,
  transaction: NoteTransaction,
): Promise<Note> {
  if (note.deleted === null && !isChange(note, change)) return note;
  const next = { ...note, ...change, modified: timeOfChange(note.modified, at), deleted: null };
  return putLogged('update', note, next, at, transaction);
}

async function putLogged(
  action: NoteAction,
  before: Note | null,
  next: Note,
  at: Date,
  transaction: NoteTransaction,
): Promise<Note> {
  const after = await putNext(next, transaction);
  await logStep({ action, before, after }, at, transaction);
  return after;
}
