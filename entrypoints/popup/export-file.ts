import { formatCount, formatDay, formatTime } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { toCsv } from '../../lib/notes/export/csv.ts';
import { type ExportFormat, exportFileName, FORMATS } from '../../lib/notes/export/file-name.ts';
import { toHatena } from '../../lib/notes/export/hatena.ts';
import { toHtml } from '../../lib/notes/export/html.tsx';
import { toJson } from '../../lib/notes/export/json.ts';
import { toMarkdown } from '../../lib/notes/export/markdown.ts';
import { toMarkdownFiles, zipFiles } from '../../lib/notes/export/markdown-by-post.ts';
import type { ReadingLabels } from '../../lib/notes/export/reading-labels.ts';
import type { Note } from '../../lib/notes/model.ts';

/** Puts notes into a file in the reader's language. `topic` is what was searched for, or empty. */
export function createExportFile(
  format: ExportFormat,
  notes: readonly Note[],
  topic: string,
  now = new Date(),
): File {
  const name = exportFileName(format, now, topic);
  return new File([BUILDERS[format](notes, now)], name, { type: FORMATS[format].mediaType });
}

/** Hands a file to the browser's downloads; needs no permission. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The download reads the address after this function has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const BUILDERS: Readonly<Record<ExportFormat, (notes: readonly Note[], now: Date) => BlobPart>> = {
  json: (notes, now) =>
    toJson(notes, {
      id: crypto.randomUUID(),
      exportedAt: now.toISOString(),
      label: message('exportHeading'),
    }),
  markdown: (notes, now) => toMarkdown(notes, readingLabels(notes, now)),
  markdownByPost: (notes, now) => zipFiles(toMarkdownFiles(notes, readingLabels(notes, now)), now),
  html: (notes, now) => toHtml(notes, readingLabels(notes, now), message('language')),
  hatena: (notes, now) => toHatena(notes, readingLabels(notes, now)),
  csv: (notes) =>
    toCsv(notes, {
      columns: {
        kind: message('columnKind'),
        body: message('columnBody'),
        tags: message('columnTags'),
        colour: message('columnColour'),
        quotedText: message('columnQuotedText'),
        speaker: message('columnSpeaker'),
        person: message('columnPerson'),
        office: message('columnOffice'),
        affiliation: message('columnAffiliation'),
        postTitle: message('columnPostTitle'),
        postDate: message('columnPostDate'),
        postAddress: message('columnPostAddress'),
        created: message('columnCreated'),
        modified: message('columnModified'),
        id: 'ID',
      },
      tints: tintNames(),
      kinds: {
        quote: message('kindQuote'),
        person: message('kindPerson'),
        stretch: message('kindStretch'),
        post: message('kindPost'),
      },
    }),
};

/** The names of the notes' colours, by index. */
function tintNames(): readonly string[] {
  return [
    message('tintYellow'),
    message('tintGreen'),
    message('tintBlue'),
    message('tintPurple'),
    message('tintPink'),
    message('tintRed'),
  ];
}

function readingLabels(notes: readonly Note[], now: Date): ReadingLabels {
  return {
    heading: message('exportHeading'),
    summary: message('exportSummary', formatTime(now.toISOString()), formatCount(notes.length)),
    source: message('exportSource'),
    empty: message('exportEmpty'),
    tints: tintNames(),
    formatTime,
    formatDay,
  };
}
