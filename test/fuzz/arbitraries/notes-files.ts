import fc from 'fast-check';
import { toJson } from '../../../lib/notes/export/json.ts';
import type { Note, Tombstone } from '../../../lib/notes/model.ts';
import { anyNote } from '../../unit/notes/examples.ts';

const EXPORT = {
  id: '0b0d9d4e-4e5a-4d0f-8a39-1f0f5c6f1a2b',
  exportedAt: '2026-11-25T00:00:00.000Z',
  label: '発言録のメモ',
};

/** The text of our own file with these notes and traces. */
export function ownFile(notes: readonly Note[], tombstones: readonly Tombstone[] = []): string {
  return toJson(notes, { ...EXPORT, tombstones });
}

/** Notes of which no two have one id. */
export const anyNotes = fc.uniqueArray(anyNote, { maxLength: 4, selector: ({ id }) => id });

/** Traces of notes that left the bin. */
export const anyTombstones = anyNotes.map((notes) =>
  notes.map(({ id, version, modified }): Tombstone => ({ id, version, purged: modified })),
);

/** Our own collection as it is written today. */
const anyOwnFile = fc
  .tuple(anyNotes, anyTombstones)
  .map(([notes, tombstones]): unknown => JSON.parse(ownFile(notes, tombstones)));

/** Our own collection as the first version wrote it: without tags, colours, versions and traces. */
const anyFirstFile = anyNotes.map((notes): unknown => {
  const { 'hatsugenroku:format': _, ...file } = JSON.parse(
    ownFile(notes.map((note) => ({ ...note, tags: [], colour: null }))),
  );
  for (const item of file.first.items) delete item['hatsugenroku:version'];
  return file;
});

const text = fc.string({ unit: 'binary', maxLength: 12 });
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'https://d1021.hatenadiary.jp/entry/2026/11/23/080000',
    'urn:isbn:1',
    'https://a.example/%zz',
  ),
);
const time = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2026-11-20T18:36:15.697572+00:00', '2026-11-23', 'gestern', '2026-11-23T10:00:00+09:00'),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const selector = fc.oneof(
  fc.record({
    type: fc.constant('TextQuoteSelector'),
    exact: text,
    prefix: optional(text),
    suffix: optional(text),
  }),
  fc.record({ type: fc.constant('TextPositionSelector'), start: fc.nat(), end: fc.nat() }),
  fc.record({
    type: fc.constant('FragmentSelector'),
    value: text,
    refinedBy: optional(fc.record({ type: fc.constant('TextQuoteSelector'), exact: text })),
  }),
);
const body = fc.oneof(
  text,
  address,
  fc.record({
    type: fc.constant('TextualBody'),
    value: text,
    purpose: optional(fc.constantFrom('tagging', 'commenting', ['tagging'])),
  }),
  fc.record({ id: address, type: fc.constant('Image') }),
  fc.record({ type: fc.constantFrom('Choice', 'List'), items: fc.array(fc.record({ value: text })) }),
);
const target = fc.oneof(
  address,
  fc.record({ id: address }),
  fc.record({
    source: fc.oneof(address, fc.record({ id: address, 'dc:title': text })),
    selector: optional(fc.oneof(selector, fc.array(selector, { maxLength: 3 }))),
  }),
);

/** An annotation of another program by the W3C's model. */
const anyWebAnnotation = fc.record({
  type: fc.constantFrom<unknown>('Annotation', ['Annotation']),
  id: optional(fc.oneof(address, text)),
  created: optional(time),
  modified: optional(time),
  creator: optional(fc.oneof(text, fc.record({ name: text }))),
  bodyValue: optional(text),
  body: optional(fc.oneof(body, fc.array(body, { maxLength: 3 }))),
  target: fc.oneof(target, fc.array(target, { minLength: 1, maxLength: 3 })),
});

const anyWebFile = fc
  .array(anyWebAnnotation, { maxLength: 3 })
  .chain((items) =>
    fc.constantFrom<unknown>(
      items,
      { type: 'AnnotationPage', items },
      { type: 'AnnotationCollection', first: { items: items.slice(1), next: { items: items.slice(0, 1) } } },
      { type: 'AnnotationCollection', items },
      items[0] ?? [],
    ),
  );

/** An annotation of Hypothesis, as its API or its client gives it. */
const anyRow = fc.record({
  id: optional(text),
  uri: address,
  text: text,
  tags: fc.oneof(fc.array(text, { maxLength: 3 }), fc.constant(null)),
  created: optional(time),
  updated: optional(time),
  user: optional(fc.constantFrom('acct:a@hypothes.is', 'acct:b@hypothes.is')),
  references: optional(fc.array(text, { maxLength: 2 })),
  document: optional(fc.record({ title: fc.oneof(text, fc.array(text, { maxLength: 2 })) })),
  target: fc.array(fc.record({ source: address, selector: optional(fc.array(selector, { maxLength: 3 })) }), {
    maxLength: 2,
  }),
});

const anyHypothesisFile = fc
  .array(anyRow, { maxLength: 4 })
  .chain((rows) =>
    fc.constantFrom<unknown>(
      rows,
      { rows, total: rows.length },
      { annotations: rows, export_userid: 'acct:a@hypothes.is' },
      rows[0] ?? { rows },
    ),
  );

/** A file of any kind that is read, as its JSON value. What is undefined is not there. */
export const anyNotesFile = fc
  .oneof(anyOwnFile, anyFirstFile, anyWebFile, anyHypothesisFile)
  .map((file): unknown => JSON.parse(JSON.stringify(file)));
