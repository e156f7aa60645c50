import { readFileSync } from 'node:fs';
import { type NameTagger, parseTagger } from '../../lib/analysis/tagger/parse-tagger.ts';
import { WEIGHTS_FILE } from '../../lib/analysis/tagger/weights-format.ts';

const SHIPPED = new URL(`../../assets/weights/${WEIGHTS_FILE}`, import.meta.url);

let tagger: NameTagger | undefined;

/** The tagger of the extension, for tests and command-line tools; one for the process. */
export function loadTagger(): NameTagger {
  tagger ??= parseTagger(readWeights());
  return tagger;
}

/** The bytes of the file of weights, in a buffer of their own. */
export function readWeights(): ArrayBuffer {
  const bytes = readFileSync(SHIPPED);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
