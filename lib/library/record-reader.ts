import { speakerColour } from '../marks/palette.ts';
import type { PersonOnBlog, PostRead, SaidInPost } from '../record/model.ts';
import type { Database, OpenDatabase } from '../storage/database.ts';
import { withDatabase } from '../storage/with-database.ts';

/** What a page of the library shows of the record, read from the database. Every method throws a StorageError where it cannot be used. */
export interface RecordReader {
  /** Everybody who said something, once for each blog. */
  people(): Promise<readonly PersonOnBlog[]>;
  /** Every post that was read, the newest first. */
  posts(): Promise<readonly PostRead[]>;
  /** A post and what everybody says in it; null where it is not recorded. */
  post(key: string): Promise<{ readonly post: PostRead; readonly said: readonly SaidInPost[] } | null>;
  /** Everything that a person said, the newest post first, with the posts. */
  saidBy(person: string): Promise<readonly { readonly post: PostRead; readonly said: SaidInPost }[]>;
  /** The colour of each person's marks, as CSS, by Person.key. */
  colours(): Promise<ReadonlyMap<string, string>>;
}

/** A reader over the extension's database. */
export function createRecordReader(openDatabase: OpenDatabase): RecordReader {
  const use = <T>(action: (database: Database) => Promise<T>) => withDatabase(openDatabase, action);
  return {
    people: () => use((database) => database.getAll('people')),
    posts: () => use(async (database) => (await database.getAllFromIndex('posts', 'at')).reverse()),
    post: (key) =>
      use(async (database) => {
        const transaction = database.transaction(['posts', 'said']);
        const [post, said] = await Promise.all([
          transaction.objectStore('posts').get(key),
          transaction.objectStore('said').getAll(IDBKeyRange.bound([key], [key, []])),
        ]);
        return post ? { post, said } : null;
      }),
    saidBy: (person) =>
      use(async (database) => {
        const transaction = database.transaction(['posts', 'said']);
        const ofPerson = IDBKeyRange.bound([person], [person, []]);
        const records = await transaction.objectStore('said').index('person').getAll(ofPerson);
        const posts = await Promise.all(
          records.map(({ post }) => transaction.objectStore('posts').get(post)),
        );
        return records
          .flatMap((said, index) => {
            const post = posts[index];
            return post ? [{ post, said }] : [];
          })
          .reverse();
      }),
    colours: () =>
      use(async (database) => {
        const stored = await database.getAll('colours');
        return new Map(stored.map(({ person, colour }) => [person, speakerColour(colour)]));
      }),
  };
}
