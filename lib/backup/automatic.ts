import type { OpenDatabase } from '../storage/database.ts';
import { type BackupContent, readBackup } from './content.ts';
import { backupFileName, type FolderHandle, isAllowed, writeFile } from './folder.ts';
import { afterBackup, type BackupProblem, type BackupState, type BackupStates } from './state.ts';

/** What writing a backup needs besides the notes. */
export interface AutomaticOptions {
  readonly openDatabase: OpenDatabase;
  readonly states: BackupStates;
  /** The name of the collection for people to read. */
  readonly label: string;
  /** Puts a file among the browser's downloads, in the place of the one that is there. */
  readonly download: (name: string, text: string) => Promise<void>;
}

/**
 * Writes the automatic backup now, if the reader wants one and the browser allows it. Why it could not be written is kept
 * in the state, for the reader to see; nothing is thrown for it.
 *
 * @throws StorageError where the notes or the state cannot be read
 */
export async function writeAutomaticBackup(options: AutomaticOptions): Promise<BackupState> {
  const { openDatabase, states, label } = options;
  const known = await states.load();
  if (!known.automatic) return known;
  const content = await readBackup(openDatabase, label);
  const problem = await writeContent(known.automatic, content, options);
  return states.change((state) =>
    problem ? { ...state, problem } : afterBackup(state, known, content.began),
  );
}

async function writeContent(
  automatic: NonNullable<BackupState['automatic']>,
  { replica, text }: BackupContent,
  { download }: AutomaticOptions,
): Promise<BackupProblem | null> {
  const name = backupFileName(replica);
  try {
    if (automatic.way === 'downloads') await download(name, text);
    else if (await isAllowed(automatic.folder)) await writeFile(automatic.folder, name, text);
    else return 'permission';
    return null;
  } catch (error) {
    console.error('The automatic backup was not written.', error);
    return problemOf(error);
  }
}

/** Names of errors: https://fs.spec.whatwg.org/#api-filesystemhandle */
function problemOf(error: unknown): BackupProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return 'gone';
  return name === 'NotAllowedError' ? 'permission' : 'failed';
}

/** Where the files of other machines are; null where they cannot be read by themselves. */
export function sharedFolder({ automatic }: BackupState): FolderHandle | null {
  return automatic?.way === 'folder' ? automatic.folder : null;
}
