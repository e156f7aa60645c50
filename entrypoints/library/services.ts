import { NOTES_CHANNEL } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { NoteStore } from '../../lib/notes/store.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** All that the library asks of the browser and the background. The library reads the database itself; only the background writes. */
export interface LibraryServices {
  /** For reading alone. */
  readonly openDatabase: OpenDatabase;
  readonly notes: Pick<NoteStore, 'all' | 'newest' | 'notesOfPost' | 'notesOfPeople'>;
  updateNote(id: string, body: string): Promise<void>;
  removeNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<void>;
  /** Shows the place that a note is about, in its post. */
  openNote(id: string): Promise<void>;
  /** Calls back after notes changed in any surface. Returns what ends it. */
  onNotesChanged(listener: () => void): () => void;
}

/** The services of a running extension. */
export function createServices(openDatabase: OpenDatabase, notes: NoteStore): LibraryServices {
  return {
    openDatabase,
    notes,
    async updateNote(id, body) {
      await askBackground({ type: 'updateNote', id, change: { body }, base: null });
    },
    async removeNote(id) {
      await askBackground({ type: 'removeNote', id });
    },
    async restoreNote(id) {
      await askBackground({ type: 'restoreNote', id });
    },
    async openNote(id) {
      await askBackground({ type: 'openNote', id });
    },
    onNotesChanged(listener) {
      const channel = new BroadcastChannel(NOTES_CHANNEL);
      channel.addEventListener('message', listener);
      return () => channel.close();
    },
  };
}
