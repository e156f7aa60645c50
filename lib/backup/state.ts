import type { OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import type { FolderHandle } from './folder.ts';

/** Where backups are written by themselves: into a folder that the reader chose, or among the browser's downloads. */
export type AutomaticBackup =
  | { readonly way: 'folder'; readonly folder: FolderHandle }
  | { readonly way: 'downloads' };

/**
 * Why the last automatic backup was not written: `permission` where the browser wants to be asked anew, `gone` where the
 * folder is not there any more, `failed` for whatever else.
 */
export type BackupProblem = 'permission' | 'gone' | 'failed';

/** What is known of the backups of this browser profile. */
export interface BackupState {
  /** When the last one was made, ISO 8601; null before the first. */
  readonly at: string | null;
  /** Ids of the notes changed since, at most {@link MOST_CHANGED}. */
  readonly changed: readonly string[];
  /** When the first of these changes was made, ISO 8601; null where there is none. */
  readonly changedSince: string | null;
  /** The reader wants to hear nothing of it until then, ISO 8601. */
  readonly quietUntil: string | null;
  readonly automatic: AutomaticBackup | null;
  readonly problem: BackupProblem | null;
  /** Files of other machines that were read, by name: their time and size. */
  readonly seen: Readonly<Record<string, string>>;
}

/** More are not counted: all that matters is that they are many. */
const MOST_CHANGED = 1_000;

/** Under this name the state stands in the store `local`. */
const NAME = 'backup';

const AT_FIRST: BackupState = {
  at: null,
  changed: [],
  changedSince: null,
  quietUntil: null,
  automatic: null,
  problem: null,
  seen: {},
};

/** The state of backups in the database; the background and the extension's pages write it. */
export interface BackupStates {
  load(): Promise<BackupState>;
  /** Changes the state inside one transaction. */
  change(changed: (state: BackupState) => BackupState): Promise<BackupState>;
}

/** The state of backups over the database that `openDatabase` gives. Its methods throw a StorageError. */
export function createBackupStates(openDatabase: OpenDatabase): BackupStates {
  return {
    load: () =>
      withDatabase(openDatabase, async (database) => withDefaults(await database.get('local', NAME))),

    change: (changed) =>
      withDatabase(openDatabase, async (database) => {
        const transaction = database.transaction('local', 'readwrite');
        const next = changed(withDefaults(await transaction.store.get(NAME)));
        await transaction.store.put(next, NAME);
        await transaction.done;
        return next;
      }),
  };
}

/** Notes were changed. */
export function afterChanges(state: BackupState, ids: readonly string[], now: Date): BackupState {
  const changed = [...new Set([...state.changed, ...ids])].slice(0, MOST_CHANGED);
  return { ...state, changed, changedSince: state.changedSince ?? now.toISOString() };
}

/**
 * A backup was made.
 * @param began when what it holds was read: what was changed since is not in it
 */
export function afterBackup(state: BackupState, known: BackupState, began: Date): BackupState {
  const saved = new Set(known.changed);
  const changed = state.changed.filter((id) => !saved.has(id));
  return {
    ...state,
    at: began.toISOString(),
    changed,
    changedSince: changed.length === 0 ? null : began.toISOString(),
    quietUntil: null,
    problem: null,
  };
}

function withDefaults(stored: unknown): BackupState {
  return { ...AT_FIRST, ...(stored as Partial<BackupState> | undefined) };
}
