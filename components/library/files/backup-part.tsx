import { BACKUP_RHYTHMS, type BackupRhythm } from '../../../lib/backup/due.ts';
import type { BackupProblem } from '../../../lib/backup/state.ts';
import { formatCount, formatTime } from '../../../lib/format.ts';
import { type MessageKey, message } from '../../../lib/i18n.ts';
import { Choice } from '../../settings/fields.tsx';

/** What automatic backup the browser can do, and what it does. */
export type AutomaticView =
  | { readonly kind: 'unable' }
  | { readonly kind: 'off'; readonly way: 'folder' | 'downloads' }
  | {
      readonly kind: 'on';
      readonly way: 'folder' | 'downloads';
      /** Where the file is, for the reader. */
      readonly place: string;
      readonly problem: BackupProblem | null;
    };

interface BackupPartProps {
  /** ISO 8601; null before the first. */
  readonly at: string | null;
  /** How many notes were changed since. */
  readonly changed: number;
  readonly rhythm: BackupRhythm;
  readonly automatic: AutomaticView;
  readonly isBusy: boolean;
  readonly onBackUp: () => void;
  readonly onRhythm: (rhythm: BackupRhythm) => void;
  /** Straight from the reader's click: the browser asks then. */
  readonly onStart: () => void;
  readonly onAllow: () => void;
  readonly onStop: () => void;
}

const RHYTHM_NAMES: Readonly<Record<BackupRhythm, MessageKey>> = {
  never: 'backupNever',
  weekly: 'backupWeekly',
  monthly: 'backupMonthly',
};

const PROBLEMS: Readonly<Record<BackupProblem, MessageKey>> = {
  permission: 'backupNeedsLeave',
  gone: 'backupFolderGone',
  failed: 'backupFailed',
};

/** The last backup, the next one, and who reminds of it. */
export function BackupPart(props: BackupPartProps) {
  const { at, changed, rhythm, isBusy, onBackUp, onRhythm } = props;
  return (
    <>
      <p data-part="backup-last">
        {at === null ? message('backupNone') : message('backupLast', formatTime(at))}
        {changed > 0 && ` ${message('backupChanged', formatCount(changed))}`}
      </p>
      <div class="files-buttons">
        <button type="button" data-part="backup-now" disabled={isBusy} onClick={onBackUp}>
          {message('backupNow')}
        </button>
      </div>
      <p class="hint">{message('backupHint')}</p>
      <Choice
        part="backup-rhythm"
        legend={message('backupRhythm')}
        chosen={rhythm}
        onChange={onRhythm}
        options={BACKUP_RHYTHMS.map((value) => ({ value, label: message(RHYTHM_NAMES[value]) }))}
      />
      <h3>{message('backupAutomatic')}</h3>
      <Automatic {...props} />
    </>
  );
}

function Automatic({ automatic, isBusy, onStart, onAllow, onStop }: BackupPartProps) {
  if (automatic.kind === 'unable') return <p class="hint">{message('backupUnable')}</p>;
  const isFolder = automatic.way === 'folder';
  if (automatic.kind === 'off')
    return (
      <>
        <p class="hint">{message(isFolder ? 'backupFolderHint' : 'backupDownloadsHint')}</p>
        <div class="files-buttons">
          <button type="button" data-part="backup-start" disabled={isBusy} onClick={onStart}>
            {message(isFolder ? 'backupChooseFolder' : 'backupStartDownloads')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <p data-part="backup-automatic">
        {message(isFolder ? 'backupInFolder' : 'backupInDownloads', automatic.place)}
      </p>
      {automatic.problem && (
        <p class="failed" role="alert" data-part="backup-problem">
          {message(PROBLEMS[automatic.problem])}
        </p>
      )}
      <div class="files-buttons">
        {automatic.problem === 'permission' && (
          <button type="button" data-part="backup-allow" disabled={isBusy} onClick={onAllow}>
            {message('backupAllow')}
          </button>
        )}
        <button type="button" data-part="backup-stop" onClick={onStop}>
          {message('backupStop')}
        </button>
      </div>
      <p class="hint">{message(isFolder ? 'backupFolderReads' : 'backupDownloadsReads')}</p>
    </>
  );
}
