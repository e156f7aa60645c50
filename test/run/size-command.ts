/**
 * `npm run check:size`: what the packages weigh, against their budgets. A build that is missing or older than the sources is
 * made anew first.
 */

import type { BrowserFamily } from '../browser/driver.ts';
import { buildExtension } from './build.ts';
import { isBuildFresh, measureSizes, PACKAGE_BUDGET, SCRIPT_BUDGET } from './package-size.ts';

process.exitCode = (await check('chromium')) && (await check('firefox')) ? 0 : 1;

async function check(family: BrowserFamily): Promise<boolean> {
  if (!isBuildFresh(family)) {
    console.log(`The build for ${family} is missing or older than the sources: building.`);
    if ((await buildExtension(family)) !== 0) return false;
  }
  const { script, pack } = measureSizes(family);
  console.log(
    `${family}: content script ${kilobytes(script)} of ${kilobytes(SCRIPT_BUDGET)} gzipped, package ${kilobytes(pack)} of ${kilobytes(PACKAGE_BUDGET)}`,
  );
  if (script <= SCRIPT_BUDGET && pack <= PACKAGE_BUDGET) return true;
  console.error(`${family} is over its budget.`);
  return false;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
