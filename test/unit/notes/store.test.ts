import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

async function putRaw(openDatabase: OpenDatabase, record: unknown) {
  await (await openDatabase()).put('notes', record as never);
}

afterEach(() => vi.restoreAllMocks());

describe('writing', () => {
  it('stores a draft with id and times', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('一行目\r\n二行目\t#見出しではない 𠮷🇯🇵', QUOTE_TARGET));
    expect(note).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
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

  it('changes the body alone, and the time of change', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('前', PERSON_TARGET));
    const updated = await store.update(note.id, { body: '後' });
    expect(updated).toEqual({ ...note, body: '後', modified: '2026-11-23T08:00:01.000Z' });
    expect(await store.get(note.id)).toEqual(updated);
  });

  it('leaves a note untouched when the body is the same', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('同じ'));
    expect(await store.update(note.id, { body: '同じ' })).toEqual(note);
  });

  it('puts a note into the bin and takes it out unchanged', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('捨てる'));
    const removed = await store.remove(note.id);
    expect(removed).toEqual({ ...note, deleted: '2026-11-23T08:00:01.000Z' });
    expect((await store.all()).notes).toEqual([]);
    expect(await store.get(note.id)).toEqual(removed);
    expect(await store.remove(note.id)).toEqual(removed);
    expect(await store.restore(note.id)).toEqual(note);
    expect((await store.all()).notes).toEqual([note]);
  });

  it('takes a note out of the bin when it is written to, even with the same body', async () => {
    const { store } = newStore();
    const note = await store.add(draftOf('別の窓で捨てた'));
    await store.remove(note.id);
    expect(await store.update(note.id, { body: note.body })).toMatchObject({ deleted: null });
  });

  it('keeps both of two changes made at once', async () => {
    const { openDatabase, store } = newStore();
    const otherContext = createNoteStore(openDatabase);
    const note = await store.add(draftOf('初め'));
    await Promise.all([store.update(note.id, { body: '書き直し' }), otherContext.remove(note.id)]);
    expect(await store.get(note.id)).toMatchObject({ body: '書き直し', deleted: expect.any(String) });
  });

  it('never overwrites a note with a new one', async () => {
    const { openDatabase, store } = newStore();
    const note = await store.add(draftOf('先客'));
    const clashing = createNoteStore(openDatabase, { newId: () => note.id });
    await expect(clashing.add(draftOf('後から'))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.get(note.id)).toEqual(note);
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
    ['a body that is no text', { body: 1, target: QUOTE_TARGET }],
    ['an unknown kind', { body: '', target: { kind: 'blog', post: POST } }],
    [
      'a permalink that runs a script',
      { body: '', target: { kind: 'post', post: { ...POST, permalink: 'javascript:alert(1)' } } },
    ],
    [
      'a place that ends before it starts',
      {
        body: '',
        target: {
          ...QUOTE_TARGET,
          place: {
            quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
            position: { type: 'TextPositionSelector', start: 2, end: 1 },
          },
        },
      },
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
    const changed = await store.update(a.id, { body: '一、改め' });
    expect((await store.all()).notes).toEqual([b, changed]);
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
    const note = { ...noteOf(), tags: ['制裁'] };
    await putRaw(openDatabase, note);
    await store.update(note.id, { body: '改め' });
    expect(await store.get(note.id)).toMatchObject({ body: '改め', tags: ['制裁'] });
  });

  it('hands on the reason why the database does not open', async () => {
    const store = createNoteStore(() => Promise.reject(new TypeError("not IndexedDB's")));
    await expect(store.all()).rejects.toThrow(TypeError);
  });
});
