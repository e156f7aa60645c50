/** What the JSON files of notes that we write have beyond the Web Annotation model; json.ts writes it, import/own.ts reads it. */

/**
 * Expands the prefix `hatsugenroku:` of the properties that the Web Annotation model has no word for. An address of the
 * web would claim a site that is not ours, so the namespace is a fixed random UUID; it names and leads nowhere.
 */
export const OWN_NAMESPACE = 'urn:uuid:b7a4f1c2-5d0e-4f6b-9a3c-2e8d71f0c654#';

/**
 * The number of the form, to be raised when a file would lose something in the hands of an older version. 1 (which did not
 * name itself) had neither tags, colour, version nor tombstones.
 */
export const OWN_FORMAT = 2;

/** What the names of {@link OWN} begin with. */
export const OWN_PREFIX = 'hatsugenroku:';

/** The properties of our own. */
export const OWN = {
  format: 'hatsugenroku:format',
  tombstones: 'hatsugenroku:tombstones',
  note: 'hatsugenroku:note',
  purged: 'hatsugenroku:purged',
  deleted: 'hatsugenroku:deleted',
  colour: 'hatsugenroku:colour',
  version: 'hatsugenroku:version',
  replica: 'hatsugenroku:replica',
  changes: 'hatsugenroku:changes',
  kind: 'hatsugenroku:kind',
  speaker: 'hatsugenroku:speaker',
  person: 'hatsugenroku:person',
  key: 'hatsugenroku:key',
  title: 'hatsugenroku:title',
  affiliation: 'hatsugenroku:affiliation',
} as const;
