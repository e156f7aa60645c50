import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';
import { CAMPAIGN, type Finding, readCampaign } from './campaign.ts';

const { seed, scale, report } = readCampaign(process.env[CAMPAIGN]);

/**
 * A test that a property holds for generated cases: a few with a fixed seed among the unit tests, many in a campaign
 * (`npm run fuzz`). A failure tells its seed and the smallest case, which then belongs among the examples.
 *
 * @param cases how many are tried among the unit tests; a campaign tries a multiple.
 * @param examples cases that are tried first: what was found before.
 */
export function holds<Case extends [unknown, ...unknown[]]>(
  name: string,
  cases: number,
  property: fc.IRawProperty<Case>,
  examples: readonly Case[] = [],
): void {
  it(name, { timeout: 0 }, async () => {
    const details = await fc.check(property, {
      seed,
      numRuns: Math.ceil(cases * scale) + examples.length,
      examples: [...examples],
    });
    const finding: Finding = { name, cases: details.numRuns, failed: details.failed };
    if (report !== null) appendFileSync(report, `${JSON.stringify(finding)}\n`);
    if (details.failed)
      throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
  });
}
