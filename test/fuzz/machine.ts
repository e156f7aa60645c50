import { expect } from 'vitest';
import { createNoteExchange, type NoteExchange } from '../../lib/notes/exchange/exchange.ts';
import { applyMerge, mergeNotes, type NoteSet } from '../../lib/notes/merge/merge.ts';
import type { Note, NoteContent } from '../../lib/notes/model.ts';
import { createNoteStore, type NoteStore } from '../../lib/notes/store.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { StorageError } from '../../lib/storage/errors.ts';
import { interrupt } from './interrupt.ts';
import { NoteModel, stateOf } from './note-model.ts';

/** A browser profile: the real store over a database of its own, and the model that it must agree with. */
export class Machine {
  readonly model = new NoteModel();
  readonly store: NoteStore;
  readonly exchange: NoteExchange;
  /** What surfaces that stand open have read of each note, and may since be old. */
  readonly read = new Map<string, NoteContent>();
  /** Milliseconds since the epoch; goes on by itself with each change. */
  time: number;

  constructor(
    readonly openDatabase: OpenDatabase,
    time: number,
  ) {
    this.time = time;
    const now = () => new Date(this.time);
    this.store = createNoteStore(openDatabase, { now });
    this.exchange = createNoteExchange(openDatabase, now);
  }

  /** The note that a number chooses among those that are here. */
  choose(choice: number): string | null {
    return [...this.model.notes.keys()][choice % Math.max(1, this.model.notes.size)] ?? null;
  }

  /**
   * Does something once, but for the first time with the transaction aborted at its n-th write (0: not at all): that must
   * leave no trace.
   */
  async attempt<T>(abortAt: number, action: () => Promise<T>): Promise<T> {
    if (abortAt === 0) return action();
    const before = await this.dump();
    try {
      return await interrupt(abortAt, action);
    } catch (error) {
      expect(error).toBeInstanceOf(StorageError);
      expect(await this.dump()).toEqual(before);
      return action();
    }
  }

  /** Merges what another machine has, or had. */
  async import(incoming: NoteSet, abortAt: number): Promise<void> {
    const merge = mergeNotes(await this.exchange.stored(), incoming, new Date(this.time).toISOString());
    const after = applyMerge(await this.exchange.stored(), merge);
    this.model.import(
      merge.notes,
      after.tombstones.map(({ id }) => id),
    );
    await this.attempt(abortAt, () => this.exchange.import(incoming, 'file'));
  }

  /** The store has what the model has: in every list, in the bin, in what can be undone. */
  async expectAgreement(): Promise<void> {
    const { notes, tombstones, damaged } = await this.exchange.stored();
    expect(damaged).toEqual([]);
    expect(new Map(notes.map((note) => [note.id, stateOf(note)]))).toEqual(this.model.notes);
    expect(new Set(tombstones.map(({ id }) => id))).toEqual(this.model.tombstones);
    const [kept, bin] = [await this.store.all(), await this.store.bin()];
    expect(idsOf(kept.notes)).toEqual(idsOf(notes.filter(({ deleted }) => deleted === null)));
    expect(idsOf(bin.notes)).toEqual(idsOf(notes.filter(({ deleted }) => deleted !== null)));
    const log = await (await this.openDatabase()).getAll('log');
    expect(log.map(({ note, action, undone }) => ({ note, action, undone }))).toEqual(this.model.steps);
    for (const id of [null, this.choose(0), this.choose(1)])
      expect(await this.store.history(id)).toEqual(this.model.history(id));
  }

  /** Everything in the database that belongs to notes. */
  async dump(): Promise<unknown> {
    const database = await this.openDatabase();
    const stores = ['notes', 'log', 'tombstones', 'local'] as const;
    return Promise.all(stores.map((name) => database.getAll(name)));
  }
}

function idsOf(notes: readonly Note[]): string[] {
  return notes.map(({ id }) => id).sort();
}
