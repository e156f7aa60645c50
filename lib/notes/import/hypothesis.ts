import * as v from 'valibot';
import type { Note, TextPlace } from '../model.ts';
import { check, isRecord, listOf } from './check.ts';
import { excerptOf, noteFrom, placeFrom, webAddress } from './foreign-note.ts';
import type { Loss } from './imported.ts';

/**
 * One annotation as Hypothesis's API and the export of its client give it, as far as it is read.
 * https://h.readthedocs.io/en/latest/api-reference/v1/ and the type `Annotation` of https://github.com/hypothesis/client
 */
const RowSchema = v.looseObject({
  id: v.optional(v.string()),
  uri: v.string(),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.nullable(v.array(v.string())), []),
  created: v.optional(v.string()),
  updated: v.optional(v.string()),
  user: v.optional(v.string()),
  references: v.optional(v.nullable(v.array(v.string())), []),
  document: v.optional(v.nullable(v.looseObject({}))),
  target: v.optional(
    v.array(
      v.looseObject({ selector: v.optional(v.nullable(v.array(v.looseObject({ type: v.string() })))) }),
    ),
    [],
  ),
});
type Row = v.InferOutput<typeof RowSchema>;

/** Whether a value is an annotation of Hypothesis rather than one of the W3C's model. */
function isHypothesisRow(value: unknown): boolean {
  return isRecord(value) && typeof value.uri === 'string' && ('target' in value || 'text' in value);
}

/** The rows of a file of Hypothesis, and where they stand in it; null for another file. */
export function hypothesisRows(
  file: unknown,
): { readonly rows: readonly unknown[]; readonly path: string } | null {
  if (Array.isArray(file)) return file.some(isHypothesisRow) ? { rows: file, path: '' } : null;
  if (!isRecord(file)) return null;
  for (const path of ['rows', 'annotations']) {
    const rows = file[path];
    if (Array.isArray(rows) && (rows.length === 0 || rows.some(isHypothesisRow))) return { rows, path };
  }
  return isHypothesisRow(file) ? { rows: [file], path: '' } : null;
}

/** What one row becomes. */
export interface ReadRow {
  readonly note: Note | null;
  readonly losses: readonly Loss[];
}

/**
 * One row as a note on the page that it is about. A reply goes where its page is; what it replied to is lost.
 *
 * @param reader the account whose notes these are: others' names are lost.
 * @throws ImportError `form`
 */
export function readHypothesisRow(value: unknown, path: string, reader: string | null, now: string): ReadRow {
  const row = check(RowSchema, value, path);
  const losses: Loss[] = [];
  const lose = (kind: Loss['kind']) => losses.push({ kind, path, excerpt: excerptOf(row.text || row.uri) });
  const address = webAddress(row.uri);
  if (address === null) {
    lose('noAddress');
    return { note: null, losses };
  }
  const selectors = row.target.flatMap(({ selector }) => selector ?? []);
  const place = placeOf(selectors);
  if (place === null && selectors.length > 0) lose('noPlace');
  if (row.references && row.references.length > 0) lose('reply');
  if (row.user !== undefined && reader !== null && row.user !== reader) lose('author');
  const foreign = {
    name: `hypothesis:${row.id ?? JSON.stringify([row.uri, row.created, row.text])}`,
    body: row.text,
    tags: row.tags ?? [],
    address,
    title: titleOf(row),
    place,
    created: row.created,
    modified: row.updated,
  };
  return { note: noteFrom(foreign, now), losses };
}

/** The account of an export, or the one that most rows are of; null where none is told. */
export function readerOf(file: unknown, rows: readonly unknown[]): string | null {
  if (isRecord(file) && typeof file.export_userid === 'string') return file.export_userid;
  const counts = new Map<string, number>();
  for (const row of rows)
    if (isRecord(row) && typeof row.user === 'string') counts.set(row.user, (counts.get(row.user) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** By the quoted words; XPaths (RangeSelector) are of the page's nodes, and offsets of a text that is not the post's. */
function placeOf(selectors: readonly Readonly<Record<string, unknown>>[]): TextPlace | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof quote?.exact !== 'string' || quote.exact === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return placeFrom(quote.exact, quote.prefix, quote.suffix, position?.start);
}

/** The API gives a list, the client's export a text. */
function titleOf({ document }: Row): string {
  const [title] = listOf(document?.title);
  return typeof title === 'string' ? title : '';
}
