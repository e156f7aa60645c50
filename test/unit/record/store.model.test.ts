import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reading } from '../../../lib/record/model.ts';
import { createRecordStore } from '../../../lib/record/store.ts';
import type { AnalysedReading } from '../../../lib/record/write.ts';
import { createDatabaseOpener } from '../../../lib/storage/database.ts';
import { analysisOf, postOf } from './examples.ts';

const NAMES = ['ケルシュ', 'ドナード', 'テイセン'];
const STORES = ['posts', 'said', 'people'] as const;

const anyVoice = fc.record({
  name: fc.option(fc.constantFrom(...NAMES)),
  says: fc.string({ unit: 'binary', maxLength: 5 }),
  kind: fc.constantFrom('speech' as const, 'fragment' as const, 'statement' as const),
});
const anyReading: fc.Arbitrary<Reading> = fc.record({
  loaded: fc.integer({ min: 1, max: 5 }),
  read: fc.integer({ min: 1, max: 9 }),
  isWhole: fc.boolean(),
});
const anyRecording: fc.Arbitrary<AnalysedReading> = fc.record({
  post: fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('a.example', 'b.example'))
    .map(([n, blog]) => postOf(n, blog)),
  reading: anyReading,
  analysis: fc.array(anyVoice, { maxLength: 5 }).map((voices) => analysisOf(voices)),
  rules: fc.constant('1'),
});

let count = 0;

/** All that the database holds after these recordings. */
async function contentAfter(recordings: readonly AnalysedReading[]) {
  const openDatabase = createDatabaseOpener({ name: `record model ${++count}` });
  const store = createRecordStore(openDatabase);
  // Together, as pages that open at once do it.
  await Promise.all(recordings.map((recording) => store.record(recording)));
  const database = await openDatabase();
  const [posts, said, people] = await Promise.all(STORES.map((name) => database.getAll(name)));
  const counts = await store.count();
  database.close();
  return { posts, said, people, counts };
}

/** The recording of each post that a reader would expect to find: of the whole texts, else of all, the latest. */
function latest(recordings: readonly AnalysedReading[]): AnalysedReading[] {
  const byPost = new Map<string, AnalysedReading>();
  const rank = ({ reading: { isWhole, loaded, read } }: AnalysedReading) =>
    Number(isWhole) * 10_000 + loaded * 100 + read;
  for (const recording of recordings) {
    const known = byPost.get(recording.post.key);
    if (!known || rank(recording) > rank(known)) byPost.set(recording.post.key, recording);
  }
  return [...byPost.values()];
}

it('comes to the same record in whatever order posts are read', async () => {
  const anyHistory = fc
    .array(anyRecording, { maxLength: 12 })
    .chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
  await fc.assert(
    fc.asyncProperty(anyHistory, async ([history, shuffled]) => {
      expect(await contentAfter(shuffled)).toEqual(await contentAfter(history));
    }),
    { numRuns: 60 },
  );
});

it('agrees with the latest reading of each post alone', async () => {
  // Readings of one post at one time would leave open which of them is the latest.
  const anyHistory = fc.uniqueArray(anyRecording, {
    maxLength: 12,
    selector: ({ post, reading }) => `${post.key} ${reading.isWhole} ${reading.loaded} ${reading.read}`,
  });
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const { said, people, counts } = await contentAfter(history);
      const expected = await contentAfter(latest(history));
      expect({ said, people, counts }).toEqual({
        said: expected.said,
        people: expected.people,
        counts: expected.counts,
      });
      for (const { post, analysis } of latest(history)) {
        const records = said?.filter((record) => 'sayings' in record && record.post === post.key) ?? [];
        const sayings = records.flatMap((record) => ('sayings' in record ? record.sayings : []));
        expect(sayings).toHaveLength(analysis.quotes.length + analysis.statements.length);
      }
    }),
    { numRuns: 60 },
  );
});
