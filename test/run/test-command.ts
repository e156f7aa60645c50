/**
 * `npm test`: gets both browsers, builds for both, checks the code and runs every test. The last line is the count of
 * what passed and failed; the exit code says the same.
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './build.ts';
import { type Counts, countTests, passedAtSecondTry, summaryLine, type TestReport } from './counts.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { runModule, runProgram } from './run-program.ts';

/** A step that either passes or fails as a whole. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<number>;
}

const CHECKS = ['check:format', 'check:types', 'check:dead', 'check:imports', 'check:size'];

const STEPS: readonly Step[] = [
  { name: 'a Chromium to test in', run: () => ensure(['chromium', 'chrome', 'edge']) },
  { name: 'a Firefox to test in', run: () => ensure(['firefox']) },
  { name: 'build for Chromium', run: () => buildExtension('chromium') },
  { name: 'build for Firefox', run: () => buildExtension('firefox') },
  ...CHECKS.map((name) => ({ name, run: () => npmRun(name) })),
];

process.exitCode = await test();

async function test(): Promise<number> {
  const failed: string[] = [];
  for (const { name, run } of STEPS) {
    console.log(`\n── ${name}`);
    const code = await run();
    if (code !== 0) failed.push(name);
  }
  console.log('\n── tests');
  const counts = await runTests();
  for (const name of failed) console.error(`FAILED: ${name}`);
  const total: Counts = {
    passed: counts.passed + STEPS.length - failed.length,
    failed: counts.failed + failed.length,
    skipped: counts.skipped,
  };
  console.log(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
}

async function ensure(names: Parameters<typeof ensureBrowser>[0]): Promise<number> {
  try {
    const { executable } = await ensureBrowser(names);
    console.log(executable);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Runs one of package.json's scripts with the npm that runs this one. */
function npmRun(script: string): Promise<number> {
  const npm = process.env.npm_execpath;
  return npm
    ? runProgram(process.execPath, [npm, 'run', '--silent', script])
    : runProgram('npm', ['run', '--silent', script]);
}

async function runTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'hatsugenroku-report-'));
  try {
    const file = join(folder, 'report.json');
    const code = await runModule('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = JSON.parse(await readFile(file, 'utf8')) as TestReport;
    for (const test of passedAtSecondTry(report)) console.log(`PASSED AT THE SECOND TRY: ${test}`);
    return countTests(report, code);
  } finally {
    await rm(folder, { recursive: true });
  }
}
