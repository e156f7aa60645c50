import * as v from 'valibot';
import { type AnalysedReading, hashOfReading, writeReading } from '../record/write.ts';
import { complete } from '../storage/complete.ts';
import type { Database, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import type { ArchiveState } from './model.ts';
import { ArchiveStateSchema } from './schema.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    archive: { key: string; value: ArchiveState };
  }
}

/**
 * How far the reading of each blog's archive has come. Any context of the extension may read; only the background writes.
 * Every method throws a StorageError where the database cannot be used; a write that threw has changed nothing.
 */
export interface ArchiveStore {
  get(blog: string): Promise<ArchiveState | undefined>;
  all(): Promise<ArchiveState[]>;
  /** Stores a state together with the post that brought it about, if one did: either both or neither. */
  put(state: ArchiveState, reading: AnalysedReading | null): Promise<void>;
  remove(blog: string): Promise<void>;
  /**
   * Which of these posts need not be fetched: those of which the whole text is recorded, found by the rules that hold, or read
   * after a time (milliseconds since the epoch) by whatever rules.
   */
  known(posts: readonly string[], rules: string, since: number): Promise<ReadonlySet<string>>;
}

/** The state, if it is one: see {@link ArchiveStateSchema}. */
function whole(stored: unknown): ArchiveState[] {
  if (stored === undefined) return [];
  const state = v.safeParse(ArchiveStateSchema, stored);
  if (!state.success) console.warn('A state of reading an archive is damaged.', v.summarize(state.issues));
  return state.success ? [state.output] : [];
}

/**
 * The states over the extension's database.
 *
 * @param onRecorded called with the key of each post that was recorded.
 */
export function createArchiveStore(
  openDatabase: OpenDatabase,
  onRecorded: (posts: readonly string[]) => void = () => {},
): ArchiveStore {
  const use = <T>(action: (database: Database) => Promise<T>) => withDatabase(openDatabase, action);
  return {
    get: (blog) => use(async (database) => whole(await database.get('archive', blog))[0]),
    all: () => use(async (database) => (await database.getAll('archive')).flatMap(whole)),
    async put(state, reading) {
      const hash = reading && (await hashOfReading(reading));
      await use(async (database) => {
        const transaction = database.transaction(['archive', 'posts', 'said', 'people'], 'readwrite');
        const write = async () => {
          await transaction.objectStore('archive').put(state);
          if (reading && hash) await writeReading(reading, hash, transaction);
        };
        await complete(write(), transaction);
      });
      if (reading) onRecorded([reading.post.key]);
    },
    remove: (blog) => use((database) => database.delete('archive', blog)),
    known: (posts, rules, since) =>
      use(async (database) => {
        const { store } = database.transaction('posts');
        const found = await Promise.all(posts.map((key) => store.get(key)));
        const known = found.flatMap((post) =>
          post?.reading.isWhole && (post.rules === rules || post.lastRead >= since) ? [post.key] : [],
        );
        return new Set(known);
      }),
  };
}
