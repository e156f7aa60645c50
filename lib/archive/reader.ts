import type { Analysis } from '../analysis/types.ts';
import type { AnalysedReading } from '../record/write.ts';
import { StorageError } from '../storage/errors.ts';
import { readListPage } from './list-page.ts';
import type { ArchiveState, DayRange, Rest } from './model.ts';
import { SHORTEST_PAUSE, smoothPace } from './pace.ts';
import { parseHtml } from './parse-html.ts';
import { readPostPage } from './read-post-page.ts';
import { type ArchiveAnswer, type ArchiveRequest, newReading, nextRequest, originsOf } from './requests.ts';
import { parseRobots, type RobotsRules, readPageRules } from './site-rules.ts';
import type { ArchiveStore } from './store.ts';
import {
  giveUpPost,
  putToRest,
  takeList,
  takeNoPage,
  takePost,
  takeProbe,
  takeRobots,
  waitForNetwork,
} from './take-answer.ts';

/** What a reader of archives works with; tests put a clock and a blog of their own in place. */
export interface ArchiveWorld {
  readonly store: ArchiveStore;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something later; returns what calls it off. Lost when the background stops. */
  later(run: () => Promise<void>, milliseconds: number): () => void;
  /** Sees to it that {@link ArchiveReader.wake} is called after a while, also when the background stops; null calls it off. */
  wakeLater(milliseconds: number | null): Promise<void>;
  /** One request, and no other. Resolves also where it failed or was aborted. */
  fetch(request: ArchiveRequest, signal: AbortSignal): Promise<ArchiveAnswer>;
  /** Those of some origins that the browser lets us fetch from. */
  allowed(origins: readonly string[]): Promise<readonly string[]>;
  isOnline(): boolean;
  /** Finds who says what; keeps nothing. @throws where the text cannot be analysed. */
  analyse(text: string, date: string | null): Promise<Analysis>;
  /** Fingerprint of the rules that analyse. */
  readonly rules: string;
  /** Tells open surfaces of a new state; null when it was forgotten. */
  tell(blog: string, state: ArchiveState | null): void;
}

/**
 * Reads the archive of one blog, a request at a time. Every step ends with the state stored together with what the step
 * brought, so that a background that stops anywhere goes on from there. The reader's wishes are carried out between two steps; a
 * request under way is called off for them, and asked again when the reading goes on.
 */
export class ArchiveReader {
  readonly #blog: string;
  readonly #world: ArchiveWorld;
  /** When the latest request was sent, as far as we know. */
  #asked: number;
  #last: Promise<unknown> = Promise.resolve();
  #cancelTimer: (() => void) | null = null;
  #request = new AbortController();

  constructor(blog: string, world: ArchiveWorld) {
    this.#blog = blog;
    this.#world = world;
    // What a background that was stopped asked for last, nobody knows: it may have been just now.
    this.#asked = world.now();
  }

