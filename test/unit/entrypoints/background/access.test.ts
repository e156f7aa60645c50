import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ACCESS } from '../../../../entrypoints/background/access.ts';
import { answer, type Services } from '../../../../entrypoints/background/answers.ts';
import { createRecorder } from '../../../../entrypoints/background/recorder.ts';
import type { Sender } from '../../../../entrypoints/background/senders.ts';
import type { BackgroundRequest } from '../../../../lib/messages/protocol.ts';
import { REQUEST_TYPES } from '../../../../lib/messages/validation.ts';
import { EMPTY } from '../../../../lib/notes/content.ts';
import { createNoteExchange } from '../../../../lib/notes/exchange/exchange.ts';
import type { NoteTarget } from '../../../../lib/notes/model.ts';
import { newId } from '../../../../lib/notes/new-id.ts';
import { createNoteStore } from '../../../../lib/notes/store.ts';
import { createUnsavedTexts } from '../../../../lib/notes/unsaved-texts.ts';
import { createRecordStore } from '../../../../lib/record/store.ts';
import { createDatabaseOpener } from '../../../../lib/storage/database.ts';
import { noteOf } from '../../notes/examples.ts';
import { analysisOf, postOf } from '../../record/examples.ts';

vi.mock('wxt/browser', () => {
  const nothing = async () => [];
  return {
    browser: {
      tabs: { query: nothing, create: nothing },
      storage: {
        local: { get: async () => ({}) },
        session: { get: async () => ({}), set: nothing, remove: nothing },
      },
      permissions: { getAll: async () => ({ origins: [] }) },
      runtime: { getURL: () => 'data:application/json,{}' },
    },
  };
});

const BLOG = 'd1021.hatenadiary.com';
const OTHER_BLOG = 'kawabe.hatenablog.com';
const PERSON = 'ケルシュ';
/** Stands in everything that is kept of the blog, and nowhere else. */
const SECRET = '堤防の内側';
const ANALYSIS = analysisOf([{ name: PERSON, says: SECRET }]);
const READING = { loaded: 1, read: 2, isWhole: true };
const POST = { ...postOf(1), title: SECRET };
const TARGET: NoteTarget = {
  kind: 'person',
  post: POST,
  person: { key: PERSON, name: PERSON, title: null, affiliation: null },
};
const OTHER_TARGET: NoteTarget = { kind: 'post', post: postOf(1, OTHER_BLOG) };
const TEXT_KEY = 'a text of the blog';

const pageOn = (blog: string): Sender => ({
  kind: 'page',
  blog,
  key: `${blog}/entry/2026/01/01`,
  isPrivate: false,
});
const SENDERS = {
  'a page of the extension': { kind: 'extension' },
  'a page of the blog': pageOn(BLOG),
  'a page of another blog': pageOn(OTHER_BLOG),
} as const satisfies Readonly<Record<string, Sender>>;

let count = 0;
let services: Services;
let dump: () => Promise<unknown>;
/** A note of the blog, and one of it that lies in the bin. */
let note: string;
let binned: string;

beforeEach(async () => {
  const openDatabase = createDatabaseOpener({ name: `access test ${++count}` });
  const notes = createNoteStore(openDatabase);
  const record = createRecordStore(openDatabase);
  const unsaved = createUnsavedTexts(openDatabase);
  services = {
    openDatabase,
    notes,
    record,
    unsaved,
    exchange: createNoteExchange(openDatabase),
    analyser: async () => ANALYSIS,
    recorder: createRecorder({ record: async () => {} }, 'rules'),
    blogs: { start() {}, read: async () => {}, forget: async () => {} },
    archive: { start() {}, obey: async () => {}, forget: async () => {} },
  };
  note = (await notes.add({ id: newId(), body: SECRET, tags: [SECRET], colour: null, target: TARGET })).id;
  await notes.update(note, { body: `${SECRET}、続き` });
  binned = (await notes.add({ ...EMPTY, id: newId(), body: SECRET, target: TARGET })).id;
  await notes.remove(binned);
  await record.record({ post: POST, reading: READING, analysis: ANALYSIS, rules: 'rules' });
  await unsaved.keep({
    ...EMPTY,
    key: TEXT_KEY,
    body: SECRET,
    target: TARGET,
    noteId: note,
    base: null,
  });
  dump = async () => {
    const database = await openDatabase();
    const stores = ['notes', 'unsaved', 'log', 'tombstones', 'posts', 'said', 'people'] as const;
    const records = await Promise.all(stores.map((store) => database.getAll(store)));
    return records.flat().filter((one) => JSON.stringify(one).includes(SECRET));
  };
});

