import { analyse } from '../../lib/analysis/analyse.ts';
import type { Analysis } from '../../lib/analysis/types.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import type { AnalysisFiles } from './analysis-files.ts';

/**
 * Gives the analysis of a text with its date (ISO 8601), from the cache where it was done before. Without traces the cache
 * is neither asked nor filled.
 */
export type Analyser = (
  text: string,
  date: string | null,
  manner?: 'cached' | 'withoutTraces',
) => Promise<Analysis>;

/**
 * An analyser that loads its files when a text first needs them, and not for texts that are in the cache. What is found without
 * the tagger is not kept, so that nobody takes it for the whole later.
 *
 * @param version of the rules: a kept analysis counts only for the version that made it.
 */
export function createAnalyser(
  cache: AnalysisCache,
  loadFiles: () => Promise<AnalysisFiles>,
  version: string,
): Analyser {
  const underWay = new Map<string, Promise<Analysis>>();
  let files: Promise<AnalysisFiles> | undefined;

  const readyFiles = async (): Promise<AnalysisFiles> => {
    files ??= loadFiles();
    try {
      return await files;
    } catch (error) {
      // A failed load must not stay: the next request tries again.
      files = undefined;
      throw error;
    }
  };

  const find = async (
    text: string,
    date: string | null,
    hash: string,
    isCached: boolean,
  ): Promise<Analysis> => {
    const kept = isCached && (await unlessBroken(cache.find(hash)));
    if (kept) return kept;
    const { tokenizer, tagger } = await readyFiles();
    const analysis = analyse(text, tokenizer, { date, tagger });
    // The reader does not wait for the disk.
    if (tagger && isCached) void unlessBroken(cache.keep(hash, analysis));
    return analysis;
  };

  return async (text, date, manner = 'cached') => {
    // By the text itself and not by its hash, which may come only after another asker's analysis is done.
    const job = `${manner}\n${date}\n${text}`;
    const running = underWay.get(job);
    if (running) return running;
    const found = sha256(`${version}\n${date}\n${text}`)
      .then((hash) => find(text, date, hash, manner === 'cached'))
      .finally(() => underWay.delete(job));
    underWay.set(job, found);
    return found;
  };
}

/** Without its cache (private window, full disk) the analysis is slower, not worse: the failure is noted and goes no further. */
async function unlessBroken<T>(access: Promise<T>): Promise<T | null> {
  try {
    return await access;
  } catch (error) {
    console.warn('The cache of analyses could not be used.', error);
    return null;
  }
}
