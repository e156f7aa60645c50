import type { Analysis } from '../../lib/analysis/types.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

declare module '../../lib/storage/database.ts' {
  interface DatabaseSchema {
    analyses: { key: string; value: StoredAnalysis; indexes: { used: number } };
  }
}

/** An analysis that was finished before, so that a text seen again does not wake the dictionary. */
interface StoredAnalysis {
  /** Hash of the analysed text. */
  readonly hash: string;
  /** When it was last asked for, in milliseconds since the epoch: the longest unused goes first. */
  readonly used: number;
  readonly analysis: unknown;
}

/** How many analyses are kept: a reader's last months, some 30 MB. The longest unused go first. */
const KEPT = 500;

/** Finished analyses by the hash of their text, kept across restarts of the background. */
export interface AnalysisCache {
  /** The analysis of a text, or null where none is kept. */
  find(hash: string): Promise<Analysis | null>;
  keep(hash: string, analysis: Analysis): Promise<void>;
}

/** The cache over the extension's database. */
export function createAnalysisCache(openDatabase: OpenDatabase, now: () => number = Date.now): AnalysisCache {
  return {
    async find(hash) {
      const database = await openDatabase();
      const stored = await database.get('analyses', hash);
      if (!stored) return null;
      // What is found counts, also where a full disk cannot note that it was used.
      database.put('analyses', { ...stored, used: now() }).catch((error: unknown) => {
        console.warn('The use of an analysis could not be noted.', error);
      });
      return stored.analysis as Analysis;
    },

    async keep(hash, analysis) {
      const database = await openDatabase();
      const transaction = database.transaction('analyses', 'readwrite');
      await transaction.store.put({ hash, used: now(), analysis });
      let surplus = (await transaction.store.count()) - KEPT;
      for (
        let cursor = await transaction.store.index('used').openCursor();
        cursor && surplus > 0;
        cursor = await cursor.continue()
      ) {
        await cursor.delete();
        surplus--;
      }
      await transaction.done;
    },
  };
}
