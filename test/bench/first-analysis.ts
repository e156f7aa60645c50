/** Started by dictionary.ts in a process of its own: loads one tokenizer, cuts the sample post into words, and tells how long it took. */

import { tokenizeText } from '../../lib/analysis/tokenize.ts';
import { stripTags } from '../fixtures/html.ts';
import { SAMPLE_POST } from '../fixtures/posts.ts';
import { loadStockKuromoji } from '../support/stock-kuromoji.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { loadLindera } from './lindera.ts';

const RUNS: Readonly<Record<string, (text: string) => unknown>> = {
  ours: (text) => tokenizeText(text, loadTokenizer()),
  kuromoji: async (text) => (await loadStockKuromoji()).tokenize(text),
  lindera: (text) => loadLindera().tokenize(text),
};

const text = stripTags(SAMPLE_POST.body);
const before = process.memoryUsage.rss();
const start = performance.now();
const tokens = await RUNS[process.argv[2] ?? '']?.(text);
const ms = performance.now() - start;
if (!tokens) throw new Error('nothing was cut');
console.log(JSON.stringify({ ms, memory: (process.memoryUsage.rss() - before) / 1e6 }));