  /** Goes on with what is under way, as after the background was stopped. Does nothing where it goes on by itself. */
  wake(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#cancelTimer) await this.#schedule(await this.#world.store.get(this.#blog));
    });
  }

  /** Finds out how much there is to read. What was known of an earlier reading is replaced. */
  survey(range: DayRange): Promise<void> {
    return this.#change(() => newReading(this.#blog, range, this.#world.now()));
  }

  /** Begins to read what the survey found. */
  begin(): Promise<void> {
    return this.#change((state) =>
      state?.status === 'ready' ? { ...state, phase: 'reading', status: 'running' } : state,
    );
  }

  pause(): Promise<void> {
    return this.#change((state) => (state?.status === 'running' ? putToRest(state, 'asked') : state));
  }

  /** Goes on with a reading that rests. */
  resume(): Promise<void> {
    return this.#change((state) =>
      state?.status === 'resting' ? { ...state, status: 'running', rest: null } : state,
    );
  }

  /** Ends a reading; what was read stays. */
  stop(): Promise<void> {
    return this.#change((state) =>
      state && state.status !== 'done'
        ? { ...putToRest(state, 'asked'), status: 'stopped', rest: null, finished: this.#world.now() }
        : state,
    );
  }

  /** Asks once more for the posts that could not be read. */
  retry(): Promise<void> {
    return this.#change((state) => {
      if (!state || state.failed.length === 0 || state.phase !== 'reading') return state;
      const posts = state.failed.map(({ key, address, title, day }) => ({ key, address, title, day }));
      const queue = [...posts, ...state.queue];
      const page = state.status === 'stopped' ? null : state.page;
      return {
        ...state,
        status: 'running',
        rest: null,
        page,
        queue,
        failed: [],
        failedInRow: 0,
        finished: null,
      };
    });
  }

  /** Ends a reading and forgets that it was. */
  forget(): Promise<void> {
    return this.#between(async () => {
      await this.#world.store.remove(this.#blog);
      await this.#schedule(undefined);
      this.#world.tell(this.#blog, null);
    });
  }

  /** Changes the state between two steps, stores it, and goes on as it says. @throws StorageError */
  #change(change: (state: ArchiveState | undefined) => ArchiveState | undefined): Promise<void> {
    return this.#between(async () => {
      const before = await this.#world.store.get(this.#blog);
      const after = change(before);
      if (after && after !== before) await this.#save(after, null);
      await this.#schedule(after);
    });
  }

  #between(action: () => Promise<void>): Promise<void> {
    this.#request.abort();
    return this.#inTurn(action);
  }

  /** One step or wish after the other. */
  #inTurn(action: () => Promise<void>): Promise<void> {
    const result = this.#last.then(action, action);
    this.#last = result;
    return result;
  }

  async #schedule(state: ArchiveState | undefined): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (state?.status !== 'running') {
      await this.#world.wakeLater(null);
      return;
    }
    const next = Math.max(this.#asked + pauseOf(state), state.waiting?.until ?? 0);
    const wait = Math.max(0, next - this.#world.now());
    this.#cancelTimer = this.#world.later(() => this.#inTurn(() => this.#step()), wait);
    // Behind the timer, for the time when the background has been stopped meanwhile.
    await this.#world.wakeLater(wait);
  }

  async #step(): Promise<void> {
    this.#cancelTimer = null;
    this.#request = new AbortController();
    let after: ArchiveState | undefined;
    const before = await this.#world.store.get(this.#blog);
    if (before?.status !== 'running') return;
    try {
      after = await this.#advance(before, this.#request.signal);
    } catch (error) {
      console.error(`The archive of ${this.#blog} could not be read on.`, error);
      after = putToRest(before, error instanceof StorageError ? restFor(error) : 'internal');
      await this.#saveOrTell(after);
    }
    await this.#schedule(after);
  }

  /** Does the next thing and stores what came of it. */
  async #advance(state: ArchiveState, signal: AbortSignal): Promise<ArchiveState> {
    const { now } = this.#world;
    const request = nextRequest(state, now());
    if (!request) return this.#save({ ...state, status: 'done', finished: now() }, null);
    if (!this.#world.isOnline()) return this.#save(waitForNetwork(state, now()), null);
    const { origin } = new URL(request.address);
    const origins = await this.#world.allowed(state.origins);
    if (origins.length === 0)
      return this.#save(
        { ...putToRest(state, 'permission'), origins: originsOf(this.#blog), robots: null },
        null,
      );
    if (!origins.includes(origin)) return this.#save({ ...state, origins, robots: null }, null);
    const forbidden = forbid(state, request);
    if (forbidden) return this.#save(forbidden, null);

    this.#asked = now();
    const answer = await this.#world.fetch(request, signal);
    if (signal.aborted) return state;
    const pace = smoothPace(state.pace, Math.max(pauseOf(state), now() - this.#asked));
    return this.#take({ ...state, requests: state.requests + 1, pace }, request, answer);
  }

  async #take(state: ArchiveState, request: ArchiveRequest, answer: ArchiveAnswer): Promise<ArchiveState> {
    const now = this.#world.now();
    if (answer.kind === 'unreachable' && !this.#world.isOnline())
      return this.#save(waitForNetwork(state, now), null);
    if (answer.kind !== 'page') return this.#save(takeNoPage(state, request, answer, now), null);
    if (request.kind === 'robots') return this.#save(takeRobots(state, answer.body, now), null);
    if (request.kind === 'list') return this.#takeList(state, request, answer);

    const { post } = request;
    const fetched = readPostPage(answer, post);
    if ('failure' in fetched) return this.#save(giveUpPost(state, post, fetched.failure), null);
    let analysis: Analysis;
    try {
      analysis = await this.#world.analyse(fetched.text, fetched.post.date);
    } catch (error) {
      console.error(`${post.key} could not be analysed.`, error);
      return this.#save(giveUpPost(state, post, 'analysis'), null);
    }
    const reading = { loaded: now, read: now, isWhole: fetched.isWhole };
    const recorded = { post: fetched.post, reading, analysis, rules: this.#world.rules };
    return this.#save(takePost(state, post), recorded);
  }

  async #takeList(
    state: ArchiveState,
    request: ArchiveRequest & { readonly kind: 'list' },
    answer: ArchiveAnswer & { readonly kind: 'page' },
  ): Promise<ArchiveState> {
    const document = parseHtml(answer.body, request.address);
    if (!readPageRules(document, answer.robotsTag).mayFollow)
      return this.#save(putToRest(state, 'nofollow'), null);
    const list = readListPage(document, new URL(request.address).origin);
    if (state.phase === 'survey') return this.#save(takeProbe(state, request.page, list), null);
    const keys = list.posts.map(({ key }) => key);
    const known = await this.#world.store.known(keys, this.#world.rules, state.started);
    return this.#save(takeList(state, request.page, list, known), null);
  }

  async #save(state: ArchiveState, reading: AnalysedReading | null): Promise<ArchiveState> {
    await this.#world.store.put(state, reading);
    this.#world.tell(this.#blog, state);
    return state;
  }

  /** A full disk may not even take why it went to rest: the reader is told all the same. */
  async #saveOrTell(state: ArchiveState): Promise<void> {
    try {
      await this.#save(state, null);
    } catch (error) {
      console.error('The state of reading an archive could not be stored.', error);
      this.#world.tell(this.#blog, state);
    }
  }
}

/** What becomes of a reading where robots.txt forbids its next request; null where it does not. */
function forbid(state: ArchiveState, request: ArchiveRequest): ArchiveState | null {
  if (request.kind === 'robots' || rulesOf(state)?.allows(request.address)) return null;
  return request.kind === 'list' ? putToRest(state, 'robots') : giveUpPost(state, request.post, 'robots');
}

/** How long a blog is left alone between two requests, in milliseconds. */
function pauseOf(state: ArchiveState): number {
  return Math.max(SHORTEST_PAUSE, rulesOf(state)?.crawlDelay ?? 0);
}

function rulesOf({ robots, origins: [origin] }: ArchiveState): RobotsRules | null {
  return robots && origin !== undefined ? parseRobots(origin, robots.text) : null;
}

function restFor({ code }: StorageError): Rest {
  return code === 'notFound' || code === 'invalid' || code === 'conflict' ? 'internal' : code;
}
