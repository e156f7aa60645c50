import type { Note, NoteTarget, PostReference } from '../model.ts';

/**
 * Expands the prefix `hatsugenroku:` of the properties that the Web Annotation model has no word for. An address of the
 * web would claim a site that is not ours, so the namespace is a fixed random UUID; it names and leads nowhere.
 */
const OWN_NAMESPACE = 'urn:uuid:b7a4f1c2-5d0e-4f6b-9a3c-2e8d71f0c654#';

/** What an export is told besides the notes. */
export interface JsonExport {
  /** A random UUID that names this collection. */
  readonly id: string;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** A name of the collection for people to read. */
  readonly label: string;
}

/**
 * The notes in the order given, as the text of a JSON-LD file: an AnnotationCollection with its one page inside. Every
 * field of every note can be read back from it; a field that is null in the note is left out.
 *
 * Source: Web Annotation Data Model, https://www.w3.org/TR/annotation-model/#collections
 */
export function toJson(notes: readonly Note[], { id, exportedAt, label }: JsonExport): string {
  const collectionId = `urn:uuid:${id}`;
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { hatsugenroku: OWN_NAMESPACE }],
    id: collectionId,
    type: 'AnnotationCollection',
    label,
    generator: { type: 'Software', name: 'Hatsugenroku' },
    generated: exportedAt,
    total: notes.length,
    first: {
      id: `${collectionId}#first`,
      type: 'AnnotationPage',
      partOf: collectionId,
      startIndex: 0,
      items: notes.map(toAnnotation),
    },
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
    ...present('hatsugenroku:deleted', deleted),
    ...present('hatsugenroku:colour', colour),
    // Not an object by replica: JSON-LD drops keys that its context does not know.
    'hatsugenroku:version': Object.entries(version).map(([replica, changes]) => ({
      'hatsugenroku:replica': replica,
      'hatsugenroku:changes': changes,
    })),
  };
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
    'hatsugenroku:kind': target.kind,
  };
  switch (target.kind) {
    case 'quote':
      return { ...common, ...toSelector(target.place), ...present('hatsugenroku:speaker', target.speaker) };
    case 'stretch':
      return { ...common, ...toSelector(target.place) };
    case 'person': {
      const { key, name, title, affiliation } = target.person;
      const person = {
        'hatsugenroku:key': key,
        name,
        ...present('hatsugenroku:title', title),
        ...present('hatsugenroku:affiliation', affiliation),
      };
      return { ...common, 'hatsugenroku:person': person };
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
    'hatsugenroku:key': key,
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
