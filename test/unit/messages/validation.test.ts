import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isPageRequest } from '../../../lib/messages/page-request.ts';
import { BackgroundRequestSchema } from '../../../lib/messages/validation.ts';
import { draftOf, POST, QUOTE_TARGET } from '../notes/examples.ts';

const isRequest = (message: unknown) => v.is(BackgroundRequestSchema, message);
const ANALYSE = {
  type: 'analyse',
  text: '本文',
  post: POST,
  reading: { loaded: 1, read: 2, isWhole: true },
};
const ID = '3b241101-e2bb-4255-8caf-4136c566a962';

describe('BackgroundRequestSchema', () => {
  it.each([
    ANALYSE,
    { type: 'saidBefore', person: 'ケルシュ', exceptPost: 'a/b', after: null },
    { type: 'saidBefore', person: 'ケルシュ', exceptPost: 'a/b', after: { at: 1, post: 'a/c' } },
    { type: 'openSaid', post: 'a/b', person: 'ケルシュ', start: 12 },
    { type: 'forgetPost', post: 'd1021.hatenadiary.com/entry/2026/01/15' },
    { type: 'forgetRecord' },
    { type: 'notesOfPage', posts: [POST], personKeys: [] },
    { type: 'addNote', draft: draftOf('本文', QUOTE_TARGET) },
    { type: 'updateNote', id: ID, change: { body: '' }, base: null },
    {
      type: 'updateNote',
      id: ID,
      change: { tags: ['制裁'], colour: null },
      base: { body: '', tags: [], colour: 1 },
    },
    { type: 'walkLog', direction: 'undo', note: null },
    { type: 'noteHistory', note: ID },
    { type: 'knownTags' },
    { type: 'purgeNotes', ids: [ID] },
    { type: 'removeNote', id: ID },
    { type: 'restoreNote', id: ID },
    {
      type: 'keepUnsaved',
      text: {
        key: 'a',
        ...draftOf('x', QUOTE_TARGET),
        noteId: ID,
        base: { body: '', tags: [], colour: null },
      },
    },
    { type: 'forgetUnsaved', key: 'a' },
    { type: 'unsavedOfPage', postKeys: [] },
    { type: 'openNote', id: ID },
    { type: 'takePlaceToShow' },
  ])('takes $type', (request) => {
    expect(isRequest(request)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['no type', {}],
    ['an unknown type', { type: 'eraseEverything' }],
    ['a text beyond measure', { ...ANALYSE, text: 'あ'.repeat(1_000_001) }],
    ['a text of no post', { ...ANALYSE, post: undefined }],
    ['a post at an address that runs', { ...ANALYSE, post: { ...POST, permalink: 'javascript:alert(1)' } }],
    ['a date beyond measure', { ...ANALYSE, post: { ...POST, date: '2'.repeat(41) } }],
    ['a reading at no time', { ...ANALYSE, reading: { ...ANALYSE.reading, loaded: Number.NaN } }],
    ['sayings of nobody', { type: 'saidBefore', person: '', exceptPost: 'a/b', after: null }],
    ['a place before the text', { type: 'openSaid', post: 'a/b', person: 'ケルシュ', start: -1 }],
    ['an id that is none', { type: 'removeNote', id: '../../notes' }],
    ['a note without a target', { type: 'addNote', draft: { ...draftOf('x'), target: undefined } }],
    ['a note without an id', { type: 'addNote', draft: { ...draftOf('x'), id: undefined } }],
    ['a note in a tint that is none', { type: 'addNote', draft: { ...draftOf('x'), colour: 6 } }],
    ['a change of nothing', { type: 'updateNote', id: ID, base: null }],
    ['a way through the log that is none', { type: 'walkLog', direction: 'back', note: null }],
    [
      'a note on an address that runs',
      {
        type: 'addNote',
        draft: draftOf('x', {
          ...QUOTE_TARGET,
          post: { ...QUOTE_TARGET.post, permalink: 'javascript:alert(1)' },
        }),
      },
    ],
    ['more keys than any page has', { type: 'unsavedOfPage', postKeys: new Array(5_001).fill('a') }],
  ])('refuses %s', (_, message) => {
    expect(isRequest(message)).toBe(false);
  });
});

describe('isPageRequest', () => {
  it('knows our requests from other traffic', () => {
    expect(isPageRequest({ type: 'describePage' })).toBe(true);
    expect(isPageRequest({ type: 'showSpeaker', postKey: 'a/b', speaker: 'unnamed' })).toBe(true);
    expect(
      isPageRequest({ type: 'stepSpeaker', postKey: 'a/b', speaker: 'person:x', direction: 'next' }),
    ).toBe(true);
    expect(isPageRequest({ type: 'wxt:reload' })).toBe(false);
    expect(isPageRequest(null)).toBe(false);
    expect(isPageRequest('describePage')).toBe(false);
  });
});
