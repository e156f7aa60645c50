import * as v from 'valibot';
import { StorageError } from '../storage/errors.ts';
import {
  NOTE_COLOURS,
  type Note,
  type NoteChange,
  type NoteContent,
  type NoteDraft,
  type NoteVersion,
  type PostReference,
  type Tombstone,
  type UnsavedText,
} from './model.ts';
import { normaliseTags } from './tags.ts';

/** Offsets in UTF-16 units. */
const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

/** A permalink becomes a link in surfaces and exported files, so nothing but an address of the web may stand there. */
export const PermalinkSchema = v.pipe(
  v.string(),
  v.check(isWebAddress, 'The permalink is no address of the web.'),
);

/** The form of a {@link PostReference}. */
export const PostReferenceSchema: v.GenericSchema<PostReference> = v.object({
  key: v.pipe(v.string(), v.nonEmpty()),
  permalink: PermalinkSchema,
  title: v.string(),
  date: v.nullable(v.string()),
});

/** The form of a TextPlace. */
export const TextPlaceSchema = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  }),
  position: v.pipe(
    v.object({ type: v.literal('TextPositionSelector'), start: Offset, end: Offset }),
    v.check(({ start, end }) => start <= end, 'The place ends before it starts.'),
  ),
});

const PersonReferenceSchema = v.object({
  key: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  title: v.nullable(v.string()),
  affiliation: v.nullable(v.string()),
});

const NoteTargetSchema = v.variant('kind', [
  v.object({
    kind: v.literal('quote'),
    post: PostReferenceSchema,
    place: TextPlaceSchema,
    speaker: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('person'), post: PostReferenceSchema, person: PersonReferenceSchema }),
  v.object({ kind: v.literal('stretch'), post: PostReferenceSchema, place: TextPlaceSchema }),
  v.object({ kind: v.literal('post'), post: PostReferenceSchema }),
]);

const Time = v.pipe(v.string(), v.isoTimestamp());

/** More tags than anybody gives one note, or joins by merging files; beyond is a mistake or an attack. */
const MOST_TAGS = 10_000;

const Id = v.pipe(v.string(), v.uuid());
const SentTags = v.pipe(v.array(v.string()), v.maxLength(MOST_TAGS));

/** The form of a note's tags. */
export const NoteTagsSchema = v.pipe(
  v.array(v.string()),
  v.check((tags: string[]) => isNormal(tags), 'The tags are not in the form in which they are kept.'),
);

/** The form of a note's colour. */
export const NoteColourSchema = v.nullable(
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(NOTE_COLOURS - 1)),
);

/** The form of a {@link NoteVersion}. */
export const NoteVersionSchema: v.GenericSchema<NoteVersion> = v.pipe(
  v.record(v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  v.check((version) => Object.keys(version).length > 0, 'The version counts no change.'),
);

function isNormal(tags: readonly string[]): boolean {
  const normal = normaliseTags(tags);
  return normal.length === tags.length && normal.every((tag, index) => tag === tags[index]);
}

/** The form of a {@link NoteDraft}: what may come in from a page. Its tags may have any form. */
export const NoteDraftSchema: v.GenericSchema<NoteDraft> = v.object({
  id: Id,
  body: v.string(),
  tags: SentTags,
  colour: NoteColourSchema,
  target: NoteTargetSchema,
});

/** The form of a {@link NoteChange}. */
export const NoteChangeSchema: v.GenericSchema<NoteChange> = v.object({
  body: v.exactOptional(v.string()),
  tags: v.exactOptional(SentTags),
  colour: v.exactOptional(NoteColourSchema),
  target: v.exactOptional(NoteTargetSchema),
});

/** The form of a {@link NoteContent} that a surface sends. */
export const NoteContentSchema: v.GenericSchema<NoteContent> = v.object({
  body: v.string(),
  tags: SentTags,
  colour: NoteColourSchema,
});

/** The form of an {@link UnsavedText}. */
export const UnsavedTextSchema: v.GenericSchema<UnsavedText> = v.object({
  key: v.pipe(v.string(), v.nonEmpty()),
  target: NoteTargetSchema,
  noteId: Id,
  body: v.string(),
  tags: SentTags,
  colour: NoteColourSchema,
  base: v.nullable(NoteContentSchema),
  copyId: v.exactOptional(Id),
});

/** The form of a {@link Note}: what may be stored. */
export const NoteSchema: v.GenericSchema<Note> = v.object({
  id: Id,
  body: v.string(),
  tags: NoteTagsSchema,
  colour: NoteColourSchema,
  target: NoteTargetSchema,
  created: Time,
  modified: Time,
  deleted: v.nullable(Time),
  version: NoteVersionSchema,
});

/** The form of a {@link Tombstone}. */
export const TombstoneSchema: v.GenericSchema<Tombstone> = v.object({
  id: Id,
  version: NoteVersionSchema,
  purged: Time,
});

/** A stored record that does not have the form of a note. It stays in the database as it is, and is shown as damaged. */
export interface DamagedNote {
  readonly record: unknown;
  /** Where and how the record departs from the form of a note, for a bug report. */
  readonly problem: string;
}

/** Notes read from the store, and whatever could not be read among them: nothing is left out in silence. */
export interface NoteList {
  readonly notes: readonly Note[];
  readonly damaged: readonly DamagedNote[];
}

/** Sorts stored records into notes and damaged ones, each in the order given. */
export function readRecords(records: readonly unknown[]): NoteList {
  const notes: Note[] = [];
  const damaged: DamagedNote[] = [];
  for (const record of records) {
    const problem = problemOf(record);
    if (problem === null) notes.push(record as Note);
    else damaged.push({ record, problem });
  }
  return { notes, damaged };
}

/** The record as a note, itself and not a copy, so that nothing in it is lost. @throws StorageError `invalid` */
export function readRecord(record: unknown): Note {
  const problem = problemOf(record);
  if (problem !== null) throw new StorageError('invalid', problem);
  return record as Note;
}

function problemOf(record: unknown): string | null {
  const result = v.safeParse(NoteSchema, record, { abortEarly: true });
  if (result.success) return null;
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? 'note'}: ${issue.message}`;
}
