import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AutomaticView } from '../../components/library/files/backup-part.tsx';
import { writeAutomaticBackup } from '../../lib/backup/automatic.ts';
import { readBackup } from '../../lib/backup/content.ts';
import {
  canReplaceDownloads,
  DOWNLOAD_FOLDER,
  DOWNLOADS_PERMISSION,
  downloadBackup,
} from '../../lib/backup/download.ts';
import { askForFolder, backupFileName, folderPicker } from '../../lib/backup/folder.ts';
import {
  type AutomaticBackup,
  afterBackup,
  type BackupState,
  createBackupStates,
} from '../../lib/backup/state.ts';
import { message } from '../../lib/i18n.ts';
import { exportFileName } from '../../lib/notes/export/file-name.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { download } from '../popup/export-file.ts';
import { readSharedFolder, type SharedFiles } from './shared-folder.ts';

/** The backups of this browser profile, as the library shows them and lets them be changed. */
export interface Backups {
  /** Null while it is being read. */
  readonly state: BackupState | null;
  readonly automatic: AutomaticView;
  readonly isBusy: boolean;
  readonly backUp: () => void;
  readonly start: () => void;
  readonly allow: () => void;
  readonly stop: () => void;
  readonly reload: () => void;
}

/** What the browser can do by itself: write into a folder, or replace a file among the downloads. */
function possibleWay(): AutomaticBackup['way'] | null {
  if (folderPicker()) return 'folder';
  return canReplaceDownloads && browser.permissions ? 'downloads' : null;
}

/** The backups over the database. What goes wrong is told through `attempt`, what was done by `onDone`. */
export function useBackup(
  openDatabase: OpenDatabase,
  attempt: (action: () => Promise<void>) => Promise<void>,
  onDone: (text: string) => void,
  onShared: (files: SharedFiles) => void,
): Backups {
  const states = useMemo(() => createBackupStates(openDatabase), [openDatabase]);
  const [state, setState] = useState<BackupState | null>(null);
  const [replica, setReplica] = useState('');
  const [isBusy, setBusy] = useState(false);
  const reload = useCallback(
    () =>
      void attempt(async () => {
        setState(await states.load());
        const id = await (await openDatabase()).get('local', 'replica');
        setReplica(typeof id === 'string' ? id : '');
      }),
    [states, openDatabase, attempt],
  );
  useEffect(reload, [reload]);

  const busily = (action: () => Promise<void>) =>
    void attempt(async () => {
      setBusy(true);
      try {
        await action();
      } finally {
        setBusy(false);
      }
    });
  const write = () =>
    writeAutomaticBackup({ openDatabase, states, label: message('exportHeading'), download: downloadBackup });

  /** Reads what other machines left, and writes what this one has. */
  const startWith = async (automatic: AutomaticBackup): Promise<void> => {
    await states.change((before) => ({ ...before, automatic, problem: null, seen: {} }));
    onShared(await readSharedFolder(openDatabase, states));
    setState(await write());
  };

  return {
    state,
    automatic: automaticView(state, replica),
    isBusy,
    reload,
    backUp: () =>
      busily(async () => {
        const known = await states.load();
        const { text, began } = await readBackup(openDatabase, message('exportHeading'));
        const name = exportFileName('json', began, message('backupFileTopic'));
        download(new File([text], name, { type: 'application/json' }));
        setState(await states.change((before) => afterBackup(before, known, began)));
        onDone(message('exportDone', name));
      }),
    start: () =>
      busily(async () => {
        const pick = folderPicker();
        // The browser asks only while the click is still fresh: nothing may be waited for before.
        if (pick) {
          const folder = await pick().catch(unlessCancelled);
          if (folder) await startWith({ way: 'folder', folder });
        } else if (await browser.permissions.request({ permissions: [...DOWNLOADS_PERMISSION.permissions] }))
          await startWith({ way: 'downloads' });
      }),
    allow: () =>
      busily(async () => {
        const automatic = state?.automatic;
        if (automatic?.way !== 'folder' || !(await askForFolder(automatic.folder))) return;
        onShared(await readSharedFolder(openDatabase, states));
        setState(await write());
      }),
    stop: () =>
      busily(async () => {
        setState(await states.change((before) => ({ ...before, automatic: null, problem: null, seen: {} })));
        if (canReplaceDownloads)
          await browser.permissions.remove({ permissions: [...DOWNLOADS_PERMISSION.permissions] });
      }),
  };
}

function automaticView(state: BackupState | null, replica: string): AutomaticView {
  const way = possibleWay();
  const automatic = state?.automatic;
  if (!automatic) return way === null ? { kind: 'unable' } : { kind: 'off', way };
  const folder = automatic.way === 'folder' ? automatic.folder.name : DOWNLOAD_FOLDER;
  const place = `${folder}/${backupFileName(replica)}`;
  return { kind: 'on', way: automatic.way, place, problem: state.problem };
}

/** Who closes the browser's dialog has changed nothing. */
function unlessCancelled(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}
