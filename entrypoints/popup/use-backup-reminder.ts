import { useCallback, useEffect, useState } from 'preact/hooks';
import { isBackupDue, quietUntil } from '../../lib/backup/due.ts';
import { type BackupState, createBackupStates } from '../../lib/backup/state.ts';
import { loadSettings } from '../../lib/settings/store.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** What a surface shows of a backup that is due. */
export interface DueBackup {
  /** How many notes were changed since the last backup. */
  readonly changed: number;
  /** Lets the reader hear no more of it for a while. */
  readonly onLater: () => void;
}

/** The backup that is due by the reader's rhythm; null where none is. What cannot be read reminds of nothing. */
export function useBackupReminder(
  openDatabase: OpenDatabase,
  onNotesChanged: (listener: () => void) => () => void,
): DueBackup | null {
  const [due, setDue] = useState<BackupState | null>(null);
  const read = useCallback(() => {
    dueBackup(openDatabase).then(setDue, (error: unknown) =>
      console.error('No backup can be told of.', error),
    );
  }, [openDatabase]);
  useEffect(read, [read]);
  useEffect(() => onNotesChanged(read), [onNotesChanged, read]);

  const later = async (): Promise<void> => {
    const { backupReminder } = await loadSettings();
    const until = quietUntil(backupReminder, new Date());
    await createBackupStates(openDatabase).change((state) => ({ ...state, quietUntil: until }));
    // Gone is what was promised: who closes the popup then does not see it again.
    setDue(null);
  };
  return (
    due && {
      changed: due.changed.length,
      onLater: () =>
        void later().catch((error: unknown) => console.error('The reminder could not be put off.', error)),
    }
  );
}

async function dueBackup(openDatabase: OpenDatabase): Promise<BackupState | null> {
  const state = await createBackupStates(openDatabase).load();
  // Nothing of the settings matters while all is backed up.
  if (state.changedSince === null) return null;
  const { backupReminder } = await loadSettings();
  return isBackupDue(state, backupReminder, new Date()) ? state : null;
}
