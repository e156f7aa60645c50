import { formatCount } from '../lib/format.ts';
import { message } from '../lib/i18n.ts';

interface BackupReminderProps {
  /** How many notes were changed since the last backup. */
  readonly changed: number;
  /** Leads to where a backup is made. */
  readonly onBackUp: () => void;
  /** Lets the reader hear no more of it for a while. */
  readonly onLater: () => void;
}

/** A quiet line: notes have waited for a backup as long as the reader wished. */
export function BackupReminder({ changed, onBackUp, onLater }: BackupReminderProps) {
  return (
    <aside class="backup-reminder" data-part="backup-reminder" aria-label={message('backupTitle')}>
      <p>{message('backupDue', formatCount(changed))}</p>
      <button type="button" data-part="reminder-back-up" onClick={onBackUp}>
        {message('backupDueNow')}
      </button>
      <button type="button" class="quiet" data-part="reminder-later" onClick={onLater}>
        {message('backupLater')}
      </button>
    </aside>
  );
}
