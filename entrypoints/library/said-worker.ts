/** Searches what was said, beside the page, which stays responsive meanwhile. It reads the database itself, and follows what the background writes. */

import { SaidLibrary } from '../../lib/library/said-library.ts';
import type { FoundSaying } from '../../lib/library/saying-index.ts';
import { timelineOf } from '../../lib/library/timeline.ts';
import { type Answer, RECORD_CHANNEL, type RecordChange } from '../../lib/messages/protocol.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { StorageError } from '../../lib/storage/errors.ts';
import type { FoundSayings, SaidAnswers, SaidMessage, SaidQuestion, SaidRequest } from './said-protocol.ts';

/** As many texts are indexed before a question gets its turn: a few milliseconds. */
const INDEXED_AT_ONCE = 100;

/** As many searches are remembered: that of the list, and one that is taking its place. */
const REMEMBERED = 4;

/** As many are told apart in a chart. */
const MOST_SERIES = 7;

const library = new SaidLibrary(createDatabaseOpener());
const searches = new Map<number, readonly FoundSaying[]>();
let lastSearch = 0;
/** What was changed while it was being read. */
let reading: Promise<void> = read();

self.addEventListener('message', ({ data }: MessageEvent<SaidQuestion>) => {
  void answerTo(data.request).then((answer) => send({ id: data.id, answer }));
});
new BroadcastChannel(RECORD_CHANNEL).addEventListener('message', ({ data }: MessageEvent<RecordChange>) => {
  reading = reading.then(() => (data.posts === null ? read() : renew(data.posts)));
});
void index();

async function answerTo(request: SaidRequest): Promise<Answer<SaidAnswers[SaidRequest['type']]>> {
  return await safely(async () => {
    switch (request.type) {
      case 'find':
        return remember(library.find(request.filter));
      case 'rows': {
        const found = searches.get(request.search);
        return found ? await library.read(found.slice(request.from, request.to)) : null;
      }
      case 'timeline': {
        const found = searches.get(request.search);
        return found ? timelineOf(found, request.by, MOST_SERIES) : null;
      }
    }
  });
}

function remember(found: readonly FoundSaying[]): FoundSayings {
  const search = ++lastSearch;
  searches.set(search, found);
  searches.delete(search - REMEMBERED);
  return { search, total: found.length, posts: countPosts(found) };
}

/** What was said in one post stands together. */
function countPosts(found: readonly FoundSaying[]): number {
  return found.reduce((count, { said }, at) => count + (said.post === found[at - 1]?.said.post ? 0 : 1), 0);
}

async function read(): Promise<void> {
  tell(
    await safely(async () => {
      await library.load(() => tell({ ok: true, value: library.progress }));
      return library.progress;
    }),
  );
}

async function renew(posts: readonly string[]): Promise<void> {
  const renewed = await safely(() => library.renew(posts));
  if (!renewed.ok) tell(renewed);
  else if (renewed.value) tell({ ok: true, value: library.progress });
}

/** Goes on with the index for ever, a part at a time. */
async function index(): Promise<void> {
  for (;;) {
    const left = library.indexSome(INDEXED_AT_ONCE);
    await new Promise((resolve) => setTimeout(resolve, left > 0 ? 0 : 500));
  }
}

async function safely<T>(action: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    if (!(error instanceof StorageError)) console.error('What was said could not be searched.', error);
    const code = error instanceof StorageError ? error.code : 'internal';
    return { ok: false, failure: { code, message: String(error) } };
  }
}

function tell(progress: Extract<SaidMessage, { progress: unknown }>['progress']): void {
  send({ progress });
}

function send(message: SaidMessage): void {
  self.postMessage(message);
}
