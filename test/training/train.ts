/**
 * Trains the tagger of people's names and writes its weights among the assets.
 *
 *     npm run train -- [--sentences FILE] [--names FILE] [--out FILE] [--hold-out FOLD]
 *
 * `--sentences` is a file of {@link Example}s, one JSON object a line, by default `../shared/names/train.jsonl` beside
 * the repository; `--names` is the dictionary ENAMDICT, by default where Debian's package `enamdict`
 * (2021.02.03) puts it; `--out` is by default the file that ships. `--hold-out` (0 to 4) leaves a fifth of the sentences of
 * general text out, measures on them, and writes only where `--out` says so. The same sentences, lexicon and
 * tokenizer give the same weights to the byte.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { NameList } from '../../lib/analysis/tagger/name-list.ts';
import { parseTagger } from '../../lib/analysis/tagger/parse-tagger.ts';
import { WEIGHTS_FILE } from '../../lib/analysis/tagger/weights-format.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { type Example, readExamples } from './corpus.ts';
import { readEnamdict } from './enamdict.ts';
import { foldsOf, measure } from './held-out.ts';
import { prepare } from './samples.ts';
import { type TrainingOptions, trainChain } from './train-chain.ts';
import { writeWeights } from './write-weights.ts';

/** Features that occur less often tell nothing of other texts. */
const LEAST_OCCURRENCES = 3;

/** The set whose manner of marking names is followed; sentences of others count less. */
const LEADING_SET = 'gsd-train';
const WEIGHT_OF_OTHERS = 0.5;

/** Weights above this are cut in the file; hardly any is. */
const HIGHEST_WEIGHT = 1.2;

/** Chosen on held-out sentences. */
const OPTIONS: TrainingOptions = { epochs: 20, rate: 0.2, l1: 2, l2: 1, dropout: 0.5 };

const ROOT = resolve(import.meta.dirname, '../..');
const SHIPPED = join(ROOT, 'assets/weights', WEIGHTS_FILE);

function main(): number {
  const { values } = parseArgs({
    options: {
      sentences: { type: 'string', default: join(ROOT, '../shared/names/train.jsonl') },
      names: { type: 'string', default: '/usr/share/edict/enamdict' },
      out: { type: 'string' },
      'hold-out': { type: 'string' },
    },
  });
  for (const [option, what] of [
    ['sentences', 'sentences to train on'],
    ['names', 'names of ENAMDICT'],
  ] as const) {
    if (existsSync(values[option])) continue;
    console.error(`The ${what} are missing: ${values[option]}. Name a file with --${option}.`);
    return 2;
  }
  const names = readEnamdict(values.names);
  const examples = readExamples(values.sentences);
  const fold = values['hold-out'];
  if (fold === undefined) {
    save(train(examples, names), values.out ?? SHIPPED);
    return 0;
  }
  const folds = foldsOf(examples);
  const isHeldOut = (example: Example): boolean =>
    example.set === LEADING_SET && folds.get(example) === Number(fold);
  const file = train(
    examples.filter((example) => !isHeldOut(example)),
    names,
  );
  if (values.out !== undefined) save(file, values.out);
  console.log(measure(parseTagger(file.buffer), examples.filter(isHeldOut), loadTokenizer()));
  return 0;
}

function train(examples: readonly Example[], names: NameList): Uint8Array<ArrayBuffer> {
  const weightOf = ({ set }: Example): number => (set === LEADING_SET ? 1 : WEIGHT_OF_OTHERS);
  const training = prepare(examples, loadTokenizer(), LEAST_OCCURRENCES, weightOf, names);
  return writeWeights(trainChain(training, OPTIONS), training.keys, HIGHEST_WEIGHT, names);
}

function save(file: Uint8Array, path: string): void {
  writeFileSync(path, file);
  const packed = gzipSync(file, { level: 9 }).length;
  console.log(`${path}: ${file.length} bytes, ${packed} gzipped`);
}

process.exitCode = main();
