import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupPart } from '../../components/library/files/backup-part.tsx';
import { ExportPart } from '../../components/library/files/export-part.tsx';
import { ImportPart } from '../../components/library/files/import-part.tsx';
import { SpacePart, type StoredCounts } from '../../components/library/files/space-part.tsx';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { createNoteReader } from '../../lib/notes/reading.ts';
import { changeSettings } from '../../lib/settings/store.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { type StorageSpace, storageSpace } from '../../lib/storage/persistence.ts';
import { useSettings } from '../options/use-settings.ts';
import { createExportFile, download } from '../popup/export-file.ts';
import type { SectionProps } from './section.ts';
import { noticeOfShared } from './shared-notice.ts';
import { useBackup } from './use-backup.ts';
import { useImport } from './use-import.ts';

/** Notes as files: taken away, brought in, backed up; and the room that they take. */
export default function Files({ services, onNotice, attempt }: SectionProps) {
  const { openDatabase, onNotesChanged } = services;
  const { stored: settings } = useSettings();
  const [stored, setStored] = useState<Stored | null>(null);
  const imports = useImport(openDatabase, attempt);
  const backups = useBackup(
    openDatabase,
    attempt,
    (text) => onNotice({ text }),
    (files) => {
      const notice = noticeOfShared(files);
      if (notice) onNotice(notice);
    },
  );
  const read = useCallback(
    () => void attempt(async () => setStored(await readStored(openDatabase))),
    [openDatabase, attempt],
  );
  useEffect(read, [read]);
  useEffect(
    () =>
      onNotesChanged(() => {
        read();
        backups.reload();
      }),
    [onNotesChanged, read, backups.reload],
  );

  return (
    <div class="files">
      <h1>{message('libraryFiles')}</h1>
      {stored && (
        <Part id="export" title={message('exportTitle')}>
          <ExportPart
            notes={stored.notes}
            binned={stored.binned}
            onExport={(format, notes, topic) => {
              const file = createExportFile(format, notes, topic);
              download(file);
              onNotice({ text: message('exportDone', file.name) });
            }}
          />
        </Part>
      )}
      <Part id="import" title={message('importTitle')}>
        <ImportPart
          step={imports.step}
          last={imports.last}
          onFiles={imports.choose}
          onApply={imports.apply}
          onCancel={imports.cancel}
          onUndo={imports.undo}
        />
      </Part>
      {backups.state && settings.kind === 'ready' && (
        <Part id="backup" title={message('backupTitle')}>
          <BackupPart
            at={backups.state.at}
            changed={backups.state.changed.length}
            rhythm={settings.settings.backupReminder}
            automatic={backups.automatic}
            isBusy={backups.isBusy}
            onBackUp={backups.backUp}
            onRhythm={(backupReminder) =>
              void attempt(async () => void (await changeSettings({ backupReminder })))
            }
            onStart={backups.start}
            onAllow={backups.allow}
            onStop={backups.stop}
          />
        </Part>
      )}
      {stored && (
        <Part id="space" title={message('spaceTitle')}>
          <SpacePart space={stored.space} counts={stored.counts} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section class="files-part" aria-labelledby={`files-${id}`} data-part={`files-${id}`}>
      <h2 id={`files-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** What is stored, as far as the section shows it. */
interface Stored {
  readonly notes: readonly Note[];
  readonly binned: readonly Note[];
  readonly counts: StoredCounts;
  readonly space: StorageSpace;
}

async function readStored(openDatabase: OpenDatabase): Promise<Stored> {
  const reader = createNoteReader(openDatabase);
  const database = await openDatabase();
  const [{ notes }, { notes: binned }, space, posts, analyses] = await Promise.all([
    reader.all(),
    reader.bin(),
    storageSpace(),
    database.count('posts'),
    database.count('analyses'),
  ]);
  return { notes, binned, space, counts: { notes: notes.length, binned: binned.length, posts, analyses } };
}
