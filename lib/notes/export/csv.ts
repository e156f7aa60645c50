import papaparse from 'papaparse';
import type { Note, NoteTarget } from '../model.ts';

/** The columns of the table, in order. */
const COLUMNS = [
  'kind',
  'body',
  'tags',
  'colour',
  'quotedText',
  'speaker',
  'person',
  'office',
  'affiliation',
  'postTitle',
  'postDate',
  'postAddress',
  'created',
  'modified',
  'id',
] as const;
type Column = (typeof COLUMNS)[number];

/** The words of the table that depend on the reader's language. */
export interface CsvLabels {
  readonly columns: Readonly<Record<Column, string>>;
  readonly kinds: Readonly<Record<NoteTarget['kind'], string>>;
  /** The names of the notes' tints, by index. */
  readonly tints: readonly string[];
}

/**
 * What a spreadsheet takes for a formula at the start of a cell, full-width forms included, as a Japanese Excel accepts
 * them too. Such a cell gets an apostrophe in front. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Without it Excel reads UTF-8 as the system's old encoding (Shift_JIS in Japan). */
const BYTE_ORDER_MARK = '\uFEFF';

/** The notes in the order given as a table for spreadsheets: RFC 4180, one line for each note under a line of headings. */
export function toCsv(notes: readonly Note[], labels: CsvLabels): string {
  const headings = COLUMNS.map((column) => labels.columns[column]);
  const rows = notes.map((note) => {
    const row = toRow(note, labels);
    return COLUMNS.map((column) => row[column] ?? '');
  });
  const table = papaparse.unparse([headings, ...rows], { newline: '\r\n', escapeFormulae: FORMULA_START });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

function toRow(
  { id, body, tags, colour, target, created, modified }: Note,
  labels: CsvLabels,
): Readonly<Record<Column, string | null>> {
  const person = target.kind === 'person' ? target.person : null;
  const place = target.kind === 'quote' || target.kind === 'stretch' ? target.place : null;
  return {
    kind: labels.kinds[target.kind],
    body,
    // One line each: a tag may hold any other sign that could part them.
    tags: tags.join('\n'),
    colour: colour === null ? null : (labels.tints[colour] ?? String(colour)),
    quotedText: place?.quote.exact ?? null,
    speaker: target.kind === 'quote' ? target.speaker : null,
    person: person?.name ?? null,
    office: person?.title ?? null,
    affiliation: person?.affiliation ?? null,
    postTitle: target.post.title,
    postDate: target.post.date,
    postAddress: target.post.permalink,
    created,
    modified,
    id,
  };
}
