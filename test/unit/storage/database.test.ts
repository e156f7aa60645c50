import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../lib/storage/migrations.ts';
import { noteOf } from '../notes/examples.ts';

let count = 0;
const newName = () => `database test ${++count}`;

/** What the next version of the extension could bring. */
const addTags: Migration = (database) => {
  database.createObjectStore('tags', { keyPath: 'name' });
};

describe('the database', () => {
  it('opens at the newest version, with the notes and their indexes', async () => {
    const database = await createDatabaseOpener({ name: newName() })();
    expect(database.version).toBe(MIGRATIONS.length);
    const notes = database.transaction('notes').store;
    expect([...notes.indexNames]).toEqual(['created', 'deleted', 'person', 'post', 'tag', 'title']);
  });

  it('is opened once for many callers', async () => {
    const open = createDatabaseOpener({ name: newName() });
    const [first, second] = await Promise.all([open(), open()]);
    expect(second).toBe(first);
    expect(await open()).toBe(first);
  });

  it('keeps everything when a later version adds a step', async () => {
    const name = newName();
    const note = noteOf();
    await (await createDatabaseOpener({ name })()).put('notes', note);
    const upgraded = await createDatabaseOpener({ name, migrations: [...MIGRATIONS, addTags] })();
    expect(upgraded.version).toBe(MIGRATIONS.length + 1);
    expect(upgraded.objectStoreNames).toContain('tags');
    expect(await upgraded.get('notes', note.id)).toEqual(note);
  });

  it('changes nothing when a step fails, and tells the cause', async () => {
    const name = newName();
    const note = noteOf();
    const open = createDatabaseOpener({ name });
    await (await open()).put('notes', note);
    const loseAll: Migration = (_database, transaction) => transaction.objectStore('notes').clear();
    const fail: Migration = async () => {
      throw new RangeError('a step that cannot work');
    };
    const failing = createDatabaseOpener({ name, migrations: [...MIGRATIONS, addTags, loseAll, fail] });
    await expect(failing()).rejects.toMatchObject({
      code: 'upgradeFailed',
      message: expect.stringContaining('a step that cannot work'),
    });
    const database = await open();
    expect(database.version).toBe(MIGRATIONS.length);
    expect(database.objectStoreNames).not.toContain('tags');
    expect(await database.get('notes', note.id)).toEqual(note);
  });

  it('changes nothing when a request of a step fails', async () => {
    const name = newName();
    const note = noteOf();
    const open = createDatabaseOpener({ name });
    await (await open()).put('notes', note);
    const addAgain: Migration = async (database, transaction) => {
      database.createObjectStore('tags');
      await transaction.objectStore('notes').add?.(note);
    };
    const failing = createDatabaseOpener({ name, migrations: [...MIGRATIONS, addAgain] });
    await expect(failing()).rejects.toMatchObject({
      code: 'upgradeFailed',
      message: expect.stringContaining('Constraint'),
    });
    expect([...(await open()).objectStoreNames]).not.toContain('tags');
  });

  it('calls a full disk what it is, also while a step runs', async () => {
    const name = newName();
    await (await createDatabaseOpener({ name })()).put('notes', noteOf());
    const fill: Migration = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const failing = createDatabaseOpener({ name, migrations: [...MIGRATIONS, fill] });
    await expect(failing()).rejects.toMatchObject({ code: 'quota' });
  });

  it('lets go of its connection so that another context can upgrade', async () => {
    const name = newName();
    const open = createDatabaseOpener({ name });
    await open();
    const newer = createDatabaseOpener({ name, migrations: [...MIGRATIONS, addTags] });
    expect((await newer()).version).toBe(MIGRATIONS.length + 1);
    await expect(open()).rejects.toMatchObject({ name: 'StorageError', code: 'newerVersion' });
  });

  it('reports a connection that does not let go, and opens once it does', async () => {
    const name = newName();
    const stubborn = await openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore('notes'),
    });
    const open = createDatabaseOpener({ name, migrations: [() => {}, addTags], patience: 30 });
    await expect(open()).rejects.toMatchObject({ code: 'blocked' });
    await expect(open()).rejects.toMatchObject({ code: 'blocked' });
    stubborn.close();
    await vi.waitFor(async () => expect((await open()).version).toBe(2));
  });

  it('lets nobody wait again who asks while it is known to be blocked', async () => {
    const name = newName();
    const stubborn = await openDB(name, 1);
    const open = createDatabaseOpener({ name, migrations: [() => {}, addTags], patience: 400 });
    await expect(open()).rejects.toMatchObject({ code: 'blocked' });
    const later = await Promise.race([
      open().catch((error: unknown) => error),
      new Promise((resolve) => setTimeout(resolve, 200, 'still waiting')),
    ]);
    expect(later).toMatchObject({ code: 'blocked' });
    stubborn.close();
  });

  it('opens anew after the browser ended the connection', async () => {
    const open = createDatabaseOpener({ name: newName() });
    const first = await open();
    forceCloseDatabase(unwrap(first) as never);
    await vi.waitFor(async () => expect(await open()).not.toBe(first));
    expect(await (await open()).count('notes')).toBe(0);
  });

  it('says so when the browser refuses, and tries again the next time', async () => {
    const open = createDatabaseOpener({ name: newName() });
    const refusal = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow it.',
        'InvalidStateError',
      );
    });
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
    refusal.mockRestore();
    expect((await open()).version).toBe(MIGRATIONS.length);
  });
});
