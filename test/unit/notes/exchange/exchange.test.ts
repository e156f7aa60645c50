import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createNoteExchange,
  type NoteExchange,
  planImport,
} from '../../../../lib/notes/exchange/exchange.ts';
import { newId } from '../../../../lib/notes/new-id.ts';
import { createNoteStore, type NoteStore } from '../../../../lib/notes/store.ts';
import { createDatabaseOpener, type OpenDatabase } from '../../../../lib/storage/database.ts';
import { draftOf, noteOf } from '../examples.ts';

let count = 0;
let time = Date.UTC(2026, 10, 25);
const now = () => new Date(time++);

interface Machine {
  readonly openDatabase: OpenDatabase;
  readonly notes: NoteStore;
  readonly exchange: NoteExchange;
}

function machine(): Machine {
  const openDatabase = createDatabaseOpener({ name: `machine ${++count}` });
  return {
    openDatabase,
    notes: createNoteStore(openDatabase, { now }),
    exchange: createNoteExchange(openDatabase, now),
  };
}

async function bodies({ notes }: Machine): Promise<string[]> {
  return (await notes.all()).notes.map(({ body }) => body).sort();
}

let [a, b]: [Machine, Machine] = [machine(), machine()];
beforeEach(() => {
  [a, b] = [machine(), machine()];
});

describe('an import', () => {
  it('whose answer was lost is made once, and told of as it was made', async () => {
    await a.notes.add(draftOf('一'));
    const id = newId();
    const first = await b.exchange.import(await a.exchange.stored(), 'a.json', id);
    expect(await b.exchange.import(await a.exchange.stored(), 'a.json', id)).toEqual(first);
    expect(await b.exchange.last()).toEqual(first);
    expect(await bodies(b)).toEqual(['一']);
  });

  it('brings notes of one machine to another, once', async () => {
    await a.notes.add(draftOf('一'));
    const two = await a.notes.add(draftOf('二'));
    await a.notes.remove(two.id);
    const first = await b.exchange.import(await a.exchange.stored(), 'a.json');
    expect(first).toMatchObject({ name: 'a.json', counts: { added: 1, binned: 1 } });
    expect(await bodies(b)).toEqual(['一']);
    expect((await b.notes.bin()).notes.map(({ body }) => body)).toEqual(['二']);
    const again = await b.exchange.import(await a.exchange.stored(), 'a.json');
    expect(again.counts).toEqual({
      added: 0,
      replaced: 0,
      keptTwice: 0,
      binned: 0,
      restored: 0,
      unchanged: 2,
      buried: 0,
    });
  });

  it('takes the later text, and keeps both where both wrote', async () => {
    const note = await a.notes.add(draftOf('始め'));
    await b.exchange.import(await a.exchange.stored(), 'a');
    await b.notes.update(note.id, { body: 'bで続けた' });
    await a.exchange.import(await b.exchange.stored(), 'b');
    expect(await bodies(a)).toEqual(['bで続けた']);
    await a.notes.update(note.id, { body: 'aで直した' });
    await b.notes.update(note.id, { body: 'bでも直した' });
    await a.exchange.import(await b.exchange.stored(), 'b');
    await b.exchange.import(await a.exchange.stored(), 'a');
    expect(await bodies(a)).toEqual(['aで直した', 'bでも直した']);
    expect((await b.notes.all()).notes).toEqual((await a.notes.all()).notes);
  });

  it('plans what it will do, and changes nothing by that', async () => {
    await a.notes.add(draftOf('一'));
    const stored = await b.exchange.stored();
    const plan = await planImport(stored, await a.exchange.stored(), now());
    expect(plan.outcomes.map(({ kind }) => kind)).toEqual(['added']);
    expect(await b.exchange.stored()).toEqual(stored);
  });

  it('leaves a damaged record alone', async () => {
    const note = noteOf();
    const database = await b.openDatabase();
    const damaged = { id: note.id, nonsense: true };
    await database.put('notes', damaged as never);
    const made = await b.exchange.import({ notes: [note], tombstones: [] }, 'x');
    expect(made.counts.added).toBe(0);
    expect(await database.get('notes', note.id)).toEqual(damaged);
  });

  it('that cannot be written whole writes nothing', async () => {
    await b.notes.add(draftOf('前から'));
    const broken = { ...noteOf(), id: 'no uuid' };
    await expect(b.exchange.import({ notes: [noteOf(), broken], tombstones: [] }, 'x')).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    );
    expect(await bodies(b)).toEqual(['前から']);
    expect(await b.exchange.last()).toBeNull();
  });
});

describe('undoing an import', () => {
  it('puts what was added into the bin, and back what was changed and deleted', async () => {
    const kept = await a.notes.add(draftOf('元の文'));
    const gone = await a.notes.add(draftOf('消される'));
    await b.exchange.import(await a.exchange.stored(), 'a');
    await b.notes.update(kept.id, { body: 'bの文' });
    await b.notes.remove(gone.id);
    await b.notes.add(draftOf('bで足した'));
    await a.exchange.import(await b.exchange.stored(), 'b');
    expect(await bodies(a)).toEqual(['bで足した', 'bの文']);
    expect(await a.exchange.last()).toMatchObject({
      name: 'b',
      counts: { added: 1, replaced: 1, binned: 1 },
    });

    expect(await a.exchange.undo()).toMatchObject({ name: 'b' });
    expect(await bodies(a)).toEqual(['元の文', '消される']);
    expect((await a.notes.bin()).notes.map(({ body }) => body)).toEqual(['bで足した']);
    expect(await a.exchange.last()).toBeNull();
    expect(await a.exchange.undo()).toBeNull();
    // It is a change like others: the other machine hears of it, and what it wrote does not come back.
    await a.exchange.import(await b.exchange.stored(), 'b');
    expect(await bodies(a)).toEqual(['元の文', '消される']);
    await b.exchange.import(await a.exchange.stored(), 'a');
    expect(await bodies(b)).toEqual(['元の文', '消される']);
  });

  it('leaves what the reader has changed since', async () => {
    const note = await a.notes.add(draftOf('元の文'));
    await b.exchange.import(await a.exchange.stored(), 'a');
    await b.notes.update(note.id, { body: '手を入れた' });
    await b.exchange.undo();
    expect(await bodies(b)).toEqual(['手を入れた']);
  });
});

it('a machine whose clock is behind does not lose against what it changed', async () => {
  const note = await a.notes.add(draftOf('始め'));
  const slow = createNoteStore(a.openDatabase, { now: () => new Date('2001-01-01T00:00:00Z') });
  const { note: changed } = await slow.update(note.id, { body: '続き' });
  expect(changed.modified > note.modified).toBe(true);
});
