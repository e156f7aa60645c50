import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cachedDictionaryFile } from '../../lib/dictionary-build/cached-file.ts';
import { ROOT } from '../run/run-program.ts';
import { type Figure, medianOf } from './figures.ts';

const ROUNDS = 5;

const CONTENDERS = ['ours', 'kuromoji', 'lindera'] as const;

/** What first-analysis.ts tells. */
interface FirstAnalysis {
  /** From nothing to the tokens of the sample post, in ms. */
  readonly ms: number;
  /** What the process holds then, in MB, above what it held before. */
  readonly memory: number;
}

/**
 * Loading the dictionary and cutting a post into words for the first time, each time in a process of its own, one contender
 * after the other in each round.
 */
export async function benchDictionary(): Promise<Figure[]> {
  // Made before it is measured.
  cachedDictionaryFile();
  const runs = Object.fromEntries(CONTENDERS.map((name) => [name, [] as FirstAnalysis[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of CONTENDERS) runs[name]!.push(runFirst(name));
  const figure = (id: string, what: string, unit: Figure['unit'], pick: (run: FirstAnalysis) => number) => {
    const median = (name: (typeof CONTENDERS)[number]) => medianOf(runs[name]!.map(pick));
    const peers = { kuromoji: median('kuromoji'), lindera: median('lindera') };
    return { id, what, where: 'Node', value: median('ours'), unit, peers } satisfies Figure;
  };
  return [
    figure('dictionary', 'Dictionary loaded and a post cut into words', 'ms', ({ ms }) => ms),
    figure('dictionary-memory', 'Memory that this takes', 'MB', ({ memory }) => memory),
  ];
}

function runFirst(contender: string): FirstAnalysis {
  const script = join(import.meta.dirname, 'first-analysis.ts');
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsx, script, contender], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${contender} failed: ${stderr}`);
  return JSON.parse(stdout) as FirstAnalysis;
}
