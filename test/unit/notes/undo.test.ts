import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_LOG, LONGEST_MEMORY, MOST_STEPS } from '../../../lib/notes/log.ts';
import type { Note } from '../../../lib/notes/model.ts';
import { createNoteStore, type NoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { draftOf, PERSON_TARGET } from './examples.ts';

let count = 0;

/** A store over a database of its own, with a clock that tests set. In milliseconds. */
function newStore() {
  const openDatabase = createDatabaseOpener({ name: `undo test ${++count}` });
  const clock = { time: Date.UTC(2026, 10, 23, 8) };
  const store = createNoteStore(openDatabase, { now: () => new Date(clock.time) });
  /** Lets so much time pass that what was typed before is a step of its own. */
  const pause = () => {
    clock.time += 10_000;
  };
  return { openDatabase, store, clock, pause };
}

const bodyOf = async (store: NoteStore, { id }: Note) => (await store.get(id))?.body;

describe('undo', () => {
  it('takes every kind of change back, and redo makes it again', async () => {
    const { store, pause } = newStore();
    const note = await store.add(draftOf('一', PERSON_TARGET));
    const states = [await store.get(note.id)];
    const changes: (() => Promise<unknown>)[] = [
      () => store.update(note.id, { body: '二' }),
      () => store.update(note.id, { tags: ['制裁'], colour: 1 }),
      () => store.update(note.id, { target: { kind: 'post', post: PERSON_TARGET.post } }),
      () => store.remove(note.id),
      () => store.restore(note.id),
    ];
    for (const change of changes) {
      pause();
      await change();
      states.push(await store.get(note.id));
    }
    const content = (state: Note | null | undefined) => {
      if (!state) return null;
      const { body, tags, colour, target, deleted } = state;
      return { body, tags, colour, target, deleted: deleted !== null };
    };
    for (const state of states.slice(0, -1).reverse()) {
      const undone = await store.walk('undo', note.id);
      expect(content(undone?.note)).toEqual(content(state));
    }
    expect(await store.walk('undo', note.id)).toMatchObject({
      action: 'add',
      note: { deleted: expect.any(String) },
    });
    expect(await store.walk('undo', note.id)).toBeNull();
    for (const state of states) {
      expect(content((await store.walk('redo', note.id))?.note)).toEqual(content(state));
    }
    expect(await store.walk('redo', note.id)).toBeNull();
  });

  it('raises the version like any other change', async () => {
    const { openDatabase, store } = newStore();
    const note = await store.add(draftOf('一'));
    await store.walk('undo', null);
    const redone = await store.walk('redo', null);
    const replica = String(await (await openDatabase()).get('local', 'replica'));
    expect(redone?.note.version).toEqual({ [replica]: 3 });
    expect(await store.get(note.id)).toEqual(redone?.note);
  });

  it('takes what is typed in one go back at once, and stops at each pause', async () => {
    const { store, clock, pause } = newStore();
    const note = await store.add(draftOf('あ'));
    for (const body of ['あい', 'あいう']) {
      clock.time += 500;
      await store.update(note.id, { body });
    }
    pause();
    await store.update(note.id, { body: 'あいうえ' });
    await store.walk('undo', note.id);
    expect(await bodyOf(store, note)).toBe('あいう');
    await store.walk('undo', note.id);
    expect(await store.get(note.id)).toMatchObject({ body: 'あいう', deleted: expect.any(String) });
    await store.walk('redo', note.id);
    await store.walk('redo', note.id);
    expect(await store.get(note.id)).toMatchObject({ body: 'あいうえ', deleted: null });
  });

  it('ends a step of typing that never pauses', async () => {
    const { store, clock } = newStore();
    const note = await store.add(draftOf('あ'));
    for (let i = 0; i < 100; i++) {
      clock.time += 1_000;
      await store.update(note.id, { body: `あ${i}` });
    }
    await store.walk('undo', note.id);
    expect(await bodyOf(store, note)).toMatch(/^あ\d+$/);
  });

  it('goes through all notes in the order in which they were changed, or through one alone', async () => {
    const { store, pause } = newStore();
    const a = await store.add(draftOf('a'));
    const b = await store.add(draftOf('b'));
    pause();
    await store.update(a.id, { body: 'a2' });
    pause();
    await store.update(b.id, { body: 'b2' });
    expect((await store.walk('undo', null))?.note.id).toBe(b.id);
    expect((await store.walk('undo', null))?.note.id).toBe(a.id);
    await store.walk('redo', null);
    await store.walk('redo', null);
    expect((await store.walk('undo', a.id))?.note.body).toBe('a');
    expect(await bodyOf(store, b)).toBe('b2');
    expect(await store.history(null)).toEqual({ undo: 'update', redo: 'update' });
    expect(await store.history(a.id)).toEqual({ undo: 'add', redo: 'update' });
  });

  it('redoes nothing once something else was done', async () => {
    const { store, pause } = newStore();
    const note = await store.add(draftOf('一'));
    pause();
    await store.update(note.id, { body: '二' });
    await store.walk('undo', note.id);
    pause();
    await store.update(note.id, { body: '三' });
    expect(await store.history(note.id)).toEqual({ undo: 'update', redo: null });
    expect(await store.walk('redo', note.id)).toBeNull();
    expect(await bodyOf(store, note)).toBe('三');
  });

  it('overwrites nothing that came by another way', async () => {
    const { openDatabase, store, pause } = newStore();
    const note = await store.add(draftOf('一'));
    pause();
    const { note: changed } = await store.update(note.id, { body: '二' });
    const imported = { ...changed, body: '別の機械で書いた' };
    await (await openDatabase()).put('notes', imported);
    expect(await store.walk('undo', note.id)).toBeNull();
    expect(await store.get(note.id)).toEqual(imported);
  });

  it('is there after a restart', async () => {
    const { openDatabase, store } = newStore();
    const note = await store.add(draftOf('残る'));
    await store.remove(note.id);
    const later = createNoteStore(openDatabase);
    expect(await later.history(null)).toEqual({ undo: 'remove', redo: null });
    expect((await later.walk('undo', null))?.note.deleted).toBeNull();
  });

  it('keeps the log bounded in number and age', async () => {
    const { openDatabase, store, clock, pause } = newStore();
    const note = await store.add(draftOf('0'));
    const log = async () => (await openDatabase()).getAll('log');
    const transaction = (await openDatabase()).transaction('log', 'readwrite');
    const [step] = await transaction.store.getAll();
    for (let i = 0; i < MOST_STEPS; i++) await transaction.store.put({ ...step!, seq: i + 2 });
    await transaction.done;
    pause();
    await store.update(note.id, { body: '1' });
    expect(await log()).toHaveLength(MOST_STEPS);
    expect((await log()).at(-1)?.after.body).toBe('1');
    clock.time += LONGEST_MEMORY + 1;
    await store.update(note.id, { body: '2' });
    expect((await log()).map(({ after }) => after.body)).toEqual(['2']);
  });

  it('keeps the log bounded in size, and always the last step', async () => {
    const { openDatabase, store, pause } = newStore();
    const note = await store.add(draftOf('0'));
    const large = 'あ'.repeat(LARGEST_LOG / 8);
    for (let i = 1; i <= 12; i++) {
      pause();
      await store.update(note.id, { body: `${i}${large}` });
      const log = await (await openDatabase()).getAll('log');
      expect(JSON.stringify(log).length).toBeLessThan(LARGEST_LOG * 1.01);
      expect(log.at(-1)?.after.body.startsWith(`${i}あ`)).toBe(true);
    }
    expect((await store.walk('undo', note.id))?.note.body).toBe(`11${large}`);
    pause();
    await store.update(note.id, { body: large.repeat(9) });
    expect((await (await openDatabase()).getAll('log')).map(({ after }) => after.body.length)).toEqual([
      large.length * 9,
    ]);
  });

  it('ends where it began after as many redos as undos, whatever was done', async () => {
    const command = fc.record({
      on: fc.nat(2),
      kind: fc.constantFrom('update', 'tag', 'remove', 'restore', 'undo', 'redo', 'undoOne', 'redoOne'),
      text: fc.string({ maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 15 }), async (commands) => {
        const { openDatabase, store, pause } = newStore();
        const notes: Note[] = [];
        for (const body of ['a', 'b', 'c']) notes.push(await store.add(draftOf(body)));
        for (const { on, kind, text } of commands) {
          pause();
          const { id } = notes[on]!;
          if (kind === 'update') await store.update(id, { body: text });
          if (kind === 'tag') await store.update(id, { tags: [text] });
          if (kind === 'remove') await store.remove(id);
          if (kind === 'restore') await store.restore(id);
          if (kind === 'undo' || kind === 'redo') await store.walk(kind, null);
          if (kind === 'undoOne') await store.walk('undo', id);
          if (kind === 'redoOne') await store.walk('redo', id);
        }
        const content = async () =>
          Promise.all(
            notes.map(async ({ id }) => {
              const { body, tags, deleted } = (await store.get(id))!;
              return { body, tags, deleted: deleted !== null };
            }),
          );
        const before = await content();
        let undone = 0;
        while (await store.walk('undo', null)) undone++;
        expect((await content()).every(({ deleted }) => deleted)).toBe(true);
        for (; undone > 0; undone--) expect(await store.walk('redo', null)).not.toBeNull();
        expect(await content()).toEqual(before);
        (await openDatabase()).close();
      }),
      { numRuns: 40 },
    );
  });
});
