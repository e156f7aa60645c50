import * as v from 'valibot';
import { postKey } from '../../post/permalink.ts';
import { OWN, OWN_FORMAT, OWN_PREFIX } from '../export/own-format.ts';
import { knowledgeOf } from '../merge/versions.ts';
import type { Note, NoteTarget, NoteVersion, Tombstone } from '../model.ts';
import {
  NoteColourSchema,
  NoteTagsSchema,
  NoteVersionSchema,
  PermalinkSchema,
  TextPlaceSchema,
} from '../schema.ts';
import { check, isRecord, listOf } from './check.ts';
import { ImportError } from './import-error.ts';

/**
 * As Date.toISOString writes it: times in this one form are compared as text. Written again it must be the same, since
 * engines read 30 February and 24:00 each in its own way, and a day that a browser cannot read could not be shown.
 */
const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'The time is not UTC with milliseconds.'),
  v.check((time) => {
    const date = new Date(time);
    return !Number.isNaN(date.getTime()) && date.toISOString() === time;
  }, 'There is no such time.'),
);

const Urn = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'The id is no UUID.'),
  v.transform((urn) => urn.slice('urn:uuid:'.length)),
);

/** Far more changes than anybody makes, and far from where counting ends: the note must still be writable. */
const MOST_CHANGES = 2 ** 50;

const Version = v.pipe(
  v.array(
    v.object({ [OWN.replica]: v.string(), [OWN.changes]: v.pipe(v.number(), v.maxValue(MOST_CHANGES)) }),
  ),
  v.transform((parts) => Object.fromEntries(parts.map((part) => [part[OWN.replica], part[OWN.changes]]))),
  NoteVersionSchema,
  v.check(countsChanges, 'The version counts no change, only what deletions have seen.'),
);

function countsChanges(version: NoteVersion): boolean {
  return Object.keys(knowledgeOf({ version, deleted: null }).changes).length > 0;
}

const TextBody = v.object({ type: v.literal('TextualBody'), value: v.string() });
const TagBody = v.object({ ...TextBody.entries, purpose: v.literal('tagging') });
const Body = v.union([
  v.pipe(
    TextBody,
    v.transform(({ value }) => ({ body: value, tags: [] as string[] })),
  ),
  v.pipe(
    v.tupleWithRest([TextBody], TagBody),
    v.transform(([text, ...tags]) => ({ body: text.value, tags: tags.map(({ value }) => value) })),
  ),
]);

const nullable = <Schema extends v.GenericSchema<string>>(schema: Schema) =>
  v.optional(v.nullable(schema), null);

const Post = v.pipe(
  v.object({
    id: PermalinkSchema,
    [OWN.key]: v.pipe(v.string(), v.nonEmpty()),
    'dc:title': v.string(),
    'dcterms:issued': nullable(v.string()),
  }),
  v.transform((source) => ({
    // Not what the file says: whoever made it could have a page of one blog given the notes on another's.
    key: postKey(source.id),
    permalink: source.id,
    title: source['dc:title'],
    date: source['dcterms:issued'],
  })),
);

const Place = v.pipe(
  v.tuple([TextPlaceSchema.entries.quote, TextPlaceSchema.entries.position]),
  v.transform(([quote, position]) => ({ quote, position })),
);

const Person = v.pipe(
  v.object({
    [OWN.key]: v.pipe(v.string(), v.nonEmpty()),
    name: v.string(),
    [OWN.title]: nullable(v.string()),
    [OWN.affiliation]: nullable(v.string()),
  }),
  v.transform((person) => ({
    key: person[OWN.key],
    name: person.name,
    title: person[OWN.title],
    affiliation: person[OWN.affiliation],
  })),
);

const Target: v.GenericSchema<unknown, NoteTarget> = v.variant(OWN.kind, [
  v.pipe(
    v.object({
      [OWN.kind]: v.literal('quote'),
      source: Post,
      selector: Place,
      [OWN.speaker]: nullable(v.string()),
    }),
    v.transform(({ source, selector, ...target }) => ({
      kind: 'quote' as const,
      post: source,
      place: selector,
      speaker: target[OWN.speaker],
    })),
  ),
  v.pipe(
    v.object({ [OWN.kind]: v.literal('person'), source: Post, [OWN.person]: Person }),
    v.transform((target) => ({ kind: 'person' as const, post: target.source, person: target[OWN.person] })),
  ),
  v.pipe(
    v.object({ [OWN.kind]: v.literal('stretch'), source: Post, selector: Place }),
    v.transform(({ source, selector }) => ({ kind: 'stretch' as const, post: source, place: selector })),
  ),
  v.pipe(
    v.object({ [OWN.kind]: v.literal('post'), source: Post }),
    v.transform(({ source }) => ({ kind: 'post' as const, post: source })),
  ),
]);

const AnnotationSchema = v.pipe(
  v.object({
    id: Urn,
    type: v.literal('Annotation'),
    created: Time,
    modified: Time,
    body: Body,
    target: Target,
    [OWN.deleted]: nullable(Time),
    [OWN.colour]: v.optional(NoteColourSchema, null),
    [OWN.version]: v.optional(Version),
  }),
  v.transform(
    ({ id, created, modified, target, ...annotation }): Note => ({
      id,
      ...annotation.body,
      colour: annotation[OWN.colour],
      target,
      created,
      modified,
      deleted: annotation[OWN.deleted],
      version: annotation[OWN.version] ?? versionFromTime(modified),
    }),
  ),
  v.check(({ tags }) => v.is(NoteTagsSchema, tags), 'The tags are not in the form in which they are kept.'),
);

const TombstoneSchema = v.pipe(
  v.object({ [OWN.note]: Urn, [OWN.version]: Version, [OWN.purged]: Time }),
  v.transform(
    (tombstone): Tombstone => ({
      id: tombstone[OWN.note],
      version: tombstone[OWN.version],
      purged: tombstone[OWN.purged],
    }),
  ),
);

/**
 * Whether an annotation is one of ours, or was: whatever still has a property of ours must have our form. Read as another
 * program's it would lose what these say, that it is in the bin for one.
 */
export function isOwnAnnotation(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const targets = listOf(value.target).filter(isRecord);
  return [value, ...targets, ...targets.map(({ source }) => source)].some(hasPropertyOfOurs);
}

function hasPropertyOfOurs(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).some((key) => key.startsWith(OWN_PREFIX));
}

/** One of our annotations as the note that it was made of. @throws ImportError `form` */
export function readOwnAnnotation(value: unknown, path: string): Note {
  return check(AnnotationSchema, value, path);
}

/** The traces of notes that left the bin, which a backup holds. @throws ImportError `form`, `newerFormat` */
export function readOwnTombstones(file: unknown): readonly Tombstone[] {
  if (!isRecord(file)) return [];
  const format = file[OWN.format] ?? 1;
  if (typeof format !== 'number')
    throw new ImportError('form', 'The format is no number.', { path: OWN.format });
  if (format > OWN_FORMAT)
    throw new ImportError('newerFormat', `The file has format ${format}.`, { path: OWN.format });
  return check(v.optional(v.array(TombstoneSchema), []), file[OWN.tombstones], OWN.tombstones);
}

/** Files of the first format tell no version: a later state of a note is told by its time. */
function versionFromTime(modified: string): NoteVersion {
  return { unversioned: Math.max(1, Date.parse(modified)) };
}
