import type { PostReference } from '../notes/model.ts';
import type { PostRead, SaidInPost, Saying, SpeakerThen } from '../record/model.ts';
import type { Database, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';
import type { LibraryFilter } from './filter.ts';
import { type FoundSaying, SayingIndex, type SayingPost } from './saying-index.ts';

/** Something said, with all that a reader is shown of it. */
export interface LibrarySaying {
  readonly post: PostReference;
  /** Person.key of the analysis, or NOBODY (lib/record/model.ts). */
  readonly person: string;
  readonly speaker: SpeakerThen | null;
  readonly saying: Saying;
}

/** How far the record has been read into memory. */
export interface SaidProgress {
  /** Whether all of it can be found. */
  readonly isWhole: boolean;
  /** How many sayings can be found. */
  readonly sayings: number;
}

/** How many records are read at a stretch. */
const READ_AT_ONCE = 500;

/**
 * All that was said in the posts read, over the database. In memory it holds what a search needs, and each text once; what is shown is read from
 * the database. Every method throws a StorageError where the database cannot be used.
 */
export class SaidLibrary {
  readonly #openDatabase: OpenDatabase;
  readonly #index = new SayingIndex();
  readonly #hashes = new Map<string, string>();
  #isWhole = false;

  constructor(openDatabase: OpenDatabase) {
    this.#openDatabase = openDatabase;
  }

  get progress(): SaidProgress {
    return { isWhole: this.#isWhole, sayings: this.#index.size };
  }

  /** Reads everything anew; what was read so far can be found meanwhile. Calls back after each part. */
  async load(onProgress: () => void): Promise<void> {
    await this.#use(async (database) => {
      this.#index.clear();
      this.#hashes.clear();
      this.#isWhole = false;
      const posts = new Map((await database.getAll('posts')).map((post) => [post.key, post]));
      let rest: IDBKeyRange | null = null;
      let open: SaidInPost[] = [];
      for (;;) {
        const records: SaidInPost[] = await database.getAll('said', rest, READ_AT_ONCE);
        for (const record of records) {
          if (open[0] && open[0].post !== record.post) {
            this.#put(posts.get(open[0].post), open);
            open = [];
          }
          open.push(record);
        }
        const last = records.at(-1);
        if (!last || records.length < READ_AT_ONCE) break;
        rest = IDBKeyRange.lowerBound([last.post, last.person], true);
        onProgress();
      }
      if (open[0]) this.#put(posts.get(open[0].post), open);
      this.#isWhole = true;
    });
    onProgress();
  }

  /** Reads these posts anew. Returns whether anything that can be found is another than before. */
  async renew(keys: readonly string[]): Promise<boolean> {
    return await this.#use(async (database) => {
      let isChanged = false;
      for (const key of keys) {
        const transaction = database.transaction(['posts', 'said']);
        const [post, said] = await Promise.all([
          transaction.objectStore('posts').get(key),
          transaction.objectStore('said').getAll(IDBKeyRange.bound([key], [key, []])),
        ]);
        if (!post) isChanged = this.#remove(key) || isChanged;
        else if (this.#hashes.get(key) !== versionOf(post)) {
          this.#put(post, said);
          isChanged = true;
        }
      }
      return isChanged;
    });
  }

  /** See {@link SayingIndex.indexSome}. */
  indexSome(count: number): number {
    return this.#index.indexSome(count);
  }

  /** See {@link SayingIndex.find}. */
  find(filter: LibraryFilter): readonly FoundSaying[] {
    return this.#index.find(filter);
  }

  /** What is shown of these sayings; null for those that are gone from the database. */
  async read(found: readonly FoundSaying[]): Promise<(LibrarySaying | null)[]> {
    return await this.#use(async (database) => {
      const transaction = database.transaction(['posts', 'said']);
      const posts = new Map<string, Promise<PostRead | undefined>>();
      const records = new Map<string, Promise<SaidInPost | undefined>>();
      return await Promise.all(
        found.map(async ({ start, kind, said: { person, post } }): Promise<LibrarySaying | null> => {
          const place = `${post.key}\n${person}`;
          if (!posts.has(post.key)) posts.set(post.key, transaction.objectStore('posts').get(post.key));
          if (!records.has(place))
            records.set(place, transaction.objectStore('said').get([post.key, person]));
          const [reference, record] = await Promise.all([posts.get(post.key), records.get(place)]);
          const saying = record?.sayings.find((one) => one.start === start && one.kind === kind);
          if (!reference || !record || !saying) return null;
          return { post: referenceOf(reference), person, speaker: record.speaker, saying };
        }),
      );
    });
  }

  #put(post: PostRead | undefined, said: readonly SaidInPost[]): void {
    const [first] = said;
    const known: SayingPost | undefined =
      post ?? (first && { key: first.post, blog: first.blog, at: first.at, date: null });
    if (!known) return;
    this.#index.put(known, said);
    if (post) this.#hashes.set(post.key, versionOf(post));
  }

  #remove(key: string): boolean {
    this.#index.remove(key);
    return this.#hashes.delete(key);
  }

  #use<T>(action: (database: Database) => Promise<T>): Promise<T> {
    return withDatabase(this.#openDatabase, action);
  }
}

/** Tells one text and analysis of a post from another. */
function versionOf({ hash, rules }: PostRead): string {
  return `${hash} ${rules}`;
}

function referenceOf({ key, permalink, title, date }: PostRead): PostReference {
  return { key, permalink, title, date };
}
