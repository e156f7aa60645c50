import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { BIN_DAYS } from '../../../lib/notes/bin-time.ts';
import { createNoteStore } from '../../../lib/notes/store.ts';
import { createUnsavedTexts } from '../../../lib/notes/unsaved-texts.ts';
import { compareVersions } from '../../../lib/notes/version.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { draftOf, noteOf } from './examples.ts';

const DAY = 86_400_000;
let count = 0;

function newStore() {
  const openDatabase = createDatabaseOpener({ name: `bin test ${++count}` });
  const clock = { time: Date.UTC(2026, 10, 23, 8) };
  return { openDatabase, clock, store: createNoteStore(openDatabase, { now: () => new Date(clock.time) }) };
}

describe('the bin', () => {
  it('holds what was deleted, the last first', async () => {
    const { store, clock } = newStore();
    const notes = [await store.add(draftOf('一')), await store.add(draftOf('二'))];
    await store.add(draftOf('残る'));
    for (const { id } of notes) {
      clock.time += DAY;
      await store.remove(id);
    }
    expect((await store.bin()).notes.map(({ body }) => body)).toEqual(['二', '一']);
    await store.restore(notes[0]!.id);
    expect((await store.bin()).notes.map(({ body }) => body)).toEqual(['二']);
  });

  it('erases what is over its time, and leaves tombstones that go beyond what was erased', async () => {
    const { openDatabase, store, clock } = newStore();
    const old = await store.add(draftOf('古い'));
    const young = await store.add(draftOf('新しい'));
    const kept = await store.add(draftOf('残る'));
    const removed = await store.remove(old.id);
    clock.time += DAY;
    await store.remove(young.id);
    clock.time += (BIN_DAYS - 1) * DAY;
    expect(await store.purge(null)).toBe(0);
    clock.time += 1;
    expect(await store.purge(null)).toBe(1);
    expect(await store.get(old.id)).toBeNull();
    expect((await store.bin()).notes.map(({ id }) => id)).toEqual([young.id]);
    expect(await store.get(kept.id)).toEqual(kept);
    const database = await openDatabase();
    const tombstone = await database.get('tombstones', old.id);
    expect(tombstone?.purged).toBe(new Date(clock.time).toISOString());
    expect(compareVersions(tombstone!.version, removed.version)).toBe('after');
    expect(await database.getAllFromIndex('log', 'note', old.id)).toEqual([]);
  });

  it('erases what was typed into a note and not saved with the note, and nothing else', async () => {
    const { openDatabase, store } = newStore();
    const [gone, kept] = [await store.add(draftOf('消す')), await store.add(draftOf('残る'))];
    const unsaved = createUnsavedTexts(openDatabase);
    const texts = [gone, kept].map(({ id: noteId, target }) => ({
      ...{ key: `note ${noteId}`, noteId, target, base: null },
      ...{ body: '打ちかけ', tags: [], colour: null },
    }));
    for (const text of texts) await unsaved.keep(text);
    await store.remove(gone.id);
    await store.purge([gone.id, kept.id]);
    expect(await unsaved.all()).toEqual([texts[1]]);
  });

  it('erases on wish only what is in it', async () => {
    const { store } = newStore();
    const binned = await store.add(draftOf('捨てる'));
    const kept = await store.add(draftOf('残る'));
    await store.remove(binned.id);
    expect(await store.purge([binned.id, kept.id])).toBe(1);
    expect(await store.get(binned.id)).toBeNull();
    expect(await store.get(kept.id)).toEqual(kept);
  });

  it('keeps a damaged record, and tells of it', async () => {
    const { openDatabase, store } = newStore();
    const { body: _, ...damaged } = noteOf({ deleted: '2020-01-01T00:00:00.000Z' });
    await (await openDatabase()).put('notes', damaged as never);
    expect(await store.purge(null)).toBe(0);
    expect((await store.bin()).damaged).toHaveLength(1);
  });
});
