import type { IDBPTransaction } from 'idb';
import { countBy } from '../count-by.ts';
import type { PostReference, TextPlace } from '../notes/model.ts';
import { blogOf } from '../post/permalink.ts';
import { complete } from '../storage/complete.ts';
import type { Database, DatabaseSchema, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import type { PersonOnBlog, PostRead, SaidBefore, SaidCounts, SaidCursor, SaidInPost } from './model.ts';
import { placeOfSaying } from './place-of-saying.ts';
import { countSaid } from './said-in.ts';
import { type AnalysedReading, erasePost, hashOfReading, hashOfText, writeReading } from './write.ts';

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    posts: { key: string; value: PostRead; indexes: { at: number } };
    said: {
      key: [post: string, person: string];
      value: SaidInPost;
      indexes: {
        person: [person: string, at: number, post: string];
        blogPerson: [blog: string, person: string, at: number, post: string];
      };
    };
    people: { key: [person: string, blog: string]; value: PersonOnBlog };
  }
}

/** Whose sayings are asked for, and which. */
export interface SaidQuery {
  /** Person.key of the analysis. */
  readonly person: string;
  /** Only posts of this blog. */
  readonly blog: string;
  /** The post to leave out: its sayings are there to be seen. */
  readonly exceptPost: string;
  /** {@link SaidBefore.next} of the part before; null for the first. */
  readonly after: SaidCursor | null;
}

/**
 * The posts read and what was said in them. Any context of the extension may read; only the background writes. Every method
 * throws a StorageError where the database cannot be used; a write that threw has changed nothing.
 */
export interface RecordStore {
  /** Records a reading of a post; see {@link writeReading}. */
  record(reading: AnalysedReading): Promise<void>;
  /** What a person said in other posts, newest first, five posts at a time. */
  saidBefore(query: SaidQuery): Promise<SaidBefore>;
  /** A post that was read, and the place in it of the saying that starts at an offset; null where it is not recorded. */
  find(
    post: string,
    person: string,
    start: number,
  ): Promise<{ readonly post: PostReference; readonly place: TextPlace } | null>;
  /** How much is recorded. */
  count(): Promise<SaidCounts>;
  /** How many posts are recorded of each blog (see blogOf in lib/post/permalink.ts). */
  postsByBlog(): Promise<ReadonlyMap<string, number>>;
  /** Forgets a post, what was said in it, and the analysis that is kept of its text. */
  forgetPost(key: string): Promise<void>;
  /** Forgets every post, all that was said in them, and the analyses that are kept of their texts. */
  forget(): Promise<void>;
}

/** How many posts a part of {@link SaidBefore} holds. */
const POSTS_AT_ONCE = 5;

type ReadTransaction = IDBPTransaction<DatabaseSchema, ('posts' | 'said' | 'people')[], 'readonly'>;

/**
 * The record over the extension's database.
 *
 * @param onChange called after posts were recorded or forgotten, with their keys; with null after all were forgotten.
 */
