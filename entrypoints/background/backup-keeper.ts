import { type AutomaticOptions, writeAutomaticBackup } from '../../lib/backup/automatic.ts';
import { downloadBackup } from '../../lib/backup/download.ts';
import { afterChanges, type BackupState, createBackupStates } from '../../lib/backup/state.ts';
import { message } from '../../lib/i18n.ts';
import type { BackgroundAnswers, BackgroundRequest } from '../../lib/messages/protocol.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { askForPersistence } from '../../lib/storage/persistence.ts';

/** Notes are changed key by key: a backup is written when nothing was for so long, in ms. Less than browsers let the background live. */
const CALM = 10_000;

/** Among downloads a file is written no oftener, in ms: the browser shows each of them. */
const BETWEEN_DOWNLOADS = 5 * 60_000;

/** How long after its start the background writes what it could not write before it was stopped, in ms. */
const DELAY = 5_000;

/** Counts changed notes for the reminder of a backup, and writes backups where the reader wants them written. */
export interface BackupKeeper {
  /** Notes were changed in answer to a request. */
  afterAnswer<R extends BackgroundRequest>(request: R, answer: BackgroundAnswers[R['type']]): void;
  /** Notes were changed otherwise. */
  afterChange(ids: readonly string[]): void;
}

/** The keeper over the database that `openDatabase` gives. It begins at once with what was left over. */
export function createBackupKeeper(openDatabase: OpenDatabase, speaking: Promise<unknown>): BackupKeeper {
  const states = createBackupStates(openDatabase);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async (): Promise<void> => {
    const state = await states.load();
    if (!isWorthWriting(state, Date.now())) return;
    await speaking;
    const options: AutomaticOptions = {
      openDatabase,
      states,
      label: message('exportHeading'),
      download: downloadBackup,
    };
    await writeAutomaticBackup(options);
  };
  const writeAfter = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      write().catch((error: unknown) => console.error('No backup could be written.', error));
    }, delay);
  };
  writeAfter(DELAY);

  const afterChange = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    askForPersistence().catch((error: unknown) => console.error('Storage is not persistent.', error));
    states
      .change((state) => afterChanges(state, ids, new Date()))
      .then(() => writeAfter(CALM))
      .catch((error: unknown) => console.error('A change was not counted for the backup.', error));
  };

  return {
    afterChange,
    afterAnswer: (request, answer) => afterChange(changedNotes(request, answer)),
  };
}

function isWorthWriting({ automatic, changedSince, at }: BackupState, now: number): boolean {
  if (automatic === null || changedSince === null) return false;
  return automatic.way === 'folder' || at === null || now - Date.parse(at) >= BETWEEN_DOWNLOADS;
}

/** The ids of the notes that a request has changed. */
function changedNotes(request: BackgroundRequest, answer: unknown): readonly string[] {
  switch (request.type) {
    case 'addNote':
      return [request.draft.id];
    case 'updateNote':
    case 'removeNote':
    case 'restoreNote':
      return [request.id];
    case 'purgeNotes':
      return request.ids;
    case 'walkLog':
      return answer === null ? [] : [(answer as { readonly note: { readonly id: string } }).note.id];
    case 'importNotes':
    case 'undoImport':
      return importedNotes(answer as BackgroundAnswers['importNotes'] | null);
    default:
      return [];
  }
}

/** As many names as notes were changed by an import: which they are does not matter. */
function importedNotes(made: BackgroundAnswers['importNotes'] | null): readonly string[] {
  if (made === null) return [];
  const { added, replaced, keptTwice, binned, restored } = made.counts;
  return Array.from(
    { length: added + replaced + keptTwice + binned + restored },
    (_, index) => `${made.at} ${index}`,
  );
}
