import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Note } from '../../../lib/notes/model.ts';
import { createNoteStore, type NoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { anyColour, anyTags, anyTarget, draftOf } from './examples.ts';

/** What the store must agree with: notes by id in a plain map. */
type Model = Map<string, Note>;
type History = fc.AsyncCommand<Model, NoteStore>;

/** A command on the note that stands at `choice` (modulo their number), for histories that hold at least one. */
function onNote(
  name: string,
  choice: number,
  run: (note: Note, model: Model, store: NoteStore) => Promise<void>,
): History {
  return {
    check: (model) => model.size > 0,
    run: async (model, store) => {
      await run([...model.values()][choice % model.size]!, model, store);
      await expectAgreement(model, store);
    },
    toString: () => `${name}(${choice})`,
  };
}

async function expectAgreement(model: Model, store: NoteStore): Promise<void> {
  const byId = (a: Note, b: Note) => (a.id < b.id ? -1 : 1);
  const kept = [...model.values()].filter((note) => note.deleted === null).sort(byId);
  const { notes, damaged } = await store.all();
  expect([...notes].sort(byId)).toEqual(kept);
  expect(damaged).toEqual([]);
  for (const note of model.values()) {
    expect(await store.get(note.id)).toEqual(note);
    const samePost = kept.filter(({ target }) => target.post.key === note.target.post.key);
    expect([...(await store.notesOfPost(note.target.post.key)).notes].sort(byId)).toEqual(samePost);
  }
}

/** The note with the version of its next state. */
const next = (note: Note): Note => ({
  ...note,
  version: Object.fromEntries(Object.entries(note.version).map(([replica, count]) => [replica, count + 1])),
});

const body = fc.string({ unit: 'binary' });
const add = fc.tuple(body, anyTags, anyColour, anyTarget).map<History>(([text, tags, colour, target]) => ({
  check: () => true,
  run: async (model, store) => {
    const draft = { ...draftOf(text, target), tags, colour };
    const note = await store.add(draft);
    expect(note).toMatchObject({ ...draft, deleted: null });
    expect(await store.add(draft)).toEqual(note);
    expect(model.has(note.id)).toBe(false);
    model.set(note.id, note);
    await expectAgreement(model, store);
  },
  toString: () => `add(${JSON.stringify(text)})`,
}));
const update = fc.tuple(fc.nat(), body).map(([choice, text]) =>
  onNote('update', choice, async (note, model, store) => {
    const { note: updated, copy } = await store.update(note.id, { body: text }, note);
    const unchanged = note.body === text && note.deleted === null;
    expect(copy).toBeNull();
    const { modified } = updated;
    expect(unchanged ? modified === note.modified : modified > note.modified).toBe(true);
    expect(updated).toEqual({ ...(unchanged ? note : next(note)), body: text, modified, deleted: null });
    model.set(note.id, updated);
  }),
);
const remove = fc.nat().map((choice) =>
  onNote('remove', choice, async (note, model, store) => {
    const { deleted } = await store.remove(note.id);
    expect(deleted).not.toBeNull();
    model.set(note.id, note.deleted === null ? { ...next(note), deleted } : note);
  }),
);
const restore = fc.nat().map((choice) =>
  onNote('restore', choice, async (note, model, store) => {
    await store.restore(note.id);
    model.set(note.id, note.deleted === null ? note : { ...next(note), deleted: null });
  }),
);

it('agrees with a plain map over any history', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands([add, update, remove, restore], { maxCommands: 25 }), async (history) => {
      const openDatabase = createDatabaseOpener({ name: `history ${++count}` });
      let time = Date.UTC(2026, 10, 23);
      const store = createNoteStore(openDatabase, { now: () => new Date(time++) });
      await fc.asyncModelRun(() => ({ model: new Map(), real: store }), history);
      (await openDatabase()).close();
    }),
    { numRuns: 40 },
  );
});
