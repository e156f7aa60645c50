import { Bench } from 'tinybench';
import { NO_FILTER } from '../../lib/library/filter.ts';
import { SayingIndex } from '../../lib/library/saying-index.ts';
import { timelineOf } from '../../lib/library/timeline.ts';
import { prepareSearch, search } from '../../lib/notes/search.ts';
import { searchable } from '../../lib/notes/search-words.ts';
import { libraryOf } from '../fixtures/large-library.ts';
import { medianOf } from './median.ts';

/** What the reader types: a common word, a name, a phrase, two words, nothing that is there. */
const QUERIES = ['の', '会談', '測定値を毎日', '測定値 外相', '存在しない言葉'];

/** How many sayings and notes a search is measured on. */
const SAYINGS = 100_000;
const NOTES = 10_000;

/** What a key may take, in ms. */
const BUDGET = 30;

/**
 * The search of the library, key by key, against looking at every text that is held as it is compared; and what its index costs.
 */
export async function benchLibrary(): Promise<string> {
  const { posts, notes } = libraryOf(SAYINGS, NOTES);
  const texts = posts.flatMap(({ said }) =>
    said.flatMap(({ sayings }) => sayings.map(({ text }) => searchable(text))),
  );
  const index = new SayingIndex();
  const before = memory();
  const start = performance.now();
  for (const { post, said } of posts) index.put(post, said);
  const put = performance.now() - start;
  const held = memory() - before;
  while (index.indexSome(1_000) > 0);
  const indexed = performance.now() - start - put;
  const grown = memory() - before - held;
  await prepareSearch(notes, new AbortController().signal);

  const bench = new Bench({ time: 400, warmupIterations: 3 });
  for (const words of QUERIES) {
    bench.add(`linear ${words}`, () =>
      texts.filter((text) => words.split(' ').every((word) => text.includes(word))),
    );
    bench.add(`quotes ${words}`, () => index.find({ ...NO_FILTER, words }));
    bench.add(`notes ${words}`, () => search(notes, words));
  }
  bench.add('chart', () => timelineOf(index.find(NO_FILTER), 'person', 7));
  await bench.run();
  const ms = new Map(bench.tasks.map(({ name, result }) => [name, medianOf(result)]));
  const line = (words: string): string => {
    const [linear, quotes, found] = ['linear', 'quotes', 'notes'].map((what) => ms.get(`${what} ${words}`)!);
    return `  ${words}  quotes ${quotes!.toFixed(2)} ms (${(linear! / quotes!).toFixed(2)} × a linear scan of ${linear!.toFixed(2)} ms)  notes ${found!.toFixed(2)} ms`;
  };
  return [
    `Library of ${texts.length.toLocaleString('en')} quotes and ${notes.length.toLocaleString('en')} notes (budget: ${BUDGET} ms a key)`,
    `  read into memory ${put.toFixed(0)} ms, ${held.toFixed(0)} MB; text index ${indexed.toFixed(0)} ms, ${grown.toFixed(0)} MB`,
    ...QUERIES.map(line),
    `  everything by month and person ${ms.get('chart')!.toFixed(1)} ms`,
  ].join('\n');
}

/** Heap in use, in MB; exact where Node was started with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
