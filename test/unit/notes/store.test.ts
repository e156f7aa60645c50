import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Note, NoteVersion } from '../../../lib/notes/model.ts';
import { newId } from '../../../lib/notes/new-id.ts';
import { createNoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener, type OpenDatabase } from '../../../lib/storage/database.ts';
import { draftOf, noteOf, OLDER_POST, PERSON_TARGET, POST, QUOTE_TARGET } from './examples.ts';

let count = 0;

/** A store over a database of its own, with a clock that goes one second a reading. */
function newStore() {
  const openDatabase = createDatabaseOpener({ name: `store test ${++count}` });
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds++));
  return { openDatabase, store: createNoteStore(openDatabase, { now }) };
}

/** The id under which the database counts its own changes. */
const replica = async (openDatabase: OpenDatabase) =>
  String(await (await openDatabase()).get('local', 'replica'));

/** The version of a note after one more change in the same database. */
const raised = ({ version }: Note): NoteVersion =>
  Object.fromEntries(Object.entries(version).map(([id, count]) => [id, count + 1]));

async function putRaw(openDatabase: OpenDatabase, record: unknown) {
  await (await openDatabase()).put('notes', record as never);
}

afterEach(() => vi.restoreAllMocks());

describe('writing', () => {
  it('stores a draft with times and its first version', async () => {
    const { openDatabase, store } = newStore();
    const draft = draftOf('一行目\r\n二行目\t#見出しではない 𠮷🇯🇵', QUOTE_TARGET);
    const note = await store.add({ ...draft, tags: [' #制裁', '制裁', '海峡'], colour: 3 });
    expect(note).toEqual({
      id: draft.id,
      tags: ['制裁', '海峡'],
      colour: 3,
      version: { [await replica(openDatabase)]: 1 },
      body: '一行目\r\n二行目\t#見出しではない 𠮷🇯🇵',
      target: QUOTE_TARGET,
      created: '2026-11-23T08:00:00.000Z',
      modified: '2026-11-23T08:00:00.000Z',
      deleted: null,
    });
    expect(await store.get(note.id)).toEqual(note);
  });

  it('resolves only when a strict transaction is complete', async () => {
    const { store } = newStore();
    await store.all();
    let transaction: IDBTransaction | undefined;
    let complete = false;
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...options
    ) {
      transaction = begin.apply(this, options);
      transaction.addEventListener('complete', () => {
        complete = true;
      });
      return transaction;
    });
    await store.add(draftOf('保存された'));
    expect(transaction?.durability).toBe('strict');
    expect(complete).toBe(true);
  });

  it('writes a draft that comes twice once', async () => {
    const { store } = newStore();
    const draft = { ...draftOf('答えが届かなかった', QUOTE_TARGET), tags: ['#制裁'] };
    const note = await store.add(draft);
    expect(await store.add(draft)).toEqual(note);
    expect((await store.all()).notes).toEqual([note]);
  });

  it.each([
    ['body', { body: '別のメモ' }],
    ['tags', { tags: ['海峡'] }],
    ['colour', { colour: 1 }],
    ['target', { target: PERSON_TARGET }],
  ])('refuses another %s under an id that is taken', async (_what, other) => {
    const { store } = newStore();
    const draft = draftOf('先のメモ', QUOTE_TARGET);
    const note = await store.add(draft);
    await expect(store.add({ ...draft, ...other })).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.all()).notes).toEqual([note]);
  });

  it('has a note that was buried go beyond what was buried', async () => {
    const { openDatabase, store } = newStore();
    const draft = draftOf('戻ってきた');
    const version = { '0d0c7e59-6a7e-4f7e-8f4e-1f4f3c8f8a11': 4 };
    await (await openDatabase()).put('tombstones', {
      id: draft.id,
      version,
      purged: '2026-11-01T00:00:00.000Z',
    });
    const note = await store.add(draft);
    expect(note.version).toEqual({ ...version, [await replica(openDatabase)]: 1 });
    expect(await (await openDatabase()).count('tombstones')).toBe(0);
  });

  it('changes what is given alone, and the time of change and the version', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('前', PERSON_TARGET));
    const updated = { ...note, body: '後', modified: '2026-11-23T08:00:01.000Z', version: raised(note) };
    expect(await store.update(note.id, { body: '後' })).toEqual({ note: updated, copy: null });
    expect(await store.get(note.id)).toEqual(updated);
    const tagged = await store.update(note.id, { tags: ['＃制裁 ', '制裁'], colour: 5 });
    expect(tagged.note).toMatchObject({ body: '後', tags: ['制裁'], colour: 5, version: raised(updated) });
  });

  it('keeps both texts when a body was changed that somebody else has changed', async () => {
    const { openDatabase, store } = newStore();
    const note = await store.add({ ...draftOf('元の文', QUOTE_TARGET), tags: ['海峡'] });
    const { note: theirs } = await store.update(note.id, { body: '別の窓で書いた文' }, note);
    const { note: kept, copy } = await store.update(note.id, { body: 'この窓で書いた文' }, note);
    expect(kept).toEqual(theirs);
    expect(copy).toMatchObject({ body: 'この窓で書いた文', tags: ['海峡'], target: QUOTE_TARGET });
    expect(copy?.version).toEqual({ [await replica(openDatabase)]: 1 });
    expect((await store.all()).notes).toEqual([copy, theirs]);
  });

  it('makes the note that keeps a text beside another’s once, however often it is told to', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('元の文', QUOTE_TARGET));
    await store.update(note.id, { body: '別の窓で書いた文' }, note);
    const id = newId();
    const first = await store.update(note.id, { body: 'この窓の文' }, note, id);
    expect(first.copy?.id).toBe(id);
    expect(await store.update(note.id, { body: 'この窓の文' }, note, id)).toEqual(first);
    const { copy } = await store.update(note.id, { body: 'この窓' }, note, id);
    expect(copy).toMatchObject({ id, body: 'この窓' });
    expect((await store.all()).notes).toHaveLength(2);
  });

  it('writes over no other note whose id comes for a copy', async () => {
    const { store } = newStore();
    const other = await store.add(draftOf('よその文', PERSON_TARGET));
    const note = await store.add(draftOf('元の文', QUOTE_TARGET));
    await store.update(note.id, { body: '別の窓で書いた文' }, note);
    const { copy } = await store.update(note.id, { body: 'この窓の文' }, note, other.id);
    expect(copy?.id).not.toBe(other.id);
    expect(await store.get(other.id)).toEqual(other);
  });

  it('takes a change of something else than what others changed', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('元の文'));
    const { note: theirs } = await store.update(note.id, { body: '新しい文' }, note);
    const { note: both, copy } = await store.update(note.id, { body: '元の文', colour: 2 }, note);
    expect(copy).toBeNull();
    expect(both).toMatchObject({ body: '新しい文', colour: 2, version: raised(theirs) });
  });

  it('leaves a note untouched when the body is the same', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('同じ'));
    expect(await store.update(note.id, { body: '同じ', tags: [], colour: null })).toEqual({
      note,
      copy: null,
    });
  });

  it('puts a note into the bin and takes it out as it was', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('捨てる'));
    const removed = await store.remove(note.id);
    expect(removed).toEqual({ ...note, deleted: '2026-11-23T08:00:01.000Z', version: raised(note) });
    expect((await store.all()).notes).toEqual([]);
    expect(await store.get(note.id)).toEqual(removed);
    expect(await store.remove(note.id)).toEqual(removed);
    const restored = { ...note, version: raised(removed) };
    expect(await store.restore(note.id)).toEqual(restored);
    expect(await store.restore(note.id)).toEqual(restored);
    expect((await store.all()).notes).toEqual([restored]);
  });

  it('takes a note out of the bin when it is written to, even with the same body', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('別の窓で捨てた'));
    await store.remove(note.id);
    expect(await store.update(note.id, { body: note.body })).toMatchObject({ note: { deleted: null } });
  });

  it('keeps both of two changes made at once', async () => {
    const { openDatabase, store } = newStore();
    const otherContext = createNoteStore(openDatabase);
    const note = await store.add(draftOf('初め'));
    await Promise.all([store.update(note.id, { body: '書き直し' }), otherContext.remove(note.id)]);
    expect(await store.get(note.id)).toMatchObject({ body: '書き直し', deleted: expect.any(String) });
  });

  it('says when there is no such note', async () => {
    const { store } = newStore();
    const id = noteOf().id;
    expect(await store.get(id)).toBeNull();
    for (const attempt of [store.update(id, { body: '' }), store.remove(id), store.restore(id)]) {
      await expect(attempt).rejects.toMatchObject({ name: 'StorageError', code: 'notFound' });
    }
  });

  it.each([
    ['a body that is no text', { ...draftOf(''), body: 1 }],
    ['an unknown kind', draftOf('', { kind: 'blog', post: POST } as never)],
    ['an id that is none', { ...draftOf(''), id: '1' }],
    ['a tint that is none', { ...draftOf(''), colour: 6 }],
    [
      'a permalink that runs a script',
      draftOf('', { kind: 'post', post: { ...POST, permalink: 'javascript:alert(1)' } }),
    ],
    [
      'a place that ends before it starts',
      draftOf('', {
        ...QUOTE_TARGET,
        place: {
          quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 2, end: 1 },
        },
      } as never),
    ],
  ])('refuses %s', async (_what, draft) => {
    const { store } = newStore();
    await expect(store.add(draft as never)).rejects.toMatchObject({ name: 'StorageError', code: 'invalid' });
    expect(await store.all()).toEqual({ notes: [], damaged: [] });
  });

  it('reports a full disk, whether the request or the transaction tells of it, and changes nothing', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('前からある'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.update(note.id, { body: '入らない' })).rejects.toMatchObject({ code: 'quota' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value) {
      const request = put.call(this, value);
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request;
    });
    await expect(store.update(note.id, { body: '入らない' })).rejects.toMatchObject({ code: 'quota' });
    expect(await store.get(note.id)).toEqual(note);
  });
});

