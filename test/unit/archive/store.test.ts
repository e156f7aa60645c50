import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newReading } from '../../../lib/archive/requests.ts';
import { type ArchiveStore, createArchiveStore } from '../../../lib/archive/store.ts';
import { createRecordStore, type RecordStore } from '../../../lib/record/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { analysisOf, postOf } from '../record/examples.ts';

const BLOG = 'd1021.hatenadiary.com';
const STATE = newReading(BLOG, { from: null, to: '2025-12-31' }, 1_000);
let store: ArchiveStore;
let record: RecordStore;

function reading(n: number, read: number, rules = 'rules', isWhole = true) {
  const analysis = analysisOf([{ name: 'ケルシュ', says: `${n}番目` }]);
  return { post: postOf(n), reading: { loaded: read, read, isWhole }, analysis, rules };
}

beforeEach(() => {
  const openDatabase = createDatabaseOpener({ name: `test-${Math.random()}` });
  store = createArchiveStore(openDatabase);
  record = createRecordStore(openDatabase);
});

afterEach(() => vi.restoreAllMocks());

describe('createArchiveStore', () => {
  it('keeps a state for each blog until it is removed', async () => {
    const other = { ...STATE, blog: 'news.example' };
    await store.put(STATE, null);
    await store.put(other, null);
    await store.put({ ...STATE, requests: 3 }, null);
    expect(await store.get(BLOG)).toEqual({ ...STATE, requests: 3 });
    await store.remove(BLOG);
    expect(await store.get(BLOG)).toBeUndefined();
    expect(await store.all()).toEqual([other]);
  });

  it('records a post together with the state', async () => {
    await store.put({ ...STATE, recorded: 1 }, reading(1, 2_000));
    expect(await record.count()).toEqual({ posts: 1, quotes: 1, statements: 0 });
    expect((await store.get(BLOG))?.recorded).toBe(1);
  });

  it('stores neither where one of them cannot be stored', async () => {
    await store.put(STATE, null);
    const broken = { ...reading(1, 2_000), rules: (() => 'no data') as unknown as string };
    await expect(store.put({ ...STATE, recorded: 1 }, broken)).rejects.toThrow();
    expect(await store.get(BLOG)).toEqual(STATE);
    expect((await record.count()).posts).toBe(0);
  });

  it('lets what a page showed later stand', async () => {
    const live = { ...reading(1, 3_000), analysis: analysisOf([{ name: 'ケルシュ', says: '直した' }]) };
    await record.record(live);
    await store.put(STATE, reading(1, 2_000));
    const said = await record.saidBefore({ person: 'ケルシュ', blog: BLOG, exceptPost: '', after: null });
    expect(said.posts.map(({ sayings }) => sayings[0]?.text)).toEqual(['「直した」']);
  });

  it('takes a damaged state for none', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { queue, ...damaged } = STATE;
    await store.put(damaged as typeof STATE, null);
    await store.put({ ...STATE, blog: 'news.example' }, null);
    expect(await store.get(BLOG)).toBeUndefined();
    expect((await store.all()).map(({ blog }) => blog)).toEqual(['news.example']);
    expect(log).toHaveBeenCalled();
    await store.put(STATE, null);
    expect((await store.get(BLOG))?.queue).toEqual(queue);
  });

  it('knows the posts that need not be fetched', async () => {
    await record.record(reading(1, 500));
    await record.record(reading(2, 500, 'older rules'));
    await record.record(reading(3, 1_500, 'older rules'));
    await record.record(reading(4, 500, 'rules', false));
    const keys = [1, 2, 3, 4, 5].map((n) => postOf(n).key);
    const known = await store.known(keys, 'rules', 1_000);
    expect([...known]).toEqual([postOf(1).key, postOf(3).key]);
  });
});
