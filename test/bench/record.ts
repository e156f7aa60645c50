import { join } from 'node:path';
import { build } from 'vite';
import type { BrowserFamily } from '../browser/driver.ts';
import { startBlogServer } from '../browser/server.ts';
import { startTestBrowser } from '../browser/test-browser.ts';
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
export async function benchRecord(family: BrowserFamily): Promise<string> {
  const script = await bundle();
  const server = await startBlogServer();
  try {
    const { driver, extensionPage } = await startTestBrowser(family, server);
    try {
      await extensionPage.evaluate(new Function(script) as () => void);
      const figures: RecordFigures[] = [];
      for (const size of SIZES) figures.push(await extensionPage.evaluate(run, size));
      return describe(driver.version, figures);
    } finally {
      await driver.quit();
    }
  } finally {
    await server.close();
  }
}

function describe(version: string, figures: readonly RecordFigures[]): string {
  const size = (quotes: number) => `${quotes.toLocaleString('en')} quotes`;
  return [
    `Record in ${version}, medians`,
    `  ${''.padEnd(42)}${figures.map(({ quotes }) => size(quotes).padStart(16)).join('')}  exponent`,
    ...TASKS.map(([task, words]) => {
      const cells = figures.map((figure) => `${figure[task].toFixed(1)} ms`.padStart(16)).join('');
      const points = figures.map((figure) => [figure.quotes, Math.max(figure[task], 0.05)] as const);
      return `  ${words.padEnd(42)}${cells}  ${fittedExponent(points).toFixed(2).padStart(8)}`;
    }),
  ].join('\n');
}

/** The module as one script that leaves its exports in a global. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'record-in-page.ts'), formats: ['iife'], name: IN_PAGE },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the script was not built');
  return `${output.output[0].code}\nwindow.${IN_PAGE} = ${IN_PAGE};`;
}

/** Runs in the extension's page: must stand alone. */
function run(size: number): Promise<RecordFigures> {
  const { hatsugenrokuBench } = window as unknown as {
    hatsugenrokuBench: { measureRecord: typeof measureRecord };
  };
  return hatsugenrokuBench.measureRecord(size);
}