describe('reading', () => {
  it('lists the notes of one post, oldest first', async () => {
    const { store } = newStore();
    const first = await store.add(draftOf('一', QUOTE_TARGET));
    await store.add(draftOf('別の記事', { kind: 'post', post: OLDER_POST }));
    const second = await store.add(draftOf('二', PERSON_TARGET));
    const removed = await store.add(draftOf('三'));
    await store.remove(removed.id);
    expect(await store.notesOfPost(POST.key)).toEqual({ notes: [first, second], damaged: [] });
  });

  it('lists the notes about people across posts, each once', async () => {
    const { store } = newStore();
    const key = 'イレーナ・マルコヴァ';
    const first = await store.add(draftOf('一', PERSON_TARGET));
    await store.add(draftOf('引用', QUOTE_TARGET));
    const second = await store.add(draftOf('二', { ...PERSON_TARGET, post: OLDER_POST } as never));
    expect((await store.notesOfPeople([key, 'だれでもない', key])).notes).toEqual([first, second]);
    expect((await store.notesOfPeople([])).notes).toEqual([]);
  });

  it('lists all notes, newest first, and leaves a changed one where it stands', async () => {
    const { store } = newStore();
    const a = await store.add(draftOf('一'));
    const b = await store.add(draftOf('二'));
    const { note: changed } = await store.update(a.id, { body: '一、改め' });
    expect((await store.all()).notes).toEqual([b, changed]);
  });

  it('lists the notes on a post that has moved since', async () => {
    const { store } = newStore();
    const then = await store.add(draftOf('前の住所で', QUOTE_TARGET));
    const moved = { ...POST, key: 'd1021.hatenadiary.com/entry/hokubu-kaikyo' };
    const now = await store.add(draftOf('今の住所で', { kind: 'post', post: moved }));
    await store.add(draftOf('別の記事', { kind: 'post', post: OLDER_POST }));
    expect((await store.notesOnPost(moved)).notes).toEqual([then, now]);
  });

  it('knows every tag once', async () => {
    const { store } = newStore();
    await store.add({ ...draftOf('一'), tags: ['制裁', '海峡'] });
    await store.add({ ...draftOf('二'), tags: ['海峡'] });
    await store.add(draftOf('三'));
    expect([...(await store.tags())].sort()).toEqual(['制裁', '海峡'].sort());
  });

  it('lists the newest notes, the bin not counted', async () => {
    const { store } = newStore();
    const notes = [];
    for (const body of ['一', '二', '三', '四']) notes.push(await store.add(draftOf(body)));
    await store.remove(notes[3]!.id);
    expect((await store.newest(2)).notes).toEqual([notes[2], notes[1]]);
    expect((await store.newest(9)).notes).toEqual((await store.all()).notes);
    expect((await store.newest(9)).notes).toHaveLength(3);
  });

  it.each([499, 500, 501, 1_000])('lists all of %i notes, each once', async (count) => {
    const { openDatabase, store } = newStore();
    const transaction = (await openDatabase()).transaction('notes', 'readwrite');
    for (let i = 0; i < count; i++)
      await transaction.store.put(noteOf({ id: crypto.randomUUID(), body: `${i}` }));
    await transaction.done;
    const { notes } = await store.all();
    expect(new Set(notes.map(({ body }) => body)).size).toBe(count);
    expect(notes).toHaveLength(count);
  });

  it('shows a damaged record as such, beside all others, and leaves it as it is', async () => {
    const { openDatabase, store } = newStore();
    const note = await store.add(draftOf('無事'));
    const { modified: _, ...withoutTime } = noteOf();
    await putRaw(openDatabase, withoutTime);
    const list = {
      notes: [note],
      damaged: [{ record: withoutTime, problem: expect.stringContaining('modified') }],
    };
    expect(await store.all()).toEqual(list);
    expect(await store.notesOfPost(POST.key)).toEqual(list);
    await expect(store.get(withoutTime.id)).rejects.toMatchObject({ code: 'invalid' });
    await expect(store.update(withoutTime.id, { body: '直す' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await (await openDatabase()).get('notes', withoutTime.id)).toEqual(withoutTime);
  });

  it('keeps fields that it does not know', async () => {
    const { openDatabase, store } = newStore();
    const note = { ...noteOf(), importance: '高' };
    await putRaw(openDatabase, note);
    await store.update(note.id, { body: '改め' });
    expect(await store.get(note.id)).toMatchObject({ body: '改め', importance: '高' });
  });

  it('hands on the reason why the database does not open', async () => {
    const store = createNoteStore(() => Promise.reject(new TypeError("not IndexedDB's")));
    await expect(store.all()).rejects.toThrow(TypeError);
  });
});
