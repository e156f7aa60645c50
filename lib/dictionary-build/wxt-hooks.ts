import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'wxt';
import { DICTIONARY_FILE } from '../analysis/dictionary/format.ts';
import { WEIGHTS_FILE } from '../analysis/tagger/weights-format.ts';
import { cachedDictionaryFile } from './cached-file.ts';

const weightsFolder = new URL('../../assets/weights/', import.meta.url);

/**
 * Puts the compact dictionary and the tagger's weights among the extension's files, at build and in development, as
 * {@link DICTIONARY_FILE} and {@link WEIGHTS_FILE}. Their licences go along with all others (lib/build/notices).
 *
 * Hooks of the configuration and no module: WXT takes modules from packages and from a folder of their own alone.
 */
export const analysisFileHooks: NonNullable<UserConfig['hooks']> = {
  'build:publicAssets': (_, files) => {
    files.push(
      { absoluteSrc: cachedDictionaryFile(), relativeDest: DICTIONARY_FILE },
      { absoluteSrc: fileURLToPath(new URL(WEIGHTS_FILE, weightsFolder)), relativeDest: WEIGHTS_FILE },
    );
  },
  'prepare:publicPaths': (_, paths) => {
    paths.push(DICTIONARY_FILE, WEIGHTS_FILE);
  },
};
