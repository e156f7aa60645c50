/**
 * Why a file cannot be imported, as a stable word that the surface translates:
 *
 * - `notText`: it is no text in UTF-8.
 * - `syntax`: it is no JSON; `line` and `column` tell where.
 * - `unknownKind`: it is JSON of another kind.
 * - `form`: it is of a kind that we know, and departs from its form at `path`.
 * - `newerFormat`: a newer version of the extension wrote it.
 * - `notEmbedded`: it only names where its annotations are, and nothing is fetched.
 */
export type ImportProblem = 'notText' | 'syntax' | 'unknownKind' | 'form' | 'newerFormat' | 'notEmbedded';

/** Where in the file the problem is; what does not apply is null. */
export interface ImportPlace {
  /** Counted from 1. */
  readonly line: number | null;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number | null;
  /** Names of properties and indexes of lists from the file's root, parted by dots. */
  readonly path: string | null;
}

/** A file is refused as a whole; nothing has changed. */
export class ImportError extends Error {
  readonly code: ImportProblem;
  readonly place: ImportPlace;

  /** @param detail what is wrong there, in English, for whoever made the file. */
  constructor(code: ImportProblem, detail: string, place: Partial<ImportPlace> = {}) {
    super(detail);
    this.name = 'ImportError';
    this.code = code;
    this.place = { line: null, column: null, path: null, ...place };
  }
}
