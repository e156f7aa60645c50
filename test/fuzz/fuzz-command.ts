/**
 * `npm run fuzz -- --runs 100000 --seed 1`: tries the properties of test/fuzz with many cases, and prints how many of each
 * were tried. What it finds is told with its seed and the smallest case.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runModule } from '../run/run-program.ts';
import { CAMPAIGN, type Campaign, type Finding, USUAL_CASES } from './campaign.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', default: '' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('npm run fuzz -- [--runs CASES] [--seed NUMBER] [--only PART-OF-A-FILE-NAME]');
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'hatsugenroku-fuzz-'));
try {
  const report = join(folder, 'findings.jsonl');
  await writeFile(report, '');
  const campaign: Campaign = { seed, scale: runs / USUAL_CASES, report };
  process.env[CAMPAIGN] = JSON.stringify(campaign);
  console.log(`seed ${seed}`);
  process.exitCode = await runModule('vitest/vitest.mjs', [
    ...['run', '--project', 'unit', '--no-file-parallelism', `test/fuzz/${values.only}`],
  ]);
  printFindings(await readFile(report, 'utf8'));
} finally {
  await rm(folder, { recursive: true });
}

function printFindings(lines: string): void {
  const findings = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Finding);
  for (const { name, cases, failed } of findings)
    console.log(`${String(cases).padStart(8)}  ${failed ? 'FAILED  ' : ''}${name}`);
  console.log(`${String(findings.reduce((sum, { cases }) => sum + cases, 0)).padStart(8)}  in all`);
}
