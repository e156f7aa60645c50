/**
 * Kills both browsers while notes are written, again and again, and looks for what is missing.
 *
 *     npm run build && npm run kill-test -- [--rounds 100] [--seed NUMBER] [--browser chromium|firefox]
 *
 * The same seed gives the same texts and moments; how far a browser has come at a moment is its own. Ends with code 1
 * where an acknowledged note is missing or one is half.
 */
import { parseArgs } from 'node:util';
import type { BrowserFamily } from '../browser/driver.ts';
import { killTest } from './kill-test.ts';

const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string' },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const families = FAMILIES.filter((family) => values.browser === undefined || values.browser === family);
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed) || families.length === 0)
  throw new TypeError('--rounds and --seed are whole numbers, --browser is chromium or firefox');

for (const family of families) {
  const { version, seconds, writes, notes, found, lost, half, silent } = await killTest(family, {
    rounds,
    seed,
    onRound: (round, one) => {
      const problems = [...one.lost, ...one.half];
      console.log(
        `${family} ${round}/${rounds}: killed after ${one.life} ms, ${one.writes} writes`,
        ...problems,
      );
    },
  });
  console.log(
    `${version}: killed ${rounds} times in ${Math.round(seconds)} s, ${silent} of them before any answer;`,
    `${writes} acknowledged writes to ${notes} notes: ${found} found, ${lost.length} lost, ${half.length} half`,
  );
  for (const problem of [...lost, ...half]) console.error(problem);
  if (lost.length + half.length > 0) process.exitCode = 1;
}
