import { isSameContent } from '../../lib/notes/content.ts';
import type { Note } from '../../lib/notes/model.ts';
import { settleUnsaved } from '../../lib/notes/settle-unsaved.ts';
import type { NoteStore } from '../../lib/notes/store.ts';
import type { UnsavedTexts } from '../../lib/notes/unsaved-texts.ts';

/**
 * A surface saves within two seconds. A text that lies unsaved for so long, in ms, has been left by its surface, or cannot
 * be saved. Less than browsers let the background live.
 */
const LEFT = 15_000;

interface UnsavedKeeperOptions {
  readonly unsaved: Pick<UnsavedTexts, 'all' | 'find' | 'forget'>;
  readonly notes: Pick<NoteStore, 'get' | 'add' | 'update'>;
  /** Called with each note that came of a text that was left. */
  readonly onSaved: (note: Note) => void;
}

/** Makes notes of what was typed in surfaces that went away before they had saved it. */
export interface UnsavedKeeper {
  /** Looks after the texts that an earlier life of the background has left. */
  start(): void;
  /** A text is kept under this key, anew. */
  kept(key: string): void;
}

/** See {@link UnsavedKeeper}. */
export function createUnsavedKeeper({ unsaved, notes, onSaved }: UnsavedKeeperOptions): UnsavedKeeper {
  /** By key, the texts that wait to be left, or are being saved. */
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const settle = async (key: string): Promise<void> => {
    const text = await unsaved.find(key);
    const note = text && (await settleUnsaved(text, notes));
    if (!note) return;
    onSaved(note);
    // What was typed meanwhile is another text.
    await unsaved.forget(key, (now) => isSameContent(now, text));
  };
  /** What cannot be saved stays as it is, and is tried again when the background starts anew. */
  const trySettle = (key: string): Promise<void> =>
    settle(key).catch((error: unknown) => console.error('An unsaved text could not be saved.', error));

  return {
    kept(key) {
      clearTimeout(timers.get(key));
      const timer = setTimeout(async () => {
        await trySettle(key);
        if (timers.get(key) === timer) timers.delete(key);
      }, LEFT);
      timers.set(key, timer);
    },
    start() {
      setTimeout(() => {
        unsaved.all().then(
          (texts) => {
            for (const { key } of texts) if (!timers.has(key)) void trySettle(key);
          },
          (error: unknown) => console.error('Unsaved texts could not be read.', error),
        );
      }, LEFT);
    },
  };
}
