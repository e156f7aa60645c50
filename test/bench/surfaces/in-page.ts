/** What surfaces.ts runs inside a page of the extension, bundled: fills the database of the product, and writes a file to import. */

import { toJson } from '../../../lib/notes/export/json.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { libraryOf } from '../../fixtures/large-library.ts';
import { fill, QUOTES_PER_POST } from '../record-in-page.ts';

/** Fills the extension's own database as years of reading leave it. */
export async function fillDatabase(quotes: number, notes: number): Promise<void> {
  const database = await createDatabaseOpener()();
  await fill(database, quotes / QUOTES_PER_POST);
  const transaction = database.transaction('notes', 'readwrite');
  for (const note of libraryOf(1_000, notes).notes) void transaction.store.put(note);
  await transaction.done;
  database.close();
}

/** A backup of so many notes that are not in the database. */
export function backupOf(notes: number): string {
  const others = libraryOf(1_000, notes, 7).notes.map((note) => ({
    ...note,
    id: note.id.replace(/^4c9d/, '5c9d'),
  }));
  return toJson(others, { id: 'bench', exportedAt: '2026-01-15T00:00:00.000Z', label: 'bench' });
}
