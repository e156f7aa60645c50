import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../lib/notes/content.ts';
import type { UnsavedText } from '../../../lib/notes/model.ts';
import { newId } from '../../../lib/notes/new-id.ts';
import { settleUnsaved } from '../../../lib/notes/settle-unsaved.ts';
import { createNoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { POST, QUOTE_TARGET } from './examples.ts';

let count = 0;
const newStore = () => createNoteStore(createDatabaseOpener({ name: `settle test ${++count}` }));

function typed(body: string, about: Partial<UnsavedText> = {}): UnsavedText {
  return { ...EMPTY, key: 'a', target: QUOTE_TARGET, noteId: newId(), base: null, body, ...about };
}

describe('settleUnsaved', () => {
  it('makes the note that the text was to become, once', async () => {
    const store = newStore();
    const text = typed('タブを閉じる前に書いた', { tags: ['水'], colour: 2 });
    const note = await settleUnsaved(text, store);
    expect(note).toMatchObject({ id: text.noteId, body: text.body, tags: ['水'], colour: 2 });
    await settleUnsaved(text, store);
    expect((await store.all()).notes).toEqual([note]);
  });

  it('goes on with a note whose first words were saved', async () => {
    const store = newStore();
    const text = typed('前半、後半');
    await store.add({ ...EMPTY, id: text.noteId, target: QUOTE_TARGET, body: '前半' });
    expect((await settleUnsaved(text, store))?.body).toBe('前半、後半');
    expect((await store.all()).notes).toHaveLength(1);
  });

  it('puts no words into a note of another blog, whatever id they name', async () => {
    const store = newStore();
    const post = { ...POST, key: 'kawabe.hatenablog.com/entry/1' };
    const text = typed('別のブログから', {
      base: { ...EMPTY, body: '初め' },
      target: { kind: 'post', post },
    });
    const note = await store.add({ ...EMPTY, id: text.noteId, target: QUOTE_TARGET, body: '初め' });
    expect(await settleUnsaved(text, store)).toBeNull();
    expect((await store.all()).notes).toEqual([note]);
  });

  it('keeps both where the note was changed elsewhere meanwhile', async () => {
    const store = newStore();
    const text = typed('こちらの続き', { base: { ...EMPTY, body: '初め' } });
    await store.add({ ...EMPTY, id: text.noteId, target: QUOTE_TARGET, body: '別のところで書き直した' });
    expect((await settleUnsaved(text, store))?.body).toBe('こちらの続き');
    const bodies = (await store.all()).notes.map(({ body }) => body);
    expect(bodies.toSorted()).toEqual(['こちらの続き', '別のところで書き直した']);
  });

  it.each([
    ['nothing is written', typed(' \n'), async () => undefined],
    [
      'the note is in the bin',
      typed('続き'),
      async (store: ReturnType<typeof newStore>, { noteId }: UnsavedText) => {
        await store.add({ ...EMPTY, id: noteId, target: QUOTE_TARGET, body: '続' });
        await store.remove(noteId);
      },
    ],
    [
      'the note that was changed is gone',
      typed('続き', { base: { ...EMPTY, body: '初め' } }),
      async () => undefined,
    ],
    [
      'the note says something else, and nobody knows what it said before',
      typed('続き'),
      async (store: ReturnType<typeof newStore>, { noteId }: UnsavedText) => {
        await store.add({ ...EMPTY, id: noteId, target: QUOTE_TARGET, body: 'まったく別' });
      },
    ],
  ])('leaves the text where %s', async (_, text, prepare) => {
    const store = newStore();
    await prepare(store, text);
    const before = await store.all();
    expect(await settleUnsaved(text, store)).toBeNull();
    expect(await store.all()).toEqual(before);
  });
});
