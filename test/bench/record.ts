import { join } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { startBlogServer } from '../browser/server.ts';
import { startTestBrowser } from '../browser/test-browser.ts';
import { bundle } from './bundle.ts';
import { type Figure, whereOf } from './figures.ts';
import { fittedExponent } from './fitted-exponent.ts';
import type { measureRecord, RecordFigures } from './record-in-page.ts';

/** As many quotes as a reader has after months, a year and many years. */
const SIZES = [1_000, 10_000, 100_000];

/** By which name the page knows record-in-page.ts. */
const IN_PAGE = 'hatsugenrokuBench';

/** What is measured, with words for it. */
const TASKS: readonly (readonly [keyof Omit<RecordFigures, 'quotes'>, string])[] = [
  ['write', 'recording a post with 10 quotes'],
  ['saidBefore', 'what the most quoted person said before'],
  ['count', 'counting everything'],
];

/**
 * How long a real browser takes to record a post, to find what somebody said before and to count, with up to 100,000
 * quotes in the record, and how that grows (the exponent k of a fitted time = a·sizeᵏ; 0 is constant).
 *
 * @throws where the browser or the built extension is missing.
 */
export async function benchRecord(family: BrowserFamily): Promise<Figure[]> {
  const script = await bundle(join(import.meta.dirname, 'record-in-page.ts'), IN_PAGE);
  const server = await startBlogServer();
  try {
    const { driver, extensionPage } = await startTestBrowser(family, server);
    try {
      await extensionPage.evaluate(new Function(`${script}\nwindow.${IN_PAGE} = ${IN_PAGE};`) as () => void);
      const figures: RecordFigures[] = [];
      for (const size of SIZES) figures.push(await extensionPage.evaluate(run, size));
      return describe(family, figures);
    } finally {
      await driver.quit();
    }
  } finally {
    await server.close();
  }
}

function describe(family: BrowserFamily, figures: readonly RecordFigures[]): Figure[] {
  const where = whereOf(family);
  return TASKS.flatMap(([task, words]): Figure[] => {
    const points = figures.map((figure) => [figure.quotes, Math.max(figure[task], 0.05)] as const);
    const all = figures.map(({ quotes }) => quotes.toLocaleString('en'));
    return [
      {
        id: `record.${task}`,
        what: `Record of ${all.at(-1)} quotes: ${words}`,
        where,
        value: figures.at(-1)?.[task] ?? Number.NaN,
        unit: 'ms',
      },
      {
        id: `record-growth.${task}`,
        what: `${words}: time against quotes (${all.join(', ')})`,
        where,
        value: fittedExponent(points),
        unit: 'exponent',
      },
    ];
  });
}

/** Runs in the extension's page: must stand alone. */
function run(size: number): Promise<RecordFigures> {
  const { hatsugenrokuBench } = window as unknown as {
    hatsugenrokuBench: { measureRecord: typeof measureRecord };
  };
  return hatsugenrokuBench.measureRecord(size);
}
