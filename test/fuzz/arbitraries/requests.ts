import fc from 'fast-check';
import type { BackgroundRequest } from '../../../lib/messages/protocol.ts';
import { anyColour, anyNote, anyPost, anyTags, anyTarget } from '../../unit/notes/examples.ts';
import { anyTombstones } from './notes-files.ts';

type Type = BackgroundRequest['type'];
type RequestOf<T extends Type> = Extract<BackgroundRequest, { readonly type: T }>;

const text = fc.string({ unit: 'binary', maxLength: 12 });
const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const keys = fc.array(text, { maxLength: 3 });
const id = fc.uuid();
const count = fc.maxSafeNat();
const host = fc.oneof(fc.domain(), fc.constantFrom('localhost', '[::1]', '127.0.0.1', 'xn--80ak6aa92e.com'));
const day = fc.option(fc.constantFrom('2026-11-25', '2024-02-29', '1970-01-01'));
const content = fc.record({ body: text, tags: anyTags, colour: anyColour });
const shortPost = anyPost.map((post) => ({ ...post, date: post.date?.slice(0, 40) ?? null }));

/** What each type of request may hold beside its type: a type that is new has no entry, and does not compile. */
const FIELDS: { readonly [T in Type]: fc.Arbitrary<Omit<RequestOf<T>, 'type'>> } = {
  analyse: fc.record({
    text,
    post: shortPost,
    reading: fc.record({ loaded: count, read: count, isWhole: fc.boolean() }),
  }),
  saidBefore: fc.record({
    person: key,
    exceptPost: text,
    after: fc.option(fc.record({ at: count, post: text })),
  }),
  openSaid: fc.record({ post: key, person: text, start: count }),
  forgetPost: fc.record({ post: key }),
  forgetRecord: fc.constant({}),
  notesOfPage: fc.record({ posts: fc.array(anyPost, { maxLength: 3 }), personKeys: keys }),
  addNote: fc.record({
    draft: fc.record({ id, body: text, tags: keys, colour: anyColour, target: anyTarget }),
  }),
  updateNote: fc.record({
    id,
    change: fc.record({ body: text, tags: keys, colour: anyColour, target: anyTarget }, { requiredKeys: [] }),
    base: fc.option(content),
  }),
  removeNote: fc.record({ id }),
  restoreNote: fc.record({ id }),
  walkLog: fc.record({ direction: fc.constantFrom('undo' as const, 'redo' as const), note: fc.option(id) }),
  noteHistory: fc.record({ note: fc.option(id) }),
  knownTags: fc.constant({}),
  purgeNotes: fc.record({ ids: fc.array(id, { maxLength: 3 }) }),
  importNotes: fc.record({
    name: text,
    notes: fc.array(anyNote, { maxLength: 2 }),
    tombstones: anyTombstones,
  }),
  undoImport: fc.constant({}),
  keepUnsaved: fc.record({
    text: fc.record({
      key,
      noteId: id,
      target: anyTarget,
      body: text,
      tags: keys,
      colour: anyColour,
      base: fc.option(content),
    }),
  }),
  forgetUnsaved: fc.record({ key: text }),
  unsavedOfPage: fc.record({ postKeys: keys }),
  openNote: fc.record({ id }),
  pageTexts: fc.record({ language: fc.constantFrom('ja' as const, 'en' as const) }),
  takePlaceToShow: fc.constant({}),
  readBlog: fc.record({ host }),
  forgetBlog: fc.record({ host }),
  readArchive: fc.record({
    blog: host,
    wish: fc.oneof(
      fc.record({ kind: fc.constant('survey' as const), range: fc.record({ from: day, to: day }) }),
      fc.record({
        kind: fc.constantFrom(
          'begin' as const,
          'pause' as const,
          'resume' as const,
          'stop' as const,
          'retry' as const,
        ),
      }),
    ),
  }),
};

/** Any request that a surface of ours may send. */
export const anyRequest = fc.oneof(
  ...(Object.keys(FIELDS) as Type[]).map((type) =>
    (FIELDS[type] as fc.Arbitrary<object>).map((fields) => ({ type, ...fields }) as BackgroundRequest),
  ),
);
