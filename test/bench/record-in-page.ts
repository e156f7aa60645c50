/** What test/bench/record.ts runs inside a page of the extension, bundled: the record as it is shipped, over a database of its own. */

import { countSaid, saidIn } from '../../lib/record/said-in.ts';
import { createRecordStore, type RecordStore } from '../../lib/record/store.ts';
import { hashOfText } from '../../lib/record/write.ts';
import { createDatabaseOpener, type Database } from '../../lib/storage/database.ts';
import { seededRandom } from '../fixtures/random.ts';
import { analysisOf, type Voice } from '../unit/record/examples.ts';

/** Medians in milliseconds. */
export interface RecordFigures {
  readonly quotes: number;
  readonly write: number;
  readonly saidBefore: number;
  readonly count: number;
}

const BLOG = 'd1021.hatenadiary.com';
/** How many quotes a filled post has. */
export const QUOTES_PER_POST = 10;
/** Who is named in some years of world news. Some are in every other post, most in a few. */
const PEOPLE = 1_500;
/** The person who says most. */
const LOUDEST = 'p0';
const WRITES = 41;
const READS = 41;
const random = seededRandom(7);

/** Fills a record with so many quotes and measures what is asked of it. */
export async function measureRecord(quotes: number): Promise<RecordFigures> {
  const name = `bench-record-${quotes}`;
  const openDatabase = createDatabaseOpener({ name });
  const database = await openDatabase();
  const posts = quotes / QUOTES_PER_POST;
  await fill(database, posts);
  const store = createRecordStore(openDatabase);
  const figures = {
    quotes,
    write: await median(WRITES, (turn) => write(store, posts + turn)),
    saidBefore: await median(READS, () =>
      store.saidBefore({ person: LOUDEST, blog: BLOG, exceptPost: '', after: null }),
    ),
    count: await median(READS, () => store.count()),
  };
  database.close();
  indexedDB.deleteDatabase(name);
  return figures;
}

function write(store: RecordStore, number: number): Promise<void> {
  const reading = { loaded: number, read: number, isWhole: true };
  return store.record({ post: postAt(number), reading, analysis: analysisAt(number), rules: 'rules' });
}

/** Puts in what recording the posts one by one would leave, in seconds instead of minutes. */
export async function fill(database: Database, count: number): Promise<void> {
  const people = new Map<string, { at: number; posts: number; quotes: number; statements: number }>();
  for (let start = 0; start < count; start += 500) {
    const numbers = Array.from({ length: Math.min(500, count - start) }, (_, index) => start + index);
    const rows = await Promise.all(
      numbers.map(async (number) => {
        const post = postAt(number);
        const analysis = analysisAt(number);
        const at = Date.parse(post.date);
        const said = saidIn(analysis, { key: post.key, blog: BLOG, at });
        const { quotes, statements } = countSaid(said);
        const reading = { loaded: number, read: number, isWhole: true };
        const hash = await hashOfText(post.date, analysis.text);
        const seen = { blog: BLOG, at, firstRead: number, lastRead: number, reading };
        return { said, row: { ...post, ...seen, hash, rules: 'rules', quotes, statements } };
      }),
    );
    const transaction = database.transaction(['posts', 'said'], 'readwrite');
    for (const { said, row } of rows) {
      void transaction.objectStore('posts').put(row);
      for (const record of said) {
        void transaction.objectStore('said').put(record);
        const { posts, quotes, statements } = countSaid([record]);
        const sum = people.get(record.person) ?? { at: 0, posts: 0, quotes: 0, statements: 0 };
        people.set(record.person, {
          at: Math.max(sum.at, record.at),
          posts: sum.posts + posts,
          quotes: sum.quotes + quotes,
          statements: sum.statements + statements,
        });
      }
    }
    await transaction.done;
  }
  const transaction = database.transaction('people', 'readwrite');
  for (const [key, counts] of people)
    void transaction.store.put({ key, blog: BLOG, speaker: null, ...counts });
  await transaction.done;
}

function postAt(number: number) {
  const key = `${BLOG}/entry/${number}`;
  const date = new Date(Date.UTC(2020, 0, 1) + number * 6 * 3_600_000).toISOString();
  return { key, permalink: `https://${key}`, title: `第${number}回の協議`, date };
}

/** A post in which a few people say things, one after the other. */
function analysisAt(number: number) {
  const speakers = Array.from(
    { length: 4 },
    () => `p${Math.min(random.below(PEOPLE), random.below(PEOPLE))}`,
  );
  if (number % 2 === 0) speakers[0] = LOUDEST;
  const voices = Array.from({ length: QUOTES_PER_POST }, (_, index): Voice => {
    return {
      name: speakers[index % speakers.length] ?? LOUDEST,
      says: `第${number}の堰は${index}月まで開けておく`,
    };
  });
  return analysisOf(voices);
}

async function median(times: number, action: (turn: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await action(turn);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}
