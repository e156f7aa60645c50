import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NoteActions, unsavedKeyOf } from '../../../lib/notes/actions.ts';
import { Autosave } from '../../../lib/notes/autosave.ts';
import { contentOfNote } from '../../../lib/notes/content.ts';
import type { Note, UnsavedText } from '../../../lib/notes/model.ts';
import { newId } from '../../../lib/notes/new-id.ts';
import { createNoteStore, type NoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { draftOf, POST } from './examples.ts';

const TARGET = { kind: 'post', post: POST } as const;
let count = 0;

/** A store, the actions of a surface over it, and what the surface keeps of unsaved text. */
function newSurface() {
  const store = createNoteStore(createDatabaseOpener({ name: `autosave test ${++count}` }));
  const texts = new Map<string, UnsavedText>();
  const actions: NoteActions = {
    ...store,
    unsaved: {
      find: (key) => texts.get(key) ?? null,
      keep: async (text) => void texts.set(text.key, text),
      forget: (key) => void texts.delete(key),
    },
  };
  const begin = (note: Note | null = null, changed: Partial<NoteActions> = {}) =>
    new Autosave(
      { ...actions, ...changed },
      { key: note ? unsavedKeyOf(note.id) : 'post', target: TARGET, note, newId: newId() },
      () => {},
    );
  return { store, texts, begin };
}

const bodies = async (store: NoteStore) => (await store.all()).notes.map(({ body }) => body);

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

describe('Autosave', () => {
  it('keeps what is typed at once, and saves it when the reader pauses', async () => {
    const { store, texts, begin } = newSurface();
    const autosave = begin();
    autosave.change({ body: '書' });
    expect(texts.get('post')?.body).toBe('書');
    expect(autosave.state.kind).toBe('waiting');
    vi.advanceTimersByTime(300);
    autosave.change({ body: '書く' });
    vi.advanceTimersByTime(300);
    expect(await bodies(store)).toEqual([]);
    vi.advanceTimersByTime(200);
    await vi.waitFor(() => expect(autosave.state.kind).toBe('saved'));
    expect(await bodies(store)).toEqual(['書く']);
    expect((await store.all()).notes[0]?.id).toBe(autosave.id);
    expect(texts.size).toBe(0);
  });

  it('does not wait for a pause that never comes', async () => {
    const { store, begin } = newSurface();
    const autosave = begin();
    for (let i = 0; i < 25; i++) {
      autosave.change({ body: `${i}` });
      vi.advanceTimersByTime(100);
    }
    await vi.waitFor(async () => expect(await bodies(store)).toHaveLength(1));
    await autosave.flush();
    expect(await bodies(store)).toEqual(['24']);
  });

  it('saves what is typed while it saves, after it', async () => {
    const { store, begin } = newSurface();
    const autosave = begin();
    autosave.change({ body: '一' });
    const first = autosave.flush();
    autosave.change({ body: '一二' });
    expect(await first).toBe(true);
    expect(await bodies(store)).toEqual(['一二']);
  });

  it('says saved only when all of it is stored', async () => {
    const { begin } = newSurface();
    const states: string[] = [];
    const autosave = begin();
    autosave.change({ body: '一' });
    const saving = autosave.flush();
    states.push(autosave.state.kind);
    autosave.change({ body: '一二' });
    states.push(autosave.state.kind);
    await saving;
    expect(states).not.toContain('saved');
    expect(autosave.state.kind).toBe('saved');
  });

  it('keeps the text when it cannot be saved, and saves it on request', async () => {
    const { store, texts, begin } = newSurface();
    const error = Object.assign(new Error('full'), { code: 'quota' });
    const add = vi.fn(store.add).mockRejectedValueOnce(error);
    const autosave = begin(null, { add });
    autosave.change({ body: '入らない', tags: ['制裁'] });
    expect(await autosave.flush()).toBe(false);
    expect(autosave.state).toEqual({ kind: 'failed', error });
    expect(autosave.content.body).toBe('入らない');
    expect(texts.get('post')).toMatchObject({ body: '入らない', tags: ['制裁'], noteId: autosave.id });
    expect(await autosave.flush()).toBe(true);
    expect(autosave.state.kind).toBe('saved');
    expect(await bodies(store)).toEqual(['入らない']);
  });

  it('writes one note when an answer is lost and the text goes on', async () => {
    const { store, begin } = newSurface();
    const lose: NoteStore['add'] = async (draft) => {
      await store.add(draft);
      throw Object.assign(new Error('gone'), { code: 'unreachable' });
    };
    const autosave = begin(null, { add: vi.fn(store.add).mockImplementationOnce(lose) });
    autosave.change({ body: '一' });
    expect(await autosave.flush()).toBe(false);
    autosave.change({ body: '一二' });
    expect(await autosave.flush()).toBe(true);
    expect(await bodies(store)).toEqual(['一二']);
  });

  it('goes on with unsaved text of a note that is there already', async () => {
    const { store, texts, begin } = newSurface();
    const note = await store.add(draftOf('はじめ', TARGET));
    texts.set(unsavedKeyOf(note.id), {
      ...note,
      key: unsavedKeyOf(note.id),
      noteId: note.id,
      base: note,
      body: 'はじめから続き',
    });
    const autosave = begin(note);
    expect(autosave.content.body).toBe('はじめから続き');
    await autosave.flush();
    expect(await bodies(store)).toEqual(['はじめから続き']);
  });

  it('does not overwrite a note, saved as its tab closed and written on elsewhere, with the text of then', async () => {
    const { store, texts, begin } = newSurface();
    const note = await store.add(draftOf('速く閉じた', TARGET));
    texts.set('post', { ...note, key: 'post', noteId: note.id, base: null });
    await store.update(note.id, { body: '図書室で書き直した' }, note);
    await begin().flush();
    expect(await bodies(store)).toContain('図書室で書き直した');
  });

  it('puts a new note that is emptied into the bin, and takes it out when it is written on', async () => {
    const { store, begin } = newSurface();
    const autosave = begin();
    autosave.change({ body: '一' });
    await autosave.flush();
    autosave.change({ body: '' });
    await autosave.flush();
    expect((await store.bin()).notes).toHaveLength(1);
    expect(autosave.state.kind).toBe('idle');
    autosave.change({ body: '二' });
    await autosave.flush();
    expect(await bodies(store)).toEqual(['二']);
    expect((await store.bin()).notes).toEqual([]);
  });

  it('does not take a note out of the bin that it has not changed', async () => {
    const { store, begin } = newSurface();
    const note = await store.add(draftOf('別の画面で捨てる', TARGET));
    const autosave = begin(note);
    await store.remove(note.id);
    await autosave.flush();
    expect(await bodies(store)).toEqual([]);
  });

  it('shows what others change, in every field that is not being changed', async () => {
    const { store, begin } = newSurface();
    const note = await store.add(draftOf('元', TARGET));
    const autosave = begin(note);
    autosave.change({ colour: 2 });
    const { note: theirs } = await store.update(note.id, { body: '別の画面で', tags: ['海峡'] }, note);
    autosave.adopt(theirs);
    expect(autosave.content).toEqual({ body: '別の画面で', tags: ['海峡'], colour: 2 });
    await autosave.flush();
    expect(await store.get(note.id)).toMatchObject({ body: '別の画面で', tags: ['海峡'], colour: 2 });
    // What was read before it must not bring back what is older.
    autosave.adopt(note);
    expect(autosave.content.body).toBe('別の画面で');
  });

  it('keeps both texts where two write one, says so, and goes on with its own', async () => {
    const { store, begin } = newSurface();
    const note = await store.add(draftOf('元', TARGET));
    const [one, other] = [begin(note), begin(note)];
    one.change({ body: '元、一' });
    await one.flush();
    other.change({ body: '元、二' });
    expect(await other.flush()).toBe(true);
    expect(other.isSplit).toBe(true);
    other.change({ body: '元、二、続き' });
    await other.flush();
    expect((await bodies(store)).sort()).toEqual(['元、一', '元、二、続き'].sort());
    expect(other.id).not.toBe(note.id);
  });

  it('makes one copy when the answer is lost that tells of it', async () => {
    const { store, begin } = newSurface();
    const note = await store.add(draftOf('元', TARGET));
    await store.update(note.id, { body: '別の文' });
    const lose: NoteStore['update'] = async (...sent) => {
      await store.update(...sent);
      throw Object.assign(new Error('gone'), { code: 'unreachable' });
    };
    const autosave = begin(note, { update: vi.fn(store.update).mockImplementationOnce(lose) });
    autosave.change({ body: 'この文' });
    expect(await autosave.flush()).toBe(false);
    autosave.change({ body: 'この' });
    expect(await autosave.flush()).toBe(true);
    expect((await bodies(store)).sort()).toEqual(['この', '別の文'].sort());
  });

  it('writes one note where a text is shortened that another tab was saving', async () => {
    const { store, texts, begin } = newSurface();
    const note = await store.add(draftOf('元', TARGET));
    const text = { key: unsavedKeyOf(note.id), target: TARGET, noteId: note.id, tags: [], colour: null };
    texts.set(text.key, { ...text, body: '元、そして長い文', base: contentOfNote(note) });
    const other = begin(note);
    other.change({ body: '元、そして' });
    const { note: saved } = await store.update(note.id, { body: '元、そして長い文' }, note);
    other.adopt(saved);
    expect(await other.flush()).toBe(true);
    expect(await bodies(store)).toEqual(['元、そして']);
  });

  it('writes one note where a new text is shortened that another tab was saving', async () => {
    const { store, texts, begin } = newSurface();
    const id = newId();
    const text = { body: '長い文', tags: [], colour: null };
    texts.set('post', { key: 'post', target: TARGET, noteId: id, base: null, ...text });
    const other = begin();
    other.change({ body: '長い' });
    await store.add({ id, target: TARGET, ...text });
    expect(await other.flush()).toBe(true);
    expect(await bodies(store)).toEqual(['長い']);
  });

  it('keeps a text whose note was erased for good meanwhile', async () => {
    const { store, begin } = newSurface();
    const note = await store.add(draftOf('消える', TARGET));
    const autosave = begin(note);
    await store.remove(note.id);
    await store.purge([note.id]);
    autosave.change({ body: '消えない' });
    expect(await autosave.flush()).toBe(true);
    expect(await bodies(store)).toEqual(['消えない']);
  });

  it('undoes and redoes what it wrote', async () => {
    const { store, begin } = newSurface();
    const autosave = begin();
    autosave.change({ body: '一' });
    await autosave.flush();
    vi.setSystemTime(Date.now() + 10_000);
    autosave.change({ body: '一二' });
    await autosave.walk('undo');
    expect(autosave.content.body).toBe('一');
    await autosave.walk('undo');
    expect(autosave.content.body).toBe('');
    expect(await bodies(store)).toEqual([]);
    await autosave.walk('redo');
    await autosave.walk('redo');
    expect(autosave.content.body).toBe('一二');
    expect(await bodies(store)).toEqual(['一二']);
  });
});
