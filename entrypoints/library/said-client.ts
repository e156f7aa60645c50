import type { LibraryFilter } from '../../lib/library/filter.ts';
import type { LibrarySaying, SaidProgress } from '../../lib/library/said-library.ts';
import type { Timeline, TimelineBy } from '../../lib/library/timeline.ts';
import type { Answer, Failure } from '../../lib/messages/protocol.ts';
import { RequestError } from '../../lib/messages/send.ts';
import type { FoundSayings, SaidAnswers, SaidMessage, SaidRequest } from './said-protocol.ts';
import SaidWorker from './said-worker.ts?worker';

/** What was said, as the page asks for it. Every method rejects with a RequestError where it cannot be read. */
export interface SaidClient {
  find(filter: LibraryFilter): Promise<FoundSayings>;
  /** See SaidRequest (said-protocol.ts). */
  rows(search: number, from: number, to: number): Promise<readonly (LibrarySaying | null)[] | null>;
  timeline(search: number, by: TimelineBy): Promise<Timeline | null>;
  /** How far it has been read, or why it cannot be; null before the first word of the worker. */
  readonly progress: Answer<SaidProgress> | null;
  /** Calls back when more, or something else, can be found. Returns what ends it. */
  onProgress(listener: () => void): () => void;
}

/** A client of a worker of its own, which ends with the page. */
export function createSaidClient(): SaidClient {
  const worker = new SaidWorker();
  const waiting = new Map<number, (answer: Answer<never>) => void>();
  const listeners = new Set<() => void>();
  let progress: Answer<SaidProgress> | null = null;
  let lastId = 0;

  const report = (now: Answer<SaidProgress>): void => {
    progress = now;
    for (const listener of listeners) listener();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SaidMessage>) => {
    if ('progress' in data) report(data.progress);
    else {
      waiting.get(data.id)?.(data.answer as Answer<never>);
      waiting.delete(data.id);
    }
  });
  worker.addEventListener('error', (event) => {
    const failure: Failure = { code: 'internal', message: event.message };
    for (const answer of waiting.values()) answer({ ok: false, failure });
    waiting.clear();
    report({ ok: false, failure });
  });

  const ask = <R extends SaidRequest>(request: R): Promise<SaidAnswers[R['type']]> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, (answer) => {
        if (answer.ok) resolve(answer.value);
        else reject(new RequestError(answer.failure));
      });
      worker.postMessage({ id, request });
    });

  return {
    find: (filter) => ask({ type: 'find', filter }),
    rows: (search, from, to) => ask({ type: 'rows', search, from, to }),
    timeline: (search, by) => ask({ type: 'timeline', search, by }),
    get progress() {
      return progress;
    },
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
