import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kuromojiVersion, noticeFile } from '../../dictionary-build/kuromoji-files.ts';
import type { Notice } from './notice.ts';
import { readText } from './package-notice.ts';

const WEIGHTS_LICENCE = fileURLToPath(new URL('../../../assets/weights/LICENSE.md', import.meta.url));

/** The notices of what is shipped as data: the dictionary, and the weights of the tagger with its list of names. */
export function dataNotices(): readonly Notice[] {
  return [
    {
      name: 'IPADIC (dictionary.bin)',
      version: '2.7.0-20070801',
      licence: 'NAIST-2003',
      source: 'https://github.com/takuyaa/kuromoji.js',
      text: [
        `The dictionary mecab-ipadic, as the package kuromoji ${kuromojiVersion()} carries it, brought into a compact form by this extension.`,
        readText(noticeFile).trim(),
        `The files of kuromoji ${kuromojiVersion()} that it was made from have this licence:`,
        readText(join(dirname(noticeFile), 'LICENSE-2.0.txt')).trim(),
      ].join('\n\n'),
    },
    {
      name: 'Names of people and places (person-names.bin): UD_Japanese-GSD, ner-wikipedia-dataset, ENAMDICT',
      version: '',
      licence: 'CC-BY-SA-4.0',
      source: 'https://www.edrdg.org/edrdg/licence.html',
      text: readText(WEIGHTS_LICENCE).trim(),
    },
  ];
}
