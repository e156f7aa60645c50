import { createRecordReader, type RecordReader } from '../../lib/library/record-reader.ts';
import type { LibrarySaying } from '../../lib/library/said-library.ts';
import { NOTES_CHANNEL, RECORD_CHANNEL } from '../../lib/messages/protocol.ts';
import { askBackground } from '../../lib/messages/send.ts';
import type { NoteStore } from '../../lib/notes/store.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import { createSaidClient, type SaidClient } from './said-client.ts';

/** All that the library asks of the browser and the background. The library reads the database itself; only the background writes. */
export interface LibraryServices {
  /** For reading alone. */
  readonly openDatabase: OpenDatabase;
  readonly notes: Pick<NoteStore, 'all' | 'newest' | 'notesOfPost' | 'notesOfPeople' | 'bin'>;
  /** Shows the place that a note is about, in its post. */
  openNote(id: string): Promise<void>;
  /** Who and which posts are in the record. */
  readonly record: RecordReader;
  /** Everything that was said, to be searched. Made when it is first asked for: it reads the whole record. */
  said(): SaidClient;
  /** Shows the place of something that was said, in its post. */
  openSaying(saying: LibrarySaying): Promise<void>;
  /** Forgets a post that was read; its notes stay. */
  forgetPost(key: string): Promise<void>;
  /** Calls back after posts were recorded or forgotten. Returns what ends it. */
  onRecordChanged(listener: () => void): () => void;
  /** Calls back after notes changed in any surface. Returns what ends it. */
  onNotesChanged(listener: () => void): () => void;
}

/** The services of a running extension. */
export function createServices(openDatabase: OpenDatabase, notes: NoteStore): LibraryServices {
  let said: SaidClient | null = null;
  return {
    openDatabase,
    notes,
    record: createRecordReader(openDatabase),
    said() {
      said ??= createSaidClient();
      return said;
    },
    async openSaying({ post, person, saying }) {
      await askBackground({ type: 'openSaid', post: post.key, person, start: saying.start });
    },
    async forgetPost(key) {
      await askBackground({ type: 'forgetPost', post: key });
    },
    onRecordChanged: (listener) => listen(RECORD_CHANNEL, listener),
    async openNote(id) {
      await askBackground({ type: 'openNote', id });
    },
    onNotesChanged: (listener) => listen(NOTES_CHANNEL, listener),
  };
}

function listen(name: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
