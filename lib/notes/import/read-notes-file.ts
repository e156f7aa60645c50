import type { Note, Tombstone } from '../model.ts';
import { isRecord, listOf } from './check.ts';
import { hypothesisRows, readerOf, readHypothesisRow } from './hypothesis.ts';
import { ImportError } from './import-error.ts';
import type { ImportedNotes, Loss } from './imported.ts';
import { isOwnAnnotation, readOwnAnnotation, readOwnTombstones } from './own.ts';
import { parseJson } from './parse-json.ts';
import { readWebAnnotation } from './web-annotation.ts';

/** How many annotations are read before other work gets its turn: a few milliseconds. */
const SLICE = 200;

/** What reading a file is told. */
export interface ReadOptions {
  /** Stands in where a foreign file gives no time, ISO 8601. */
  readonly now: string;
  /** Is told now and then how many of how many annotations are read. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Reads a file of notes: one of our own, a Web Annotation file (an annotation, a list, a page, or a collection with its
 * pages inside), or an export of Hypothesis. The page stays responsive meanwhile.
 *
 * @throws ImportError where the file is damaged or of another kind: then nothing of it is taken.
 */
export async function readNotesFile(text: string, options: ReadOptions): Promise<ImportedNotes> {
  try {
    return await readText(text, options);
  } catch (error) {
    // So browsers say that their stack is full: Firefox by an error of its own.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'InternalError'))
      throw new ImportError('unknownKind', 'It is nested deeper than any file of annotations.');
    throw error;
  }
}

async function readText(text: string, options: ReadOptions): Promise<ImportedNotes> {
  const file = parseJson(text);
  const hypothesis = hypothesisRows(file);
  if (hypothesis) {
    const reader = readerOf(file, hypothesis.rows);
    const read = await readAll(hypothesis.rows, hypothesis.path, options, (row, path) => {
      const { note, losses } = readHypothesisRow(row, path, reader, options.now);
      return { notes: note ? [note] : [], losses };
    });
    return { source: 'hypothesis', tombstones: [], ...read };
  }
  const pages = pagesOf(file);
  const tombstones: readonly Tombstone[] = readOwnTombstones(file);
  let isOwn = tombstones.length > 0;
  const notes: Note[] = [];
  const losses: Loss[] = [...pages.losses];
  for (const { items, path } of pages.pages) {
    const read = await readAll(items, path, options, (item, at) => {
      if (!isOwnAnnotation(item)) return readWebAnnotation(item, at, options.now);
      isOwn = true;
      return { notes: [readOwnAnnotation(item, at)], losses: [] };
    });
    notes.push(...read.notes);
    losses.push(...read.losses);
  }
  return { source: isOwn || isOwnFile(file) ? 'own' : 'webAnnotation', notes, tombstones, losses };
}

interface Page {
  readonly items: readonly unknown[];
  /** Of the list, from the file's root. */
  readonly path: string;
}

/** The lists of annotations in a file. https://www.w3.org/TR/annotation-model/#collections */
function pagesOf(file: unknown): { readonly pages: readonly Page[]; readonly losses: readonly Loss[] } {
  if (Array.isArray(file)) {
    if (!file.every(isRecord)) throw unknownKind();
    return { pages: [{ items: file, path: '' }], losses: [] };
  }
  if (!isRecord(file)) throw unknownKind();
  const types = listOf(file.type);
  if (types.includes('Annotation')) return { pages: [{ items: [file], path: '' }], losses: [] };
  if (types.includes('AnnotationPage')) return { pages: [pageOf(file, '')], losses: [] };
  if (!types.includes('AnnotationCollection')) throw unknownKind();
  const pages: Page[] = Array.isArray(file.items) ? [{ items: file.items, path: 'items' }] : [];
  let path = 'first';
  let page: unknown = file.first;
  while (isRecord(page)) {
    pages.push(pageOf(page, path));
    page = page.next;
    path = `${path}.next`;
  }
  const isMissing = page !== undefined && page !== null;
  if (isMissing && pages.length === 0)
    throw new ImportError('notEmbedded', 'The collection only names its pages.', { path });
  return { pages, losses: isMissing ? [{ kind: 'morePages', path, excerpt: String(page) }] : [] };
}

function pageOf(page: Readonly<Record<string, unknown>>, path: string): Page {
  const at = path === '' ? 'items' : `${path}.items`;
  if (!Array.isArray(page.items))
    throw new ImportError('form', 'There is no list of annotations.', { path: at });
  return { items: page.items, path: at };
}

function unknownKind(): ImportError {
  return new ImportError('unknownKind', 'This is no file of annotations.');
}

function isOwnFile(file: unknown): boolean {
  return isRecord(file) && isRecord(file.generator) && file.generator.name === 'Hatsugenroku';
}

interface Read {
  readonly notes: readonly Note[];
  readonly losses: readonly Loss[];
}

/** Reads a list in slices, between which other work gets its turn. */
async function readAll(
  items: readonly unknown[],
  path: string,
  { onProgress }: ReadOptions,
  read: (item: unknown, path: string) => Read,
): Promise<Read> {
  const [notes, losses]: [Note[], Loss[]] = [[], []];
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    onProgress?.(start, items.length);
    for (const [index, item] of items.slice(start, start + SLICE).entries()) {
      const one = read(item, [path, start + index].filter((part) => part !== '').join('.'));
      notes.push(...one.notes);
      losses.push(...one.losses);
    }
  }
  onProgress?.(items.length, items.length);
  return { notes, losses };
}
