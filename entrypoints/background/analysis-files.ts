import { DICTIONARY_FILE } from '../../lib/analysis/dictionary/format.ts';
import { parseDictionary } from '../../lib/analysis/dictionary/parse.ts';
import { createTokenizer } from '../../lib/analysis/dictionary/tokenizer.ts';
import { type NameTagger, parseTagger } from '../../lib/analysis/tagger/parse-tagger.ts';
import { WEIGHTS_FILE } from '../../lib/analysis/tagger/weights-format.ts';
import type { Tokenizer } from '../../lib/analysis/token.ts';

/** What the analysis needs beside the text. */
export interface AnalysisFiles {
  readonly tokenizer: Tokenizer;
  /** Null where its weights cannot be read: then the rules find people alone. */
  readonly tagger: NameTagger | null;
}

/** Gives the bytes of a file of the extension. */
export type ReadFile = (name: typeof DICTIONARY_FILE | typeof WEIGHTS_FILE) => Promise<ArrayBuffer>;

/**
 * Reads the dictionary and the weights of the tagger.
 *
 * @throws whatever `read` throws for the dictionary, and `DictionaryError` where it is damaged.
 */
export async function loadAnalysisFiles(read: ReadFile): Promise<AnalysisFiles> {
  const [dictionary, tagger] = await Promise.all([read(DICTIONARY_FILE), loadTagger(read)]);
  return { tokenizer: createTokenizer(parseDictionary(dictionary)), tagger };
}

async function loadTagger(read: ReadFile): Promise<NameTagger | null> {
  try {
    return parseTagger(await read(WEIGHTS_FILE));
  } catch (error) {
    console.error('The tagger of names could not be loaded; people are found by the rules alone.', error);
    return null;
  }
}
