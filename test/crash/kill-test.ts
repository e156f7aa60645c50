import { join } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { startBlogServer } from '../browser/server.ts';
import { makeTemporaryFolder, removeFolder } from '../browser/temporary-folder.ts';
import { startTestBrowser } from '../browser/test-browser.ts';
import { seededRandom } from '../fixtures/random.ts';
import { type Comparison, sumOf } from './compare.ts';
import { examine, type KilledRound, writeAndKill } from './round.ts';

/** How often, and which random moments and texts. */
export interface KillTestOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Called after each round that was looked at. */
  readonly onRound?: (round: number, found: Comparison & Pick<KilledRound, 'life'>) => void;
}

/** The figures of all rounds together. */
export interface KillTestResult extends Comparison {
  /** The browser, for people. */
  readonly version: string;
  /** In how many rounds the browser was killed before anything was acknowledged. */
  readonly silent: number;
  /** In seconds, all of it. */
  readonly seconds: number;
}

/**
 * Kills a real browser with SIGKILL while notes are written from the popup, the library and a card at once, opens the same
 * profile again, and looks whether every note that was acknowledged is there, whole; as often as is wanted, with one
 * profile. In the end all rounds are looked at once more, since what a restart tidies up must lose nothing either.
 *
 * Acknowledged is a write whose answer reached the surface that asked for it, in the card one that it calls saved.
 *
 * @throws where the browser or the built extension is missing, or a write fails before the browser is killed.
 */
export async function killTest(
  family: BrowserFamily,
  { rounds, seed, onRound }: KillTestOptions,
): Promise<KillTestResult> {
  const began = performance.now();
  const random = seededRandom(seed);
  const folder = await makeTemporaryFolder();
  const server = await startBlogServer();
  const options = { profile: join(folder, 'profile') };
  const killed: KilledRound[] = [];
  const found: Comparison[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const browser = await startTestBrowser(family, server, options);
      try {
        const before = killed.at(-1);
        if (before)
          onRound?.(round, { life: before.life, ...(await examine(browser.extensionPage, before)) });
        killed.push(await writeAndKill(browser, round, random));
      } finally {
        await browser.driver.kill();
      }
    }
    const { driver, extensionPage } = await startTestBrowser(family, server, options);
    try {
      for (const round of killed) found.push(await examine(extensionPage, round));
      const last = { life: killed.at(-1)?.life ?? 0, ...found.at(-1)! };
      onRound?.(rounds, last);
      return { ...total(found), version: driver.version, seconds: (performance.now() - began) / 1000 };
    } finally {
      await driver.quit();
    }
  } finally {
    await server.close();
    await removeFolder(folder);
  }
}

function total(found: readonly Comparison[]): Comparison & Pick<KillTestResult, 'silent'> {
  return { ...sumOf(found), silent: found.filter(({ writes }) => writes === 0).length };
}
