import { Bench } from 'tinybench';
import { NO_FILTER } from '../../lib/library/filter.ts';
import { SayingIndex } from '../../lib/library/saying-index.ts';
import { timelineOf } from '../../lib/library/timeline.ts';
import { toJson } from '../../lib/notes/export/json.ts';
import { prepareSearch, search } from '../../lib/notes/search.ts';
import { searchable } from '../../lib/notes/search-words.ts';
import { libraryOf } from '../fixtures/large-library.ts';
import type { Figure } from './figures.ts';
import { fittedExponent } from './fitted-exponent.ts';
import { medianOfTask } from './median-of-task.ts';

/** What the reader types: a common word, a name, a phrase, two words, nothing that is there. */
const QUERIES = ['の', '会談', '測定値を毎日', '測定値 外相', '存在しない言葉'];

/** How many sayings and notes a search is measured on. */
const SAYINGS = 100_000;
const NOTES = 10_000;

/** In words. */
const QUOTES = `${SAYINGS.toLocaleString('en')} quotes`;

const EXPORTED_AT = '2026-01-15T00:00:00.000Z';

/** What a key may take, in ms. */
const BUDGET = 30;

/**
 * The search of the library, key by key, against looking at every text that is held as it is compared; and what its index costs. And how searching and exporting grow.
 */
export async function benchLibrary(): Promise<Figure[]> {
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
  const ms = new Map(bench.tasks.map(({ name, result }) => [name, medianOfTask(result)]));
  const figure = (id: string, what: string, value: number, unit: Figure['unit'] = 'ms'): Figure => {
    return { id, what, where: 'Node', value, unit };
  };
  return [
    figure('search-read', `Library: ${QUOTES} read into memory`, put),
    figure('search-memory', `Library: ${QUOTES} in memory`, held, 'MB'),
    figure('search-index', `Library: text index of ${QUOTES}`, indexed),
    figure('search-index-memory', `Library: text index of ${QUOTES}, memory`, grown, 'MB'),
    ...QUERIES.flatMap((words): Figure[] => [
      {
        ...figure(
          `search-quotes.${words}`,
          `Library: ${QUOTES} searched for ${words}`,
          ms.get(`quotes ${words}`)!,
        ),
        budget: BUDGET,
        peers: { 'a linear scan': ms.get(`linear ${words}`)! },
      },
      {
        ...figure(
          `search-notes.${words}`,
          `Library: ${NOTES.toLocaleString('en')} notes searched for ${words}`,
          ms.get(`notes ${words}`)!,
        ),
        budget: BUDGET,
      },
    ]),
    figure('search-chart', `Library: ${QUOTES} by month and person`, ms.get('chart')!),
    ...(await growth()),
  ];
}

/** How searching and exporting grow with what is there: 1, 10 and 100 times as much. */
async function growth(): Promise<Figure[]> {
  const times = [1, 10, 100];
  const bench = new Bench({ time: 300, warmupIterations: 3 });
  for (const factor of times) {
    const { posts, notes } = libraryOf((factor * SAYINGS) / 100, (factor * NOTES) / 100);
    const index = new SayingIndex();
    for (const { post, said } of posts) index.put(post, said);
    while (index.indexSome(10_000) > 0);
    await prepareSearch(notes, new AbortController().signal);
    bench.add(`quotes ${factor}`, () => index.find({ ...NO_FILTER, words: '会談' }));
    bench.add(`notes ${factor}`, () => search(notes, '会談'));
    bench.add(`export ${factor}`, () =>
      toJson(notes, { id: 'bench', exportedAt: EXPORTED_AT, label: 'bench' }),
    );
  }
  await bench.run();
  const ms = new Map(bench.tasks.map(({ name, result }) => [name, medianOfTask(result)]));
  const exponent = (task: string, what: string): Figure => ({
    id: `${task}-growth`,
    what: `${what}: time against size, 1, 10 and 100 times as many`,
    where: 'Node',
    value: fittedExponent(times.map((factor) => [factor, ms.get(`${task} ${factor}`)!] as const)),
    unit: 'exponent',
  });
  return [
    {
      id: 'export.json',
      what: `Export of ${NOTES.toLocaleString('en')} notes as JSON`,
      where: 'Node',
      value: ms.get('export 100')!,
      unit: 'ms',
      budget: 1_000,
    },
    exponent('quotes', 'Searching quotes'),
    exponent('notes', 'Searching notes'),
    exponent('export', 'Exporting notes'),
  ];
}

/** Heap in use, in MB; exact where Node was started with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