export function createRecordStore(
  openDatabase: OpenDatabase,
  onChange: (posts: readonly string[] | null) => void = () => {},
): RecordStore {
  const use = <T>(action: (database: Database) => Promise<T>) => withDatabase(openDatabase, action);

  return {
    async record(reading) {
      // Before the transaction, which ends while it waits for anything else.
      const hash = await hashOfReading(reading);
      await use(async (database) => {
        const transaction = database.transaction(['posts', 'said', 'people'], 'readwrite');
        await complete(writeReading(reading, hash, transaction), transaction);
      });
      onChange([reading.post.key]);
    },

    saidBefore: (query) =>
      use(async (database) => {
        const transaction = database.transaction(['posts', 'said', 'people']);
        const [part, total] = await Promise.all([
          readPart(query, transaction),
          countOthers(query, transaction),
        ]);
        return { ...part, total };
      }),

    find: (postKey, person, start) =>
      use(async (database) => {
        const transaction = database.transaction(['posts', 'said']);
        const [post, said] = await Promise.all([
          transaction.objectStore('posts').get(postKey),
          transaction.objectStore('said').get([postKey, person]),
        ]);
        const saying = said?.sayings.find((candidate) => candidate.start === start);
        return post && saying ? { post: referenceOf(post), place: placeOfSaying(saying) } : null;
      }),

    count: () =>
      use(async (database) => {
        const transaction = database.transaction(['posts', 'people']);
        const [posts, people] = await Promise.all([
          transaction.objectStore('posts').count(),
          transaction.objectStore('people').getAll(),
        ]);
        return { ...sumOf(people), posts };
      }),

    postsByBlog: () => use(async (database) => countBy(await database.getAllKeys('posts'), blogOf)),

    async forgetPost(key) {
      await use(async (database) => {
        const analyses = await analysesOf(await database.get('posts', key), database);
        const transaction = database.transaction(['posts', 'said', 'people'], 'readwrite');
        await complete(erasePost(key, transaction), transaction);
        await Promise.all(analyses.map((hash) => database.delete('analyses', hash)));
      });
      onChange([key]);
    },

    async forget() {
      await use(async (database) => {
        const transaction = database.transaction(['posts', 'said', 'people', 'analyses'], 'readwrite');
        const names = ['posts', 'said', 'people', 'analyses'] as const;
        await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
      });
      onChange(null);
    },
  };
}

/** The keys of the analyses that are kept of a post's text. */
async function analysesOf(
  post: PostRead | undefined,
  database: Awaited<ReturnType<OpenDatabase>>,
): Promise<string[]> {
  if (!post) return [];
  const kept = await database.getAll('analyses');
  const isOfPost = await Promise.all(
    kept.map(async ({ analysis }) => {
      const { text } = analysis as { readonly text?: unknown };
      return typeof text === 'string' && (await hashOfText(post.date, text)) === post.hash;
    }),
  );
  return kept.filter((_, index) => isOfPost[index]).map(({ hash }) => hash);
}

async function readPart(
  { person, blog, exceptPost, after }: SaidQuery,
  transaction: ReadTransaction,
): Promise<Omit<SaidBefore, 'total'>> {
  const end = after ? [blog, person, after.at, after.post] : [blog, person, []];
  const range = IDBKeyRange.bound([blog, person], end, true, true);
  const newestFirst = transaction.objectStore('said').index('blogPerson').iterate(range, 'prev');
  const found: SaidInPost[] = [];
  for await (const { value } of newestFirst) {
    if (value.post !== exceptPost) found.push(value);
    if (found.length > POSTS_AT_ONCE) break;
  }
  const shown = found.slice(0, POSTS_AT_ONCE);
  const references = await Promise.all(shown.map(({ post }) => transaction.objectStore('posts').get(post)));
  const posts = shown.flatMap(({ speaker, sayings }, index) => {
    const reference = references[index];
    return reference ? [{ post: referenceOf(reference), speaker, sayings }] : [];
  });
  const last = shown.at(-1);
  const hasMore = found.length > POSTS_AT_ONCE;
  return { posts, next: hasMore && last ? { at: last.at, post: last.post } : null };
}

async function countOthers(
  { person, blog, exceptPost }: SaidQuery,
  transaction: ReadTransaction,
): Promise<SaidCounts> {
  const [all, own] = await Promise.all([
    transaction.objectStore('people').get([person, blog]),
    blogOf(exceptPost) === blog ? transaction.objectStore('said').get([exceptPost, person]) : undefined,
  ]);
  const [{ posts, quotes, statements }, left] = [sumOf(all ? [all] : []), countSaid(own ? [own] : [])];
  return {
    posts: posts - left.posts,
    quotes: quotes - left.quotes,
    statements: statements - left.statements,
  };
}

function sumOf(people: readonly PersonOnBlog[]): SaidCounts {
  const sum = (count: keyof SaidCounts) => people.reduce((total, person) => total + person[count], 0);
  return { posts: sum('posts'), quotes: sum('quotes'), statements: sum('statements') };
}

function referenceOf({ key, permalink, title, date }: PostRead): PostReference {
  return { key, permalink, title, date };
}
