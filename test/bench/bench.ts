/**
 * Measures what DESIGN's budgets speak of and prints it beside them, within a minute. A figure is the median of several runs;
 * comparisons are made within this one process, so that they hold on a slow or busy machine too.
 *
 *     npm run build && npm run bench
 */
import { benchAnalysis } from './analysis.ts';
import { benchLibrary } from './library.ts';
import { benchRecord } from './record.ts';

console.log(await benchAnalysis());
console.log(await benchLibrary());
for (const family of ['chromium', 'firefox'] as const) console.log(await benchRecord(family));
