import { defineWxtModule } from 'wxt/modules';
import { DICTIONARY_FILE_NAME } from '../analysis/dictionary/format.ts';
import { cachedDictionaryFile } from './cached-file.ts';

/** Puts the compact dictionary among the extension's files, at build and in development. */
export const dictionaryModule = defineWxtModule({
  name: 'dictionary',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      files.push({ absoluteSrc: cachedDictionaryFile(), relativeDest: DICTIONARY_FILE_NAME });
    });
  },
});
