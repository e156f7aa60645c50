import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileContents } from './zip.ts';

/** What systems and editors leave in folders. */
const STRAY = /^(?:\.DS_Store|Thumbs\.db|.*~|.*\.(?:log|orig|swp))$/;

/** All files below a folder, but what systems and editors leave there. @throws where the folder cannot be read. */
export function readFolder(folder: string): FileContents {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !STRAY.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  );
}
