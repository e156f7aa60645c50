import { describe, expect, it } from 'vitest';
import {
  backupFileName,
  type FolderHandle,
  isAllowed,
  readForeignBackups,
} from '../../../lib/backup/folder.ts';

/** A folder with files of these names; what the system gives behaves alike (test/browser/files.test.ts). */
function folderWith(names: readonly string[], permission: PermissionState = 'granted'): FolderHandle {
  const files = names.map((name) => ({
    kind: 'file' as const,
    name,
    getFile: async () => new File(['{}'], name, { lastModified: 7 }),
    createWritable: () => Promise.reject(new Error('not written here')),
  }));
  return {
    kind: 'directory',
    name: '同期',
    queryPermission: async () => permission,
    requestPermission: async () => permission,
    getFileHandle: () => Promise.reject(new Error('not asked here')),
    async *values() {
      yield* files;
    },
  };
}

describe('the shared folder', () => {
  it('has the files of other machines, and what a sync service made of them', async () => {
    const own = backupFileName('aaaaaaaa-1111-4222-8333-444444444444');
    const folder = folderWith([
      own,
      'hatsugenroku-bbbbbbbb.json',
      'hatsugenroku-bbbbbbbb (conflicted copy 2026-11-25).json',
      'hatsugenroku-2026-11-25.json',
      'hatsugenroku-bbbbbbbb.json.tmp',
      '写真.jpg',
    ]);
    const files = await readForeignBackups(folder, own);
    expect(files.map(({ name }) => name)).toEqual([
      'hatsugenroku-bbbbbbbb (conflicted copy 2026-11-25).json',
      'hatsugenroku-bbbbbbbb.json',
    ]);
    expect(files[0]?.state).toBe('7 2');
    expect(await files[0]?.text()).toBe('{}');
  });

  it('is not used where the browser wants to be asked', async () => {
    expect(await isAllowed(folderWith([]))).toBe(true);
    expect(await isAllowed(folderWith([], 'prompt'))).toBe(false);
  });
});
