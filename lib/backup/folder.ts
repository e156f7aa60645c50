/**
 * The part of the File System Access API that is used; Chromium has it, Firefox has not.
 * https://wicg.github.io/file-system-access/ (TypeScript's own types lack the permissions and the picker.)
 */

import { decodeFile } from '../notes/import/decode-file.ts';

/** A folder that the reader chose. It can be stored in IndexedDB, and asked for leave again after a restart. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  queryPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  /** Only in answer to a click of the reader. */
  requestPermission(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FileHandle>;
  values(): AsyncIterable<FolderHandle | FileHandle>;
}

/** A file in it. */
interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** Lets the reader choose a folder; null in browsers that cannot. */
export const folderPicker = (): (() => Promise<FolderHandle>) | null => {
  const pick: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  if (typeof pick !== 'function') return null;
  return () => pick({ id: 'hatsugenroku', mode: 'readwrite', startIn: 'documents' });
};

/** Whether the folder may be read and written now, without asking anybody. */
export async function isAllowed(folder: FolderHandle): Promise<boolean> {
  return (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Asks the browser, and it the reader, for leave; call it straight from a click. */
export async function askForFolder(folder: FolderHandle): Promise<boolean> {
  return (await folder.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** The name of the file that a machine writes. Each has its own, so that no sync service ever sees two writers of one. */
export function backupFileName(replica: string): string {
  return `hatsugenroku-${replica.slice(0, 8)}.json`;
}

/** Files that machines write, and copies that a sync service made of them, with more behind the name. */
const BACKUP_NAME = /^hatsugenroku-[\da-f]{8}(?:[^\da-f].*)?\.json$/;

/** Writes a file of the folder anew. The browser puts the new one in the old one's place when it is complete. */
export async function writeFile(folder: FolderHandle, name: string, text: string): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  await writable.write(text);
  await writable.close();
}

/** A file of another machine. */
export interface ForeignBackup {
  readonly name: string;
  /** Another one is another state of the file. */
  readonly state: string;
  /** @throws ImportError `notText` */
  readonly text: () => Promise<string>;
}

/** The files of other machines in the folder, by name. */
export async function readForeignBackups(folder: FolderHandle, own: string): Promise<ForeignBackup[]> {
  const found: ForeignBackup[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || entry.name === own || !BACKUP_NAME.test(entry.name)) continue;
    const file = await entry.getFile();
    found.push({
      name: entry.name,
      state: `${file.lastModified} ${file.size}`,
      text: async () => decodeFile(await file.arrayBuffer()),
    });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
