import { sharedFolder } from '../../lib/backup/automatic.ts';
import { backupFileName, isAllowed, readForeignBackups } from '../../lib/backup/folder.ts';
import type { BackupStates } from '../../lib/backup/state.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { LastImport } from '../../lib/notes/exchange/exchange.ts';
import { newId } from '../../lib/notes/new-id.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** What other machines' files in the shared folder brought. */
export interface SharedFiles {
  /** Imports that were made, of files that were new or changed. */
  readonly imported: readonly LastImport[];
  /** Files that could not be read; a sync service may not be done with them, and they are tried again. */
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
  /** Whether the browser wants the reader's leave for the folder, and did not want it before. */
  readonly needsLeave: boolean;
}

const NOTHING: SharedFiles = { imported: [], failed: [], needsLeave: false };

/**
 * Merges the files that other machines wrote into the shared folder, those alone that were not read in their present
 * state. Nothing is asked: where the folder needs the reader's leave, that is kept as the problem.
 *
 * @throws StorageError
 */
export async function readSharedFolder(
  openDatabase: OpenDatabase,
  states: BackupStates,
): Promise<SharedFiles> {
  const state = await states.load();
  const folder = sharedFolder(state);
  if (!folder) return NOTHING;
  if (!(await isAllowed(folder))) {
    await states.change((before) => ({ ...before, problem: 'permission' }));
    return { ...NOTHING, needsLeave: state.problem !== 'permission' };
  }
  const replica = await (await openDatabase()).get('local', 'replica');
  const imported: LastImport[] = [];
  const failed: { name: string; error: unknown }[] = [];
  const files = await readForeignBackups(folder, backupFileName(String(replica))).catch((error: unknown) => {
    failed.push({ name: folder.name, error });
    return [];
  });
  const unread = files.filter((file) => state.seen[file.name] !== file.state);
  if (unread.length === 0) return { ...NOTHING, failed };
  const { readNotesFile } = await import('../../lib/notes/import/read-notes-file.ts');
  for (const file of unread)
    try {
      const { notes, tombstones } = await readNotesFile(await file.text(), { now: new Date().toISOString() });
      imported.push(
        await askBackground({ type: 'importNotes', id: newId(), name: file.name, notes, tombstones }),
      );
      await states.change((before) => ({ ...before, seen: { ...before.seen, [file.name]: file.state } }));
    } catch (error) {
      failed.push({ name: file.name, error });
    }
  return { imported, failed, needsLeave: false };
}