/** One request of every kind, each about what is kept of the blog. A new kind without one does not compile. */
function requests(): { readonly [T in BackgroundRequest['type']]: BackgroundRequest & { readonly type: T } } {
  return {
    analyse: { type: 'analyse', text: '本文', post: POST, reading: READING },
    saidBefore: { type: 'saidBefore', person: PERSON, exceptPost: '', after: null },
    openSaid: { type: 'openSaid', post: POST.key, person: PERSON, start: ANALYSIS.quotes[0]?.start ?? 0 },
    forgetPost: { type: 'forgetPost', post: POST.key },
    forgetRecord: { type: 'forgetRecord' },
    notesOfPage: { type: 'notesOfPage', posts: [POST], personKeys: [PERSON] },
    addNote: { type: 'addNote', draft: { ...EMPTY, id: newId(), body: '新しい', target: TARGET } },
    updateNote: { type: 'updateNote', id: note, change: { body: '別の文' }, base: null },
    removeNote: { type: 'removeNote', id: note },
    restoreNote: { type: 'restoreNote', id: binned },
    walkLog: { type: 'walkLog', direction: 'undo', note },
    noteHistory: { type: 'noteHistory', note },
    knownTags: { type: 'knownTags' },
    purgeNotes: { type: 'purgeNotes', ids: [binned] },
    importNotes: { type: 'importNotes', name: 'x.json', notes: [noteOf({ id: note })], tombstones: [] },
    undoImport: { type: 'undoImport' },
    keepUnsaved: {
      type: 'keepUnsaved',
      text: { ...EMPTY, key: TEXT_KEY, body: '別の文', target: TARGET, noteId: note, base: null },
    },
    forgetUnsaved: { type: 'forgetUnsaved', key: TEXT_KEY },
    unsavedOfPage: { type: 'unsavedOfPage', postKeys: [POST.key] },
    openNote: { type: 'openNote', id: note },
    pageTexts: { type: 'pageTexts', language: 'en' },
    takePlaceToShow: { type: 'takePlaceToShow' },
    readBlog: { type: 'readBlog', host: OTHER_BLOG },
    forgetBlog: { type: 'forgetBlog', host: OTHER_BLOG },
    readArchive: { type: 'readArchive', blog: BLOG, wish: { kind: 'pause' } },
  };
}

/** What comes back: an answer, or the code of the refusal. */
async function ask(request: BackgroundRequest, sender: Sender): Promise<unknown> {
  try {
    return { answered: await answer(request, sender, services) };
  } catch (error) {
    return { refused: (error as { readonly code?: string }).code ?? error };
  }
}

const TYPES = Object.keys(ACCESS) as BackgroundRequest['type'][];
const REFUSED = { refused: 'notAllowed' };

/** What a page of another blog may ask for, since the answer holds what is its own alone; all else is refused. */
const ANSWERED_ANYBODY: readonly BackgroundRequest['type'][] = [
  'analyse',
  'saidBefore',
  'notesOfPage',
  'knownTags',
  'unsavedOfPage',
  'pageTexts',
  'takePlaceToShow',
];

describe('every request', () => {
  it('says who may ask it', () => {
    expect(TYPES.toSorted()).toEqual(REQUEST_TYPES.toSorted());
  });

  describe.each(TYPES)('%s', (type) => {
    it('is answered to whom it is for, and refused to others', async () => {
      const request = requests()[type];
      for (const sender of [SENDERS['a page of the extension'], SENDERS['a page of the blog']]) {
        const isMeant = ACCESS[type] === 'both' || ACCESS[type] === sender.kind;
        const answered = await ask(request, sender);
        expect(answered, sender.kind).toEqual(isMeant ? { answered: expect.toSatisfy(() => true) } : REFUSED);
      }
    });

    it('tells and changes nothing of the blog for a page of another one', async () => {
      const before = await dump();
      const answered = await ask(requests()[type], SENDERS['a page of another blog']);
      if (!ANSWERED_ANYBODY.includes(type)) expect(answered).toEqual(REFUSED);
      // What it had analysed itself is no news to it.
      if (type !== 'analyse') expect(JSON.stringify(answered)).not.toContain(SECRET);
      expect(await dump()).toEqual(before);
    });
  });
});

describe('a page that claims to be about its own blog', () => {
  const other = SENDERS['a page of another blog'];

  it('cannot write over a note of another one by its id', async () => {
    const before = await dump();
    const draft = { ...EMPTY, id: note, body: '別の文', target: OTHER_TARGET };
    expect(await ask({ type: 'addNote', draft }, other)).toEqual({ refused: 'conflict' });
    expect(await dump()).toEqual(before);
  });

  it('cannot tie a note of its own to another one', async () => {
    const own = await services.notes.add({ ...EMPTY, id: newId(), body: 'x', target: OTHER_TARGET });
    const change = { target: TARGET };
    expect(await ask({ type: 'updateNote', id: own.id, change, base: null }, other)).toEqual(REFUSED);
  });

  it('cannot take the text that was typed on another one by its key', async () => {
    const text = { ...EMPTY, key: TEXT_KEY, body: 'x', target: OTHER_TARGET, noteId: newId(), base: null };
    expect(await ask({ type: 'keepUnsaved', text }, other)).toEqual(REFUSED);
  });

  it('is given the tags of its own blog, though others stand before them', async () => {
    const tags = ['別の堤', SECRET, 'あ'];
    await services.notes.add({ ...EMPTY, id: newId(), body: 'x', tags, target: OTHER_TARGET });
    await services.notes.add({ ...EMPTY, id: newId(), body: 'y', tags: ['い'], target: TARGET });
    const asked = async (sender: Sender) =>
      ((await answer({ type: 'knownTags' }, sender, services)) as string[]).toSorted();
    expect(await asked(other)).toEqual(tags.toSorted());
    expect(await asked(SENDERS['a page of the blog'])).toEqual([SECRET, 'い'].toSorted());
    expect(await asked({ kind: 'extension' })).toEqual([...tags, 'い'].toSorted());
  });

  it.each(['walkLog', 'noteHistory'] as const)('cannot ask %s of all notes', async (type) => {
    const request =
      type === 'walkLog' ? { type, direction: 'undo' as const, note: null } : { type, note: null };
    expect(await ask(request, SENDERS['a page of the blog'])).toEqual(REFUSED);
  });
});
