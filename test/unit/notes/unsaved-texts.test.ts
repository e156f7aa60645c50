import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { UnsavedText } from '../../../lib/notes/model.ts';
import { createUnsavedTexts } from '../../../lib/notes/unsaved-texts.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { noteOf, QUOTE_TARGET } from './examples.ts';

let count = 0;
const newTexts = () => createUnsavedTexts(createDatabaseOpener({ name: `unsaved test ${++count}` }));

const text = (key: string, body: string): UnsavedText => ({
  key,
  target: QUOTE_TARGET,
  noteId: '3b241101-e2bb-4255-8caf-4136c566a962',
  body,
  tags: [],
  colour: null,
  base: null,
});

describe('createUnsavedTexts', () => {
  it('keeps the last text under a key, to the character', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '途中'));
    await texts.keep(text('a', '途中まで\r\n書いた𠮷'));
    expect(await texts.find('a')).toEqual(text('a', '途中まで\r\n書いた𠮷'));
  });

  it('gives the texts typed on the posts that are asked for', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '一'));
    await texts.keep(text('b', '二'));
    const { key } = QUOTE_TARGET.post;
    expect((await texts.ofPosts([key, key])).map(({ body }) => body)).toEqual(['一', '二']);
    expect(await texts.ofPosts(['other.example/entry'])).toEqual([]);
  });

  it('keeps and forgets in the order in which it is asked', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '一'));
    await Promise.all([texts.forget('a'), texts.keep(text('a', '二')), texts.keep(text('a', '三'))]);
    expect((await texts.find('a'))?.body).toBe('三');
  });

  it('forgets only what may be forgotten', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '一'));
    expect(await texts.forget('a', () => false)).toBe(false);
    expect(await texts.all()).toEqual([text('a', '一')]);
  });

  it('overwrites only what may be overwritten', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '一'));
    expect(await texts.keep(text('a', '二'), () => false)).toBe(false);
    expect(await texts.all()).toEqual([text('a', '一')]);
  });

  it('forgets what a note holds by now, and nothing that goes beyond it', async () => {
    const texts = newTexts();
    const note = noteOf({ ...text('a', '書いた'), id: text('a', '').noteId, tags: ['堰'] });
    await texts.keep({ ...text('a', '書いた'), tags: ['#堰'] });
    await texts.keep({ ...text('b', '書いた続き'), tags: ['堰'] });
    await texts.keep({
      ...text('c', '書いた'),
      tags: ['堰'],
      noteId: '0b7c1de2-7a5b-4c3d-8e9f-0123456789ab',
    });
    await texts.forgetSaved(note);
    expect((await texts.all()).map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('forgets a text, and does not mind one that is not there', async () => {
    const texts = newTexts();
    await texts.keep(text('a', '一'));
    await texts.forget('a');
    await texts.forget('a');
    expect(await texts.find('a')).toBeNull();
  });
});
