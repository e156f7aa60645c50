import { browser } from 'wxt/browser';
import type { ArchiveState } from '../../lib/archive/model.ts';
import { LONGEST_REQUEST } from '../../lib/archive/pace.ts';
import { ArchiveReader } from '../../lib/archive/reader.ts';
import { type ArchiveStore, createArchiveStore } from '../../lib/archive/store.ts';
import { isRead } from '../../lib/blogs/read-blogs.ts';
import { loadLeave } from '../../lib/blogs/store.ts';
import { ARCHIVE_CHANNEL, type ArchiveNews, type ArchiveWish } from '../../lib/messages/protocol.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';
import type { Analyser } from './analyser.ts';
import { fetchArchive } from './fetch-page.ts';
import { tellOfRecord } from './tell-of-record.ts';

/** Reads archives of blogs, as long as the reader wants it and wherever the background was stopped. */
export interface ArchiveKeeper {
  /** Goes on with what is under way, and begins to listen for its alarms. Call at once when the background starts. */
  start(): void;
  /** Does what the reader wants done with a blog's archive. @throws StorageError */
  obey(blog: string, wish: ArchiveWish): Promise<void>;
  /** Ends all readings and forgets that they were. @throws StorageError */
  forget(): Promise<void>;
}

/** Names the alarms that stand behind the timers of readings. */
const ALARM = 'archive:';

/** Browsers fire no alarm sooner, in milliseconds. */
const SHORTEST_ALARM = 30_000;

/** @param rules fingerprint of the rules that make the analyses. */
export function createArchiveKeeper(
  openDatabase: OpenDatabase,
  analyser: Analyser,
  rules: string,
): ArchiveKeeper {
  const store = createArchiveStore(openDatabase, tellOfRecord);
  const readers = new Map<string, ArchiveReader>();
  const readerOf = (blog: string): ArchiveReader => {
    const reader = readers.get(blog) ?? createReader(blog, store, analyser, rules);
    readers.set(blog, reader);
    return reader;
  };
  const report = (done: Promise<unknown>) =>
    void done.catch((error: unknown) => console.error('An archive could not be read on.', error));

  return {
    start() {
      browser.alarms.onAlarm.addListener(({ name }) => {
        if (name.startsWith(ALARM)) report(readerOf(name.slice(ALARM.length)).wake());
      });
      const wakeAll = async () => {
        const running = (await store.all()).filter(({ status }) => status === 'running');
        await Promise.all(running.map(({ blog }) => readerOf(blog).wake()));
      };
      report(wakeAll());
    },
    obey(blog, wish) {
      const reader = readerOf(blog);
      return wish.kind === 'survey' ? reader.survey(wish.range) : reader[wish.kind]();
    },
    async forget() {
      const states = await store.all();
      await Promise.all(states.map(({ blog }) => readerOf(blog).forget()));
    },
  };
}

function createReader(blog: string, store: ArchiveStore, analyser: Analyser, rules: string): ArchiveReader {
  const alarm = `${ALARM}${blog}`;
  return new ArchiveReader(blog, {
    store,
    now: Date.now,
    later(run, milliseconds) {
      const timer = setTimeout(() => {
        run().catch((error: unknown) => console.error(`The archive of ${blog} could not be read on.`, error));
      }, milliseconds);
      return () => clearTimeout(timer);
    },
    // Each call also keeps the browser from stopping the background for idleness: it counts what is asked of its own API.
    async wakeLater(milliseconds) {
      if (milliseconds === null) await browser.alarms.clear(alarm);
      else {
        const when = Date.now() + Math.max(SHORTEST_ALARM, milliseconds + LONGEST_REQUEST);
        await browser.alarms.create(alarm, { when });
      }
    },
    fetch: fetchArchive,
    async allowed(origins) {
      const leave = await loadLeave();
      return origins.filter((origin) => isRead(new URL(origin).hostname, leave));
    },
    isOnline: () => navigator.onLine,
    // The cache is for pages that are open; a thousand old posts would drive them out.
    analyse: (text, date) => analyser(text, date, 'withoutTraces'),
    rules,
    tell: (told, state) => tell({ blog: told, state }),
  });
}

function tell(news: { readonly blog: string; readonly state: ArchiveState | null }): void {
  const channel = new BroadcastChannel(ARCHIVE_CHANNEL);
  channel.postMessage(news satisfies ArchiveNews);
  channel.close();
}
