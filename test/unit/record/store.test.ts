import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { blogOf } from '../../../lib/post/permalink.ts';
import { NOBODY } from '../../../lib/record/model.ts';
import { createRecordStore, type RecordStore } from '../../../lib/record/store.ts';
import { createDatabaseOpener, type OpenDatabase } from '../../../lib/storage/database.ts';
import { noteOf } from '../notes/examples.ts';
import { analysisOf, postOf, type Voice } from './examples.ts';

const BLOG = 'd1021.hatenadiary.com';
const DAY = 86_400_000;

let count = 0;
function newStore(): { store: RecordStore; openDatabase: OpenDatabase } {
  const openDatabase = createDatabaseOpener({ name: `record test ${++count}` });
  return { store: createRecordStore(openDatabase), openDatabase };
}

const at = (time: number, isWhole = true) => ({ loaded: time, read: time + 1, isWhole });

function reading(n: number, voices: readonly Voice[], { loaded = DAY, rules = '1', blog = BLOG } = {}) {
  return { post: postOf(n, blog), reading: at(loaded), analysis: analysisOf(voices), rules };
}

const query = (person: string, exceptPost = postOf(31).key) => ({
  person,
  blog: BLOG,
  exceptPost,
  after: null,
});

describe('createRecordStore', () => {
  it('gives what a person said in other posts, newest first, with counts over all', async () => {
    const { store } = newStore();
    await store.record(reading(3, [{ name: 'ケルシュ', says: '三' }]));
    await store.record(
      reading(1, [
        { name: 'ケルシュ', says: '一' },
        { name: 'ドナード', says: '別' },
        { name: 'ケルシュ', says: '見方', kind: 'statement' },
      ]),
    );
    await store.record(reading(2, [{ name: 'ケルシュ', says: '二' }]));

    const { posts, total, next } = await store.saidBefore(query('ケルシュ', postOf(2).key));
    expect(posts.map(({ post }) => post)).toEqual([postOf(3), postOf(1)]);
    expect(posts[1]?.sayings.map(({ text, kind }) => [text, kind])).toEqual([
      ['「一」', 'speech'],
      ['見方', 'statement'],
    ]);
    expect(total).toEqual({ posts: 2, quotes: 2, statements: 1 });
    expect(next).toBeNull();
  });

  it('gives everything in parts, each post once', async () => {
    const { store } = newStore();
    for (let n = 1; n <= 13; n++) await store.record(reading(n, [{ name: 'ケルシュ', says: `${n}` }]));
    const found: string[] = [];
    let after = null;
    do {
      const part = await store.saidBefore({ ...query('ケルシュ', postOf(8).key), after });
      expect(part.total.posts).toBe(12);
      expect(part.posts.length).toBeLessThanOrEqual(5);
      found.push(...part.posts.map(({ post }) => post.key));
      after = part.next;
    } while (after);
    const newestFirst = Array.from({ length: 13 }, (_, index) => postOf(13 - index).key);
    expect(found).toEqual(newestFirst.filter((key) => key !== postOf(8).key));
  });

  it('says plainly that nothing was said', async () => {
    const { store } = newStore();
    await store.record(reading(1, [{ name: 'ケルシュ', says: '一' }]));
    const nothing = { posts: [], total: { posts: 0, quotes: 0, statements: 0 }, next: null };
    expect(await store.saidBefore(query('ケルシュ', postOf(1).key))).toEqual(nothing);
    expect(await store.saidBefore(query('ケルシ'))).toEqual(nothing);
    expect(await store.saidBefore(query('ケルシュウ'))).toEqual(nothing);
  });

  it('keeps the blogs apart', async () => {
    const { store } = newStore();
    await store.record(reading(1, [{ name: 'ケルシュ', says: '一' }]));
    await store.record(reading(2, [{ name: 'ケルシュ', says: '二' }], { blog: 'other.hatenablog.com' }));
    const { posts, total } = await store.saidBefore(query('ケルシュ'));
    expect(posts.map(({ post }) => post.key)).toEqual([postOf(1).key]);
    expect(total.posts).toBe(1);
  });

  it('records a text once, however often it is read', async () => {
    const { store, openDatabase } = newStore();
    for (const loaded of [2 * DAY, DAY, 3 * DAY])
      await store.record(reading(1, [{ name: 'ケルシュ', says: '一' }], { loaded }));
    expect(await store.count()).toEqual({ posts: 1, quotes: 1, statements: 0 });
    const post = await (await openDatabase()).get('posts', postOf(1).key);
    expect(post).toMatchObject({ firstRead: DAY + 1, lastRead: 3 * DAY + 1, reading: at(3 * DAY) });
  });

  it('puts a changed post in place of the old one, and takes away whom it no longer quotes', async () => {
    const { store } = newStore();
    await store.record(reading(2, [{ name: 'ドナード', says: '残る', title: '大統領' }]));
    await store.record(
      reading(3, [
        { name: 'ケルシュ', says: '古い' },
        { name: 'ドナード', says: '消える', title: '前大統領' },
      ]),
    );
    await store.record(reading(3, [{ name: 'ケルシュ', says: '新しい' }], { loaded: 2 * DAY }));
    const [post] = (await store.saidBefore(query('ケルシュ'))).posts;
    expect(post?.sayings.map(({ text }) => text)).toEqual(['「新しい」']);
    const { posts, total } = await store.saidBefore(query('ドナード'));
    expect(posts.map(({ post: { key }, speaker }) => [key, speaker?.title])).toEqual([
      [postOf(2).key, '大統領'],
    ]);
    expect(total).toEqual({ posts: 1, quotes: 1, statements: 0 });
    expect(await store.count()).toEqual({ posts: 2, quotes: 2, statements: 0 });
  });

  it('counts the posts of each blog', async () => {
    const { store } = newStore();
    expect([...(await store.postsByBlog())]).toEqual([]);
    for (const day of [1, 2]) await store.record(reading(day, [{ name: 'ケルシュ', says: '一' }]));
    expect([...(await store.postsByBlog())]).toEqual([[blogOf(postOf(1).key), 2]]);
  });

  it('does not let a page that stayed open overwrite a newer text', async () => {
    const { store } = newStore();
    await store.record(reading(1, [{ name: 'ケルシュ', says: '新しい' }], { loaded: 2 * DAY }));
    const old = reading(1, [{ name: 'ケルシュ', says: '古い' }]);
    await store.record({ ...old, reading: { ...old.reading, read: 9 * DAY } });
    const [post] = (await store.saidBefore(query('ケルシュ'))).posts;
    expect(post?.sayings.map(({ text }) => text)).toEqual(['「新しい」']);
  });

  it('does not let what an index cuts off stand for the whole', async () => {
    const { store } = newStore();
    await store.record(
      reading(1, [
        { name: 'ケルシュ', says: '一' },
        { name: 'ドナード', says: '二' },
      ]),
    );
    const cut = reading(1, [{ name: 'ケルシュ', says: '一' }]);
    await store.record({ ...cut, reading: at(5 * DAY, false) });
    expect((await store.saidBefore(query('ドナード'))).total.quotes).toBe(1);
  });

  it('replaces what other rules found in the same text', async () => {
    const { store } = newStore();
    const voices = [{ name: 'ケルシュ', says: '一' }];
    await store.record(reading(1, voices));
    const anew = reading(1, voices, { rules: '2', loaded: 2 * DAY });
    const [quote] = anew.analysis.quotes;
    const analysis = { ...anew.analysis, quotes: [{ ...quote!, kind: 'fragment' as const }] };
    await store.record({ ...anew, analysis });
    const [post] = (await store.saidBefore(query('ケルシュ'))).posts;
    expect(post?.sayings.map(({ kind }) => kind)).toEqual(['fragment']);
  });

  it('records what sources without a name say, too', async () => {
    const { store, openDatabase } = newStore();
    await store.record(reading(1, [{ name: null, says: '匿名' }]));
    expect(await store.count()).toEqual({ posts: 1, quotes: 1, statements: 0 });
    const said = await (await openDatabase()).get('said', [postOf(1).key, NOBODY]);
    expect(said).toMatchObject({ speaker: null, sayings: [{ text: '「匿名」', source: '高官' }] });
  });

  it('finds the place of a saying again', async () => {
    const { store } = newStore();
    const voices = [{ name: 'ケルシュ', says: '一' }];
    await store.record(reading(1, voices));
    const { text } = analysisOf(voices);
    const start = text.indexOf('「一」');
    expect(await store.find(postOf(1).key, 'ケルシュ', start)).toEqual({
      post: postOf(1),
      place: {
        quote: { type: 'TextQuoteSelector', exact: '「一」', prefix: 'ケルシュは', suffix: 'と述べた。' },
        position: { type: 'TextPositionSelector', start, end: start + 3 },
      },
    });
    expect(await store.find(postOf(1).key, 'ケルシュ', start + 1)).toBeNull();
    expect(await store.find(postOf(2).key, 'ケルシュ', start)).toBeNull();
  });

  it('forgets everything but the notes', async () => {
    const { store, openDatabase } = newStore();
    const database = await openDatabase();
    await database.put('notes', noteOf());
    await database.put('analyses', { hash: 'a', used: 1, analysis: {} });
    await store.record(reading(1, [{ name: 'ケルシュ', says: '一' }]));
    await store.forget();
    expect(await store.count()).toEqual({ posts: 0, quotes: 0, statements: 0 });
    for (const name of ['posts', 'said', 'people', 'analyses'] as const)
      expect(await database.count(name), name).toBe(0);
    expect(await database.getAll('notes')).toEqual([noteOf()]);
  });

  it('changes nothing when it fails half way', async () => {
    const { store } = newStore();
    await store.record(reading(1, [{ name: 'ケルシュ', says: '古い' }]));
    const full = new DOMException('The disk is full.', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const changed = reading(1, [{ name: 'ケルシュ', says: '新しい' }], { loaded: 2 * DAY });
    await expect(store.record(changed)).rejects.toMatchObject({ code: 'quota' });
    put.mockRestore();
    const [post] = (await store.saidBefore(query('ケルシュ'))).posts;
    expect(post?.sayings.map(({ text }) => text)).toEqual(['「古い」']);
  });

  it('forgets one post with all that was said in it and the analysis of its text, and tells of every change', async () => {
    const openDatabase = createDatabaseOpener({ name: `record test ${++count}` });
    const told: (readonly string[] | null)[] = [];
    const store = createRecordStore(openDatabase, (posts) => told.push(posts));
    const first = reading(1, [{ name: 'ケルシュ', says: '一' }]);
    await store.record(first);
    await store.record(reading(2, [{ name: 'ケルシュ', says: '二' }]));
    const database = await openDatabase();
    await database.put('analyses', { hash: 'own', used: 1, analysis: first.analysis });
    await database.put('analyses', { hash: 'other', used: 1, analysis: { text: 'ほかの記事' } });

    await store.forgetPost(postOf(1).key);
    expect(await database.getAllKeys('posts')).toEqual([postOf(2).key]);
    expect(await database.getAllKeys('said')).toEqual([[postOf(2).key, 'ケルシュ']]);
    expect(await database.getAllKeys('analyses')).toEqual(['other']);
    expect(await store.count()).toEqual({ posts: 1, quotes: 1, statements: 0 });
    await store.forgetPost(postOf(2).key);
    expect(await database.count('people')).toBe(0);
    await store.forget();
    expect(told).toEqual([[postOf(1).key], [postOf(2).key], [postOf(1).key], [postOf(2).key], null]);
  });
});
