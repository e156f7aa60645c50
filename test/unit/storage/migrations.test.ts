import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NoteSchema, UnsavedTextSchema } from '../../../lib/notes/schema.ts';
import { createDatabaseOpener, type Database } from '../../../lib/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../lib/storage/migrations.ts';
import version1 from '../../fixtures/database/version-1.json' with { type: 'json' };
import version2 from '../../fixtures/database/version-2.json' with { type: 'json' };

/** What a database of an old version holds, by store. */
type Stored = Readonly<Record<string, readonly unknown[]>>;

/** One stored example of each version that was released. */
const EXAMPLES: readonly Stored[] = [version1, version2];

/** A note of the examples that lost its times, as a broken disk could have it. */
const DAMAGED = ['ee0c2f57-1f0b-4a39-8d26-7c1f9f2d5a03'];

let count = 0;

/** Makes a database of an old version as that version left it. @returns its name */
async function makeOld(version: number, stored: Stored): Promise<string> {
  const name = `migrations test ${++count}`;
  const open = createDatabaseOpener({ name, migrations: MIGRATIONS.slice(0, version) });
  const database = await open();
  for (const [store, records] of Object.entries(stored))
    for (const record of records) await database.put(store as 'notes', record as never);
  database.close();
  return name;
}

async function contentOf(database: Database, stores: readonly string[]): Promise<Stored> {
  const lists = await Promise.all(stores.map((store) => database.getAll(store as 'notes')));
  return Object.fromEntries(stores.map((store, index) => [store, lists[index] ?? []]));
}

const sorted = (stored: Stored) =>
  Object.fromEntries(
    Object.entries(stored).map(([store, records]) => [
      store,
      records.map((record) => JSON.stringify(record)).sort(),
    ]),
  );

describe.each(EXAMPLES.map((stored, index) => ({ version: index + 1, stored })))(
  'a database of version $version',
  ({ version, stored }) => {
    it('keeps all it holds when it is brought up to date', async () => {
      const name = await makeOld(version, stored);
      const database = await createDatabaseOpener({ name })();
      expect(database.version).toBe(MIGRATIONS.length);
      const replica = await database.get('local', 'replica');
      const added = { tags: [], colour: null, version: { [String(replica)]: 1 } };
      const expected: Record<string, readonly unknown[]> = {
        ...stored,
        notes: (stored.notes ?? []).map((note) => ({ ...added, ...(note as object) })),
      };
      expected.unsaved = (stored.unsaved ?? []).map((text) => ({
        tags: [],
        colour: null,
        base: null,
        ...(text as object),
        noteId: 'made by the step',
      }));
      const content = await contentOf(database, Object.keys(stored));
      for (const text of content.unsaved as { noteId: string }[]) {
        expect(v.is(UnsavedTextSchema, text)).toBe(true);
        text.noteId = 'made by the step';
      }
      expect(sorted(content)).toEqual(sorted(expected));
    });

    it('has every note in today’s form when it is brought up to date, but for damaged ones', async () => {
      const database = await createDatabaseOpener({ name: await makeOld(version, stored) })();
      const notes = await database.getAll('notes');
      expect(notes.length).toBeGreaterThan(1);
      const damaged = notes.filter((note) => !v.is(NoteSchema, note));
      expect(damaged.map(({ id }) => id)).toEqual(
        DAMAGED.filter((id) => notes.some((note) => note.id === id)),
      );
    });

    it('is left as it was by a step that fails after all others', async () => {
      const name = await makeOld(version, stored);
      const fail: Migration = async (_database, transaction) => {
        await transaction.objectStore('notes').clear?.();
        throw new RangeError('a step that cannot work');
      };
      const failing = createDatabaseOpener({ name, migrations: [...MIGRATIONS, fail] });
      await expect(failing()).rejects.toMatchObject({ code: 'upgradeFailed' });
      const old = await createDatabaseOpener({ name, migrations: MIGRATIONS.slice(0, version) })();
      expect(old.version).toBe(version);
      expect([...old.objectStoreNames].sort()).toEqual(Object.keys(stored).sort());
      expect(sorted(await contentOf(old, Object.keys(stored)))).toEqual(sorted(stored));
    });
  },
);

describe('the newest version', () => {
  it('finds what was said by person, by person on a blog, and by post', async () => {
    const database = await createDatabaseOpener({ name: `migrations test ${++count}` })();
    const said = database.transaction('said').store;
    expect(said.keyPath).toEqual(['post', 'person']);
    expect([...said.indexNames]).toEqual(['blogPerson', 'person']);
    expect([...database.objectStoreNames]).toEqual([
      'analyses',
      'archive',
      'colours',
      'local',
      'log',
      'notes',
      'people',
      'posts',
      'said',
      'tombstones',
      'unsaved',
    ]);
  });

  it('has an id of its own in each database', async () => {
    const open = () => createDatabaseOpener({ name: `migrations test ${++count}` })();
    const ids = await Promise.all([open(), open()].map(async (one) => (await one).get('local', 'replica')));
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
