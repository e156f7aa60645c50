import type { Note, NoteTarget, NoteVersion, PostReference, Tombstone } from '../model.ts';
import { OWN, OWN_FORMAT, OWN_NAMESPACE } from './own-format.ts';

/** What an export is told besides the notes. */
export interface JsonExport {
  /** A random UUID that names this collection. */
  readonly id: string;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** A name of the collection for people to read. */
  readonly label: string;
  /** In a backup, the traces of notes that left the bin; a machine that still has them can so hear of it. */
  readonly tombstones?: readonly Tombstone[];
}

/**
 * The notes in the order given, as the text of a JSON-LD file: an AnnotationCollection with its one page inside. Every
 * field of every note can be read back from it; a field that is null in the note is left out.
 *
 * Source: Web Annotation Data Model, https://www.w3.org/TR/annotation-model/#collections
 */
export function toJson(
  notes: readonly Note[],
  { id, exportedAt, label, tombstones = [] }: JsonExport,
): string {
  const collectionId = `urn:uuid:${id}`;
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { hatsugenroku: OWN_NAMESPACE }],
    id: collectionId,
    type: 'AnnotationCollection',
    label,
    generator: { type: 'Software', name: 'Hatsugenroku' },
    generated: exportedAt,
    [OWN.format]: OWN_FORMAT,
    total: notes.length,
    first: {
      id: `${collectionId}#first`,
      type: 'AnnotationPage',
      partOf: collectionId,
      startIndex: 0,
      items: notes.map(toAnnotation),
    },
    ...(tombstones.length === 0 ? {} : { [OWN.tombstones]: tombstones.map(toOwnTombstone) }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function toAnnotation({ id, body, tags, colour, target, created, modified, deleted, version }: Note) {
  const text = { type: 'TextualBody', value: body, format: 'text/markdown' };
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified,
    body: tags.length === 0 ? text : [text, ...tags.map(toTagBody)],
    target: toSpecificResource(target),
    ...present(OWN.deleted, deleted),
    ...present(OWN.colour, colour),
    [OWN.version]: toOwnVersion(version),
  };
}

/** Not an object by replica: JSON-LD drops keys that its context does not know. */
function toOwnVersion(version: NoteVersion) {
  return Object.entries(version).map(([replica, changes]) => ({
    [OWN.replica]: replica,
    [OWN.changes]: changes,
  }));
}

function toOwnTombstone({ id, version, purged }: Tombstone) {
  return { [OWN.note]: `urn:uuid:${id}`, [OWN.version]: toOwnVersion(version), [OWN.purged]: purged };
}

/** https://www.w3.org/TR/annotation-model/#motivation-and-purpose */
function toTagBody(tag: string) {
  return { type: 'TextualBody', value: tag, purpose: 'tagging' };
}

/** The source of the target is the post; the selectors give the place in it, both the quoted text and its position. */
function toSpecificResource(target: NoteTarget) {
  const common = {
    type: 'SpecificResource',
    source: toSource(target.post),
    [OWN.kind]: target.kind,
  };
  switch (target.kind) {
    case 'quote':
      return { ...common, ...toSelector(target.place), ...present(OWN.speaker, target.speaker) };
    case 'stretch':
      return { ...common, ...toSelector(target.place) };
    case 'person': {
      const { key, name, title, affiliation } = target.person;
      const person = {
        [OWN.key]: key,
        name,
        ...present(OWN.title, title),
        ...present(OWN.affiliation, affiliation),
      };
      return { ...common, [OWN.person]: person };
    }
    case 'post':
      return common;
  }
}

/** `dc` and `dcterms` are prefixes of the model's own context. */
function toSource({ permalink, key, title, date }: PostReference) {
  return {
    id: permalink,
    type: 'Text',
    [OWN.key]: key,
    'dc:title': title,
    ...present('dcterms:issued', date),
  };
}

function toSelector({ quote, position }: Extract<NoteTarget, { kind: 'stretch' }>['place']) {
  const { exact, prefix, suffix } = quote;
  const { start, end } = position;
  return {
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

function present<T>(property: string, value: T | null): Readonly<Record<string, T>> {
  return value === null ? {} : { [property]: value };
}
