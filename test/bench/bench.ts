/**
 * Measures what the budgets speak of and prints it beside them, with ratios to peers that were measured in the same run. A
 * figure is the median of several runs.
 *
 *     npm run build && npm run bench              # everything
 *     npm run bench -- paint page                 # parts of it: see figures.ts
 *     npm run bench -- --write                    # writes results.json and the table of README.md as well
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { ROOT } from '../run/run-program.ts';
import { benchAnalysis } from './analysis.ts';
import { benchDictionary } from './dictionary.ts';
import { type Figure, type Measure, PARTS, type Part } from './figures.ts';
import { benchLibrary } from './library.ts';
import { benchPage } from './page/page.ts';
import { benchPainting } from './painting/painting.ts';
import { describeFigures } from './print.ts';
import { withTable } from './readme-table.ts';
import { benchRecord } from './record.ts';
import { describeMachine, loadNow, type Results, readResults, writeResults } from './results.ts';
import { benchSize } from './size.ts';
import { benchSurfaces } from './surfaces/surfaces.ts';

const MEASURES: Readonly<Record<Part, Measure>> = {
  size: benchSize,
  dictionary: benchDictionary,
  analysis: benchAnalysis,
  paint: inBothBrowsers(benchPainting),
  page: inBothBrowsers(benchPage),
  search: benchLibrary,
  record: inBothBrowsers(benchRecord),
  surfaces: inBothBrowsers(benchSurfaces),
};

await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const named = args.filter((arg) => arg !== '--write');
  const unknown = named.filter((arg) => !PARTS.some((part) => part === arg));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the parts are ${PARTS.join(', ')}`);
  const machine = describeMachine();
  console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, Node ${machine.node}`);
  const measured: Results = {};
  for (const part of PARTS) {
    if (named.length > 0 && !named.includes(part)) continue;
    const load = loadNow();
    const at = new Date().toISOString();
    const figures = await MEASURES[part]();
    const seconds = ((Date.now() - Date.parse(at)) / 1_000).toFixed(0);
    console.log(`\n${part} (${seconds} s, load before ${load})\n${describeFigures(figures)}`);
    Object.assign(measured, { [part]: { at, machine, load, figures } });
  }
  if (!args.includes('--write')) return;
  const results = inOrder({ ...readResults(), ...measured });
  writeResults(results);
  const readme = join(ROOT, 'README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), results));
}

/** The parts in their order, whichever was measured last. */
function inOrder(results: Results): Results {
  return Object.fromEntries(PARTS.flatMap((part) => (results[part] ? [[part, results[part]]] : [])));
}

/** One browser after the other; the figures of both stand together. */
function inBothBrowsers(measure: (family: BrowserFamily) => Promise<readonly Figure[]>): Measure {
  return async () => [...(await measure('chromium')), ...(await measure('firefox'))];
}
