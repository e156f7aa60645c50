import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAutomaticBackup } from '../../../lib/backup/automatic.ts';
import { readBackup } from '../../../lib/backup/content.ts';
import { backupFileName } from '../../../lib/backup/folder.ts';
import { afterChanges, type BackupStates, createBackupStates } from '../../../lib/backup/state.ts';
import { readNotesFile } from '../../../lib/notes/import/read-notes-file.ts';
import { createNoteStore, type NoteStore } from '../../../lib/notes/store.ts';
import { createDatabaseOpener, type OpenDatabase } from '../../../lib/storage/database.ts';
import { draftOf } from '../notes/examples.ts';

let count = 0;
let openDatabase: OpenDatabase;
let notes: NoteStore;
let states: BackupStates;

beforeEach(() => {
  openDatabase = createDatabaseOpener({ name: `backup ${++count}` });
  notes = createNoteStore(openDatabase);
  states = createBackupStates(openDatabase);
});

describe('an automatic backup', () => {
  it('holds every note, those in the bin and the traces of those that left it', async () => {
    const [kept, binned, gone] = [
      await notes.add(draftOf('一')),
      await notes.add(draftOf('二')),
      await notes.add(draftOf('三')),
    ];
    await notes.remove(binned.id);
    await notes.remove(gone.id);
    await notes.purge([gone.id]);
    const { text, notes: number } = await readBackup(openDatabase, 'メモ');
    expect(number).toBe(2);
    const read = await readNotesFile(text, { now: '2026-11-25T00:00:00.000Z' });
    expect(new Set(read.notes.map(({ id }) => id))).toEqual(new Set([kept.id, binned.id]));
    expect(read.tombstones.map(({ id }) => id)).toEqual([gone.id]);
  });

  it('is written under the name of the machine, and settles the changes that it holds', async () => {
    const note = await notes.add(draftOf('一'));
    await states.change((state) =>
      afterChanges({ ...state, automatic: { way: 'downloads' } }, [note.id], new Date()),
    );
    const download = vi.fn(async () => {});
    const state = await writeAutomaticBackup({ openDatabase, states, label: 'メモ', download });
    const replica = await (await openDatabase()).get('local', 'replica');
    expect(download).toHaveBeenCalledExactlyOnceWith(
      backupFileName(String(replica)),
      expect.stringContaining(note.id),
    );
    expect(state).toMatchObject({ changed: [], changedSince: null, problem: null });
    expect(state.at).not.toBeNull();
    expect(await states.load()).toEqual(state);
  });

  it('that cannot be written says why, and stays due', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await states.change((state) =>
      afterChanges({ ...state, automatic: { way: 'downloads' } }, ['a'], new Date()),
    );
    const failing = (error: Error) =>
      writeAutomaticBackup({ openDatabase, states, label: 'メモ', download: () => Promise.reject(error) });
    expect(await failing(new Error('The disk is full.'))).toMatchObject({
      problem: 'failed',
      at: null,
      changed: ['a'],
    });
    expect(await failing(new DOMException('', 'NotFoundError'))).toMatchObject({ problem: 'gone' });
    expect(await failing(new DOMException('', 'NotAllowedError'))).toMatchObject({ problem: 'permission' });
    log.mockRestore();
  });

  it('is not written where nobody wants one', async () => {
    const download = vi.fn(async () => {});
    await writeAutomaticBackup({ openDatabase, states, label: 'メモ', download });
    expect(download).not.toHaveBeenCalled();
  });
});
