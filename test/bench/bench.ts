/**
 * Measures what DESIGN's budgets speak of and prints it beside them. A figure is the median of several runs; comparisons
 * are made within this one process, so that they hold on a slow or busy machine too.
 *
 *     npm run bench
 */
import { benchAnalysis } from './analysis.ts';

console.log(await benchAnalysis());
