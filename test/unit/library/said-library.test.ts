import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../lib/library/filter.ts';
import { SaidLibrary } from '../../../lib/library/said-library.ts';
import { createRecordStore } from '../../../lib/record/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { analysisOf, postOf, type Voice } from '../record/examples.ts';

let count = 0;
function newRecord() {
  const openDatabase = createDatabaseOpener({ name: `library test ${++count}` });
  const store = createRecordStore(openDatabase);
  const record = (n: number, voices: readonly Voice[], loaded = n) =>
    store.record({
      post: postOf(n),
      reading: { loaded, read: loaded, isWhole: true },
      analysis: analysisOf(voices),
      rules: '1',
    });
  return { store, record, library: new SaidLibrary(openDatabase) };
}

const search = (library: SaidLibrary, words: string) => library.find({ ...NO_FILTER, words });

describe('SaidLibrary', () => {
  it('reads what was recorded, in parts, and gives what is shown of it', async () => {
    const { record, library } = newRecord();
    const voices = Array.from({ length: 300 }, (_, n) => ({ name: `話者${n}`, says: `言葉${n}` }));
    await record(1, voices);
    await record(2, voices);
    const steps: number[] = [];
    await library.load(() => steps.push(library.progress.sayings));
    expect(steps).toEqual([300, 600]);
    expect(library.progress).toEqual({ isWhole: true, sayings: 600 });

    const found = search(library, '言葉299');
    expect(found).toHaveLength(2);
    const [newest] = await library.read(found);
    expect(newest).toMatchObject({
      post: postOf(2),
      person: '話者299',
      speaker: { name: '話者299' },
      saying: { text: '「言葉299」', kind: 'speech' },
    });
  });

  it('takes in a post that was recorded meanwhile, and says whether anything changed', async () => {
    const { record, library } = newRecord();
    await record(1, [{ name: 'ケルシュ', says: '古い' }]);
    await library.load(() => {});
    expect(await library.renew([postOf(1).key])).toBe(false);
    await record(1, [{ name: 'ケルシュ', says: '新しい' }], 9);
    await record(2, [{ name: 'ケルシュ', says: '次' }]);
    expect(await library.renew([postOf(1).key, postOf(2).key])).toBe(true);
    expect([search(library, '古い'), search(library, '新しい'), search(library, '次')]).toMatchObject([
      { length: 0 },
      { length: 1 },
      { length: 1 },
    ]);
  });

  it('forgets a post that is forgotten, and gives null for what was found there before', async () => {
    const { store, record, library } = newRecord();
    await record(1, [{ name: 'ケルシュ', says: '一' }]);
    await library.load(() => {});
    const found = search(library, '一');
    await store.forgetPost(postOf(1).key);
    expect(await library.read(found)).toEqual([null]);
    expect(await library.renew([postOf(1).key])).toBe(true);
    expect(search(library, '')).toHaveLength(0);
  });
});
