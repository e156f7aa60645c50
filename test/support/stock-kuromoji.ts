import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Token } from '../../lib/analysis/token.ts';

/** What the tests compare; kuromoji's positions count code points and start anew within a text. */
export type ComparableToken = Omit<Token, 'start' | 'end'>;

interface KuromojiToken {
  readonly word_type: 'KNOWN' | 'UNKNOWN';
  readonly surface_form: string;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly pos_detail_2: string;
  readonly pos_detail_3: string;
  readonly conjugated_type: string;
  readonly conjugated_form: string;
  readonly basic_form: string;
}

/** What is used of kuromoji. */
interface Kuromoji {
  tokenize(text: string): KuromojiToken[];
}

type KuromojiConstructor = new (dictionaries: unknown) => Kuromoji;

type LoaderConstructor = new (
  directory: string,
) => { load(done: (error: unknown, dictionaries: unknown) => void): void };

let kuromoji: Promise<Kuromoji> | undefined;

/** kuromoji makes one unknown word of each run, but miscounts its length, and loses words after a longer one. */
const RUN_BEYOND_THE_BMP = /[\u{10000}-\u{10ffff}]+/gu;

/**
 * Cuts a text with the package `kuromoji` as it is published; the dictionary is loaded at the first call. Of a run of
 * characters beyond the BMP kuromoji gets one character, and its token the whole run.
 */
export async function tokenizeWithKuromoji(text: string): Promise<ComparableToken[]> {
  kuromoji ??= loadStockKuromoji();
  const tokens = (await kuromoji).tokenize(text.replaceAll(RUN_BEYOND_THE_BMP, '𠮷'));
  const runs = text.matchAll(RUN_BEYOND_THE_BMP);
  return tokens.map((token) =>
    withSurface(token, token.surface_form === '𠮷' ? runs.next().value![0] : token.surface_form),
  );
}

function withSurface(token: KuromojiToken, surface: string): ComparableToken {
  return {
    surface,
    pos: token.pos,
    detail1: token.pos_detail_1,
    detail2: token.pos_detail_2,
    detail3: token.pos_detail_3,
    conjugationType: token.conjugated_type,
    conjugationForm: token.conjugated_form,
    base: token.basic_form === '*' ? surface : token.basic_form,
    known: token.word_type === 'KNOWN',
  };
}

/** kuromoji's own tokenizer with its own dictionary, as the package publishes them. */
export async function loadStockKuromoji(): Promise<Kuromoji> {
  const require = createRequire(import.meta.url);
  const Tokenizer = require('kuromoji/src/Tokenizer.js') as KuromojiConstructor;
  const Loader = require('kuromoji/src/loader/NodeDictionaryLoader.js') as LoaderConstructor;
  const directory = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const dictionaries = await new Promise((resolve, reject) => {
    new Loader(directory).load((error, loaded) => (error ? reject(error) : resolve(loaded)));
  });
  return new Tokenizer(dictionaries);
}
