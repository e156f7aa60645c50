import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluationFolder, type Summary } from './scorer.ts';

const folder = evaluationFolder();

/** What the analysis must reach at least on the annotated texts, taken together. */
const FLOORS: readonly (readonly [figure: string, of: (summary: Summary) => number, floor: number])[] = [
  ['quote F1', ({ quote }) => quote.f1, 0.9],
  ['speaker accuracy', ({ speaker }) => speaker.accuracy, 0.75],
  ['mention F1', ({ mention }) => mention.f1, 0.88],
  ['link F1', ({ link }) => link.f1, 0.96],
];

describe.skipIf(folder === null)(
  `who said what${folder === null ? ' (skipped: the annotated texts, ../shared/eval, are not here)' : ''}`,
  () => {
    let summary: Summary | undefined;

    it.each(FLOORS)('reaches the floor in %s', (_figure, of, floor) => {
      summary ??= score(folder as string);
      expect(of(summary)).toBeGreaterThanOrEqual(floor);
    });
  },
);

/** Has the scorer judge what the annotate command prints. */
function score(folder: string): Summary {
  // The scorer runs only under the path that Node knows it by.
  const scorer = realpathSync(join(folder, 'score.mjs'));
  const annotate = `'${process.execPath}' --import tsx '${join(import.meta.dirname, 'annotate.ts')}' {files}`;
  const args = [scorer, '--gold', join(folder, 'gold'), '--run', annotate, '--json'];
  const cwd = join(import.meta.dirname, '../..');
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })) as Summary;
}
