import * as v from 'valibot';
import {
  NoteChangeSchema,
  NoteContentSchema,
  NoteDraftSchema,
  NoteSchema,
  PostReferenceSchema,
  TombstoneSchema,
  UnsavedTextSchema,
} from '../notes/schema.ts';
import { LANGUAGES } from '../settings/settings.ts';
import type { BackgroundRequest } from './protocol.ts';

/** The longest text that is analysed, in UTF-16 units: many times the longest post, and still done in seconds. */
const LONGEST_TEXT = 1_000_000;

/** More keys than any page has; a request beyond is a mistake or an attack. */
const MOST_KEYS = 5_000;

const LONGEST_DATE = 40;
const Key = v.pipe(v.string(), v.nonEmpty());
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since the epoch. */
const Time = Count;
const Keys = v.pipe(v.array(v.string()), v.maxLength(MOST_KEYS));
/** A host as URL.hostname gives it: no wildcard and no path can hide in it. */
const Host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[\w.-]+$|^\[[\da-f:.]+\]$/));
const Day = v.pipe(v.string(), v.isoDate());
const NoteId = v.pipe(v.string(), v.uuid());

const Requests = v.variant('type', [
  v.object({
    type: v.literal('analyse'),
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    post: v.pipe(
      PostReferenceSchema,
      v.check(({ date }) => (date ?? '').length <= LONGEST_DATE, 'The date is longer than any date.'),
    ),
    reading: v.object({ loaded: Time, read: Time, isWhole: v.boolean() }),
  }),
  v.object({
    type: v.literal('saidBefore'),
    person: Key,
    exceptPost: v.string(),
    after: v.nullable(v.object({ at: Time, post: v.string() })),
  }),
  v.object({ type: v.literal('openSaid'), post: Key, person: v.string(), start: Count }),
  v.object({ type: v.literal('forgetPost'), post: Key }),
  v.object({ type: v.literal('forgetRecord') }),
  v.object({
    type: v.literal('notesOfPage'),
    posts: v.pipe(v.array(PostReferenceSchema), v.maxLength(MOST_KEYS)),
    personKeys: Keys,
  }),
  v.object({ type: v.literal('addNote'), draft: NoteDraftSchema }),
  v.object({
    type: v.literal('updateNote'),
    id: NoteId,
    change: NoteChangeSchema,
    base: v.nullable(NoteContentSchema),
    copyId: v.exactOptional(NoteId),
  }),
  v.object({ type: v.literal('removeNote'), id: NoteId }),
  v.object({ type: v.literal('restoreNote'), id: NoteId }),
  v.object({
    type: v.literal('walkLog'),
    direction: v.picklist(['undo', 'redo']),
    note: v.nullable(NoteId),
  }),
  v.object({ type: v.literal('noteHistory'), note: v.nullable(NoteId) }),
  v.object({ type: v.literal('knownTags') }),
  v.object({ type: v.literal('purgeNotes'), ids: v.array(NoteId) }),
  v.object({
    type: v.literal('importNotes'),
    id: v.exactOptional(NoteId),
    name: v.string(),
    notes: v.array(NoteSchema),
    tombstones: v.array(TombstoneSchema),
  }),
  v.object({ type: v.literal('undoImport') }),
  v.object({ type: v.literal('keepUnsaved'), text: UnsavedTextSchema }),
  v.object({ type: v.literal('forgetUnsaved'), key: v.string() }),
  v.object({ type: v.literal('unsavedOfPage'), postKeys: Keys }),
  v.object({ type: v.literal('openNote'), id: NoteId }),
  v.object({ type: v.literal('pageTexts'), language: v.picklist(LANGUAGES) }),
  v.object({ type: v.literal('takePlaceToShow') }),
  v.object({ type: v.literal('readBlog'), host: Host }),
  v.object({ type: v.literal('forgetBlog'), host: Host }),
  v.object({
    type: v.literal('readArchive'),
    blog: Host,
    wish: v.variant('kind', [
      v.object({
        kind: v.literal('survey'),
        range: v.object({ from: v.nullable(Day), to: v.nullable(Day) }),
      }),
      v.object({ kind: v.picklist(['begin', 'pause', 'resume', 'stop', 'retry']) }),
    ]),
  }),
]);

/** The form of every request to the background. */
export const BackgroundRequestSchema: v.GenericSchema<unknown, BackgroundRequest> = Requests;

/** The kinds of requests that have a form. */
export const REQUEST_TYPES: readonly string[] = Requests.options.map(({ entries }) => entries.type.literal);
