import { zipSync } from 'fflate';

/** The contents of files by their path, with slashes and relative to the folder that is packed. */
export type FileContents = ReadonlyMap<string, Uint8Array>;

/** The first moment that a zip can name. In local time, as the format wants it: the same bytes in every time zone. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Packs files so that the same files always give the same bytes: names in the order of their UTF-16 code units, no times, no owners.
 * WXT's own zip writes the time of packing and takes the files in the order that the disk gives.
 */
export function zipFiles(files: FileContents): Uint8Array {
  const names = [...files.keys()].sort();
  return zipSync(
    Object.fromEntries(names.map((name) => [name, [files.get(name) as Uint8Array, { mtime: FIRST_DAY }]])),
    { level: 9 },
  );
}
