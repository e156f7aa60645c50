import type { AnalysedReading } from '../record/write.ts';
import { StorageError } from '../storage/errors.ts';
import type { ArchiveState, DayRange, Rest } from './model.ts';
import { newReading } from './requests.ts';
import { pauseOf, takeStep } from './step.ts';
import { putToRest } from './take-answer.ts';
import type { ArchiveWorld } from './world.ts';

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
    const { signal } = this.#request;
    let after: ArchiveState | undefined;
    const before = await this.#world.store.get(this.#blog);
    if (before?.status !== 'running') return;
    try {
      const outcome = await takeStep(before, this.#world, async (request) => {
        this.#asked = this.#world.now();
        const answer = await this.#world.fetch(request, signal);
        return signal.aborted ? null : answer;
      });
      after = outcome ? await this.#save(outcome.state, outcome.reading) : before;
    } catch (error) {
      console.error(`The archive of ${this.#blog} could not be read on.`, error);
      after = putToRest(before, error instanceof StorageError ? restFor(error) : 'internal');
      await this.#saveOrTell(after);
    }
    await this.#schedule(after);
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

function restFor({ code }: StorageError): Rest {
  return code === 'notFound' || code === 'invalid' || code === 'conflict' ? 'internal' : code;
}
