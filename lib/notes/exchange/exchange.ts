import type { OpenDatabase } from '../../storage/database.ts';
import { withDatabase } from '../../storage/with-database.ts';
import {
  type Merge,
  type MergeOutcome,
  mergeNotes,
  mergeNotesInSlices,
  type NoteSet,
} from '../merge/merge.ts';
import { isSameContent } from '../merge/merge-note.ts';
import type { Note } from '../model.ts';
import { newId } from '../new-id.ts';
import { replicaOf } from '../replica.ts';
import { readRecord, readRecords } from '../schema.ts';
import { write } from '../transaction.ts';
import { raiseVersion, timeOfChange } from '../version.ts';

/** How many notes met with each fate; see MergeOutcome. */
export type MergeCounts = Readonly<Record<MergeOutcome['kind'], number>>;

/** An import that was made, and can be undone until the next one is. */
export interface LastImport {
  /** The name of the file. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly counts: MergeCounts;
}

/** All that is stored of the reader's notes, those in the bin too, in no promised order. */
export interface StoredNotes extends NoteSet {
  /** Ids of records that have no form of a note; nothing that comes in may take their place. */
  readonly damaged: readonly string[];
}

/** Takes notes in from files and machines, as one change each. Only the background writes; any context may read. */
export interface NoteExchange {
  /** @throws StorageError where the database cannot be read */
  stored(): Promise<StoredNotes>;
  /**
   * Merges what comes in with what is stored now, all of it or nothing.
   * @param name of the file, for the reader
   * @param id of this import: one that comes twice, since its answer was lost, is made once
   * @throws StorageError where the database cannot be written; then nothing has changed
   */
  import(incoming: NoteSet, name: string, id?: string): Promise<LastImport>;
  /** The import that could be undone; null where there is none. */
  last(): Promise<LastImport | null>;
  /**
   * Undoes the last import: what it added goes into the bin, what it changed is as before. What the reader has changed
   * since stays. Other machines hear of it like of any change.
   * @returns null where there is nothing to undo
   */
  undo(): Promise<LastImport | null>;
}

/** Under this name the store `local` keeps what is needed to undo the last import. */
const NAME = 'lastImport';

interface KeptImport extends LastImport {
  readonly id?: string;
  /** What was stored before, by note; null where nothing was. `after` as the import left it. */
  readonly steps: readonly { readonly before: Note | null; readonly after: Note }[];
}

/** What an import would do now; a page stays responsive meanwhile. */
export function planImport(stored: StoredNotes, incoming: NoteSet, now: Date): Promise<Merge> {
  return mergeNotesInSlices(stored, withoutUnreadable(stored, incoming), now.toISOString());
}

/** What comes in without the notes whose records here cannot be read: these stay as they are. */
function withoutUnreadable({ damaged }: StoredNotes, { notes, tombstones }: NoteSet): NoteSet {
  const unreadable = new Set(damaged);
  return { notes: notes.filter(({ id }) => !unreadable.has(id)), tombstones };
}

/** How many notes meet with each fate. */
function countOutcomes(outcomes: readonly MergeOutcome[]): MergeCounts {
  const counts = { added: 0, replaced: 0, keptTwice: 0, binned: 0, restored: 0, unchanged: 0, buried: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}

/** The exchange over the database that `openDatabase` gives. */
export function createNoteExchange(openDatabase: OpenDatabase, now = () => new Date()): NoteExchange {
  return {
    stored: () =>
      withDatabase(openDatabase, async (database) => {
        const transaction = database.transaction(['notes', 'tombstones']);
        const records = await transaction.objectStore('notes').getAll();
        return storedNotes(records, await transaction.objectStore('tombstones').getAll());
      }),

    import: (incoming, name, id = newId()) =>
      write(openDatabase, async (transaction) => {
        const made = (await transaction.objectStore('local').get(NAME)) as KeptImport | undefined;
        const before = made?.id === id && withoutSteps(made);
        if (before) return before;
        const at = now();
        const notes = transaction.objectStore('notes');
        const tombstones = transaction.objectStore('tombstones');
        const stored = storedNotes(await notes.getAll(), await tombstones.getAll());
        const merge = mergeNotes(stored, withoutUnreadable(stored, incoming), at.toISOString());
        const records = merge.notes.map(readRecord);
        await Promise.all([
          ...records.map((note) => notes.put(note)),
          ...merge.revived.map((id) => tombstones.delete(id)),
          ...merge.tombstones.map((tombstone) => tombstones.put(tombstone)),
        ]);
        const result = { name, at: at.toISOString(), counts: countOutcomes(merge.outcomes) };
        const steps = stepsOf(stored, merge);
        if (steps.length > 0) await transaction.objectStore('local').put({ ...result, id, steps }, NAME);
        return result;
      }),

    last: () =>
      withDatabase(openDatabase, async (database) => withoutSteps(await database.get('local', NAME))),

    undo: () =>
      write(openDatabase, async (transaction) => {
        const local = transaction.objectStore('local');
        const kept = (await local.get(NAME)) as KeptImport | undefined;
        if (!kept) return null;
        const notes = transaction.objectStore('notes');
        const replica = await replicaOf(local);
        const at = now();
        // Read and written at once: of thousands of notes each wait would be felt.
        const current = new Map(readRecords(await notes.getAll()).notes.map((note) => [note.id, note]));
        const next = kept.steps.flatMap((step) => takenBack(step, current.get(step.after.id), at) ?? []);
        await Promise.all(
          next
            .map((note) => readRecord({ ...note, version: raiseVersion(note.version, replica) }))
            .map((note) => notes.put(note)),
        );
        await local.delete(NAME);
        return withoutSteps(kept);
      }),
  };
}

function storedNotes(records: readonly unknown[], tombstones: NoteSet['tombstones']): StoredNotes {
  const { notes, damaged } = readRecords(records);
  return { notes, tombstones, damaged: damaged.map(({ record }) => (record as { id: string }).id) };
}

/** What the reader would see change back; a version alone needs no undoing. */
function stepsOf({ notes }: NoteSet, merge: Merge): KeptImport['steps'] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return merge.notes
    .map((after) => ({ before: byId.get(after.id) ?? null, after }))
    .filter(({ before, after }) => before === null || !isSeenAs(before, after));
}

/** What becomes of one note when an import is undone; null where the reader has changed it since, or it is gone. */
function takenBack(
  { before, after }: KeptImport['steps'][number],
  current: Note | undefined,
  now: Date,
): Note | null {
  if (!current || !isSeenAs(current, after)) return null;
  const time = now.toISOString();
  if (before === null) return current.deleted === null ? { ...current, deleted: time } : null;
  const { body, tags, colour, target } = before;
  const modified = isSameContent(before, after) ? current.modified : timeOfChange(current.modified, now);
  const deleted = before.deleted === null ? null : time;
  return { ...current, body, tags, colour, target, modified, deleted };
}

/** Whether the reader sees the same in both, the bin included. */
function isSeenAs(a: Note, b: Note): boolean {
  return (a.deleted === null) === (b.deleted === null) && isSameContent(a, b);
}

function withoutSteps(kept: unknown): LastImport | null {
  if (kept === undefined) return null;
  const { name, at, counts } = kept as KeptImport;
  return { name, at, counts };
}
