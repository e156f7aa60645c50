import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDatabaseOpener, type Database } from '../../../lib/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../lib/storage/migrations.ts';
import version1 from '../../fixtures/database/version-1.json' with { type: 'json' };

/** What a database of an old version holds, by store. */
type Stored = Readonly<Record<string, readonly unknown[]>>;

/** One stored example of each version that was released. */
const EXAMPLES: readonly Stored[] = [version1];

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
      expect(sorted(await contentOf(database, Object.keys(stored)))).toEqual(sorted(stored));
    });

    it('is left as it was by a step that fails after all others', async () => {
      const name = await makeOld(version, stored);
      const fail: Migration = async (_database, transaction) => {
        await transaction.objectStore('notes').clear?.();
        throw new RangeError('a step that cannot work');
      };
      const failing = createDatabaseOpener({ name, migrations: [...MIGRATIONS, fail] });
      await expect(failing()).rejects.toThrow('a step that cannot work');
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
      'colours',
      'notes',
      'people',
      'posts',
      'said',
      'unsaved',
    ]);
  });
});
