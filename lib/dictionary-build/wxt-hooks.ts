import type { UserConfig } from 'wxt';
import { DICTIONARY_FILE } from '../analysis/dictionary/format.ts';
import { cachedDictionaryFile } from './cached-file.ts';
import { noticeFile } from './kuromoji-files.ts';

/**
 * Puts the compact dictionary among the extension's files, at build and in development, as {@link DICTIONARY_FILE},
 * and IPADIC's licence beside it.
 *
 * Hooks of the configuration and no module: WXT takes modules from packages and from a folder of their own alone.
 */
export const dictionaryHooks: NonNullable<UserConfig['hooks']> = {
  'build:publicAssets': (_, files) => {
    files.push(
      { absoluteSrc: cachedDictionaryFile(), relativeDest: DICTIONARY_FILE },
      { absoluteSrc: noticeFile, relativeDest: 'dictionary-notice.md' },
    );
  },
  'prepare:publicPaths': (_, paths) => {
    paths.push(DICTIONARY_FILE);
  },
};
