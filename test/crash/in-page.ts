/** Functions that run in the extension's own pages: each must stand alone. */

import type { Answer, BackgroundRequest } from '../../lib/messages/protocol.ts';
import type { LogStep } from '../../lib/notes/log.ts';
import type { Note, NoteUpdated, UnsavedText } from '../../lib/notes/model.ts';

/** Firefox runs each function in a sandbox of its own: only the window stays. */
interface WritingWindow extends Window {
  /** How many writes have been answered. */
  written?: number;
  /** The failure that ended the writing. */
  writingFailed?: string | null;
}

interface MessageSender {
  readonly runtime: { sendMessage(message: BackgroundRequest): Promise<Answer<Note | NoteUpdated>> };
}

/** Begins to ask for writes, each when the one before was answered, and does not wait for their end. */
export function startWriting(requests: readonly BackgroundRequest[]): void {
  const page = window as WritingWindow;
  const globals = globalThis as { browser?: MessageSender; chrome?: MessageSender };
  const api = (globals.browser ?? globals.chrome)!;
  page.written = 0;
  page.writingFailed = null;
  const write = async (): Promise<void> => {
    for (const request of requests) {
      const answer = await api.runtime.sendMessage(request);
      if (!answer?.ok) throw new Error(`${request.type}: ${JSON.stringify(answer)}`);
      page.written = (page.written ?? 0) + 1;
    }
  };
  write().catch((error: unknown) => {
    page.writingFailed = String(error);
  });
}

/** How far the writing has come. */
export function progress(): { readonly written: number; readonly failed: string | null } {
  const { written = 0, writingFailed = null } = window as WritingWindow;
  return { written, failed: writingFailed };
}

/** What the database holds, read past the extension's own code. */
export interface StoredState {
  readonly notes: readonly Note[];
  readonly log: readonly LogStep[];
  readonly unsaved: readonly UnsavedText[];
}

/** The records of some posts' notes, with the steps that changed them and the unsaved texts. */
export async function readStored(postKeys: readonly string[]): Promise<StoredState> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const opening = indexedDB.open('hatsugenroku');
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  const database = await result(opening);
  try {
    const transaction = database.transaction(['notes', 'log', 'unsaved']);
    const ofPosts = async <T>(index: IDBIndex): Promise<T[]> => {
      const lists = await Promise.all(postKeys.map((key) => result<T[]>(index.getAll(key))));
      return lists.flat();
    };
    const notes = await ofPosts<Note>(transaction.objectStore('notes').index('post'));
    const unsaved = await ofPosts<UnsavedText>(transaction.objectStore('unsaved').index('post'));
    const log: LogStep[] = [];
    const steps = transaction.objectStore('log').index('note');
    for (const { id } of notes) {
      const last = await result(steps.openCursor(id, 'prev'));
      if (last) log.push(last.value);
    }
    return { notes, log, unsaved };
  } finally {
    database.close();
  }
}
