import type { IDBPTransaction } from 'idb';
import type { Analysis } from '../analysis/types.ts';
import type { PostReference } from '../notes/model.ts';
import { blogOf } from '../post/permalink.ts';
import { sha256 } from '../sha256.ts';
import type { DatabaseSchema } from '../storage/database.ts';
import type { PersonOnBlog, PostRead, Reading, SaidInPost } from './model.ts';
import { countSaid, saidIn } from './said-in.ts';

/** A post that was read and analysed. */
export interface AnalysedReading {
  readonly post: PostReference;
  readonly reading: Reading;
  readonly analysis: Analysis;
  /** Fingerprint of the rules that made the analysis. */
  readonly rules: string;
}

/** A transaction over the stores that a recording touches, and over others if need be. */
export type RecordTransaction = Pick<
  IDBPTransaction<DatabaseSchema, ('posts' | 'said' | 'people')[], 'readwrite'>,
  'objectStore'
>;

/** A page can give a title of any length. In UTF-16 units. */
const LONGEST_TITLE = 1_000;

/** What tells one text of a post from another. To be made before the transaction, which ends while it waits for anything else. */
export function hashOfReading({ post, analysis }: AnalysedReading): Promise<string> {
  return hashOfText(post.date, analysis.text);
}

/** The same from the post's date and text. */
export function hashOfText(date: string | null, text: string): Promise<string> {
  return sha256(`${date}\n${text}`);
}

/**
 * Brings the record in line with a reading, within one transaction: a newer text takes the place of the older one with all
 * that was said in it, and the same text is recorded once, or anew where the rules are others. Whatever the order in which readings
 * come, the newest whole text stands in the end.
 */
export async function writeReading(
  { post, reading, analysis, rules }: AnalysedReading,
  hash: string,
  transaction: RecordTransaction,
): Promise<void> {
  const posts = transaction.objectStore('posts');
  const before = await posts.get(post.key);
  const isNewer = !before || isAfter({ ...reading, hash }, { ...before.reading, hash: before.hash });
  const isSameText = before?.hash === hash;
  const seen = {
    firstRead: Math.min(reading.read, before?.firstRead ?? reading.read),
    lastRead: Math.max(reading.read, before?.lastRead ?? reading.read),
  };
  if (before && !(isSameText ? before.rules !== rules : isNewer)) {
    const renewed = isSameText && isNewer ? { ...titleOf(post), reading } : {};
    await posts.put({ ...before, ...renewed, ...seen });
    return;
  }
  const place = { key: post.key, blog: blogOf(post.key), at: timeOf(post.date) };
  const said = saidIn(analysis, place);
  const { quotes, statements } = countSaid(said);
  const shown = before && !isNewer ? before : { ...titleOf(post), reading };
  const { permalink, title } = shown;
  await Promise.all([
    posts.put({
      ...place,
      permalink,
      title,
      date: post.date,
      ...seen,
      reading: shown.reading,
      hash,
      rules,
      quotes,
      statements,
    }),
    replaceSaid(post.key, said, transaction),
  ]);
}

/** Takes a post out of the record with all that was said in it, within one transaction. */
export async function erasePost(key: string, transaction: RecordTransaction): Promise<void> {
  await Promise.all([transaction.objectStore('posts').delete(key), replaceSaid(key, [], transaction)]);
}

/** Orders readings of one post: a whole text counts more than a cut one, then the later page, then the later reading. */
function isAfter(a: Reading & { readonly hash: string }, b: Reading & { readonly hash: string }): boolean {
  if (a.isWhole !== b.isWhole) return a.isWhole;
  if (a.loaded !== b.loaded) return a.loaded > b.loaded;
  // The hash settles what no time tells, so that every order of recordings ends alike.
  return a.read === b.read ? a.hash > b.hash : a.read > b.read;
}

function titleOf({ permalink, title }: PostReference): Pick<PostRead, 'permalink' | 'title'> {
  return { permalink, title: title.slice(0, LONGEST_TITLE) };
}

function timeOf(date: string | null): number {
  return Math.max(0, Date.parse(date ?? '') || 0);
}

async function replaceSaid(
  post: string,
  said: readonly SaidInPost[],
  transaction: RecordTransaction,
): Promise<void> {
  const store = transaction.objectStore('said');
  const ofPost = IDBKeyRange.bound([post], [post, []]);
  const before = await store.getAll(ofPost);
  await store.delete(ofPost);
  await Promise.all(said.map((record) => store.put(record)));
  const people = new Set([...before, ...said].map(({ person }) => person));
  await Promise.all(
    [...people].map((person) => {
      const ofPerson = (records: readonly SaidInPost[]) =>
        records.filter((record) => record.person === person);
      return renewPerson([person, blogOf(post)], ofPerson(before), ofPerson(said), transaction);
    }),
  );
}

/** Keeps a person's counts, and how they were last shown, true to what is recorded of them now. */
async function renewPerson(
  [key, blog]: readonly [person: string, blog: string],
  removed: readonly SaidInPost[],
  added: readonly SaidInPost[],
  transaction: RecordTransaction,
): Promise<void> {
  const people = transaction.objectStore('people');
  const ofPerson = IDBKeyRange.bound([blog, key], [blog, key, []]);
  const [before, newest] = await Promise.all([
    people.get([key, blog]),
    transaction.objectStore('said').index('blogPerson').openCursor(ofPerson, 'prev'),
  ]);
  if (!newest) {
    await people.delete([key, blog]);
    return;
  }
  const [less, more] = [countSaid(removed), countSaid(added)];
  const sum = (count: 'posts' | 'quotes' | 'statements') =>
    (before?.[count] ?? 0) - less[count] + more[count];
  const { at, speaker } = newest.value;
  const person: PersonOnBlog = {
    key,
    blog,
    at,
    speaker,
    posts: sum('posts'),
    quotes: sum('quotes'),
    statements: sum('statements'),
  };
  await people.put(person);
}
