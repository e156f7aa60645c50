import * as v from 'valibot';
import { listAddress } from '../../../lib/archive/list-page.ts';
import type { ArchiveState, DayRange } from '../../../lib/archive/model.ts';
import { ArchiveReader } from '../../../lib/archive/reader.ts';
import type { ArchiveAnswer, ArchiveRequest } from '../../../lib/archive/requests.ts';
import { ArchiveStateSchema } from '../../../lib/archive/schema.ts';
import type { ArchiveStore } from '../../../lib/archive/store.ts';
import type { ArchiveWorld } from '../../../lib/archive/world.ts';
import type { AnalysedReading } from '../../../lib/record/write.ts';
import { type ArchivedPost, archivedPostPage, archiveListPage } from '../../fixtures/archive-blog.ts';
import { analysisOf } from '../record/examples.ts';

export const BLOG = 'd1021.hatenadiary.com';
export const ORIGIN = `https://${BLOG}`;

/** A request as the blog saw it. */
export interface SeenRequest {
  readonly at: number;
  readonly address: string;
}

/** What a blog does instead of answering with the page that is asked for; null answers with it. */
export type Mood = (address: string, count: number) => ArchiveAnswer | null;

/** A blog, a browser and a clock that a test turns by hand. */
export class Simulation {
  now = 1_000_000_000_000;
  online = true;
  allowed: (origin: string) => boolean = () => true;
  mood: Mood = () => null;
  /** How long a request takes, in milliseconds. */
  latency = () => 100;
  /** Thrown by the next write of a state with a post. */
  writeFailure: unknown = null;
  analysisFailure: unknown = null;
  /** Where the background is to be stopped, once. */
  dieAt: 'request' | 'analysis' | 'beforeWrite' | 'afterWrite' | null = null;
  robots = '';
  readonly seen: SeenRequest[] = [];
  readonly recorded: AnalysedReading[] = [];
  readonly told: (ArchiveState | null)[] = [];
  readonly states = new Map<string, ArchiveState>();
  /** Keys of posts that are in the record from the first. */
  readonly known = new Set<string>();
  alarm: number | null = null;
  reader: ArchiveReader;
  #timer: { readonly run: () => Promise<void>; readonly at: number } | null = null;
  #life = 0;

  constructor(
    readonly posts: ArchivedPost[],
    readonly perPage = 5,
  ) {
    this.reader = this.#start();
  }

  get state(): ArchiveState {
    const state = this.states.get(BLOG);
    if (!state) throw new Error('nothing is being read');
    return state;
  }

  /** The background stops without a word: its timer is gone, and what it was waiting for comes to nothing. */
  kill(): void {
    this.#timer = null;
    this.#life++;
  }

  /** The background starts again, as by its alarm. */
  async restart(): Promise<void> {
    this.reader = this.#start();
    await this.reader.wake();
  }

  /** Turns the clock to the next thing that is due and has it done; false where nothing is. */
  async tick(): Promise<boolean> {
    const timer = this.#timer;
    if (timer) {
      this.#timer = null;
      this.now = Math.max(this.now, timer.at);
      await timer.run();
      return true;
    }
    if (this.alarm === null) return false;
    this.now = Math.max(this.now, this.alarm);
    this.alarm = null;
    await this.restart();
    return true;
  }

  /** Lets time pass until nothing is due any more. @throws when that takes too long. */
  async run(): Promise<void> {
    for (let ticks = 0; await this.tick(); ticks++)
      if (ticks > 5_000) throw new Error(`it does not end: ${JSON.stringify(this.state)}`);
  }

  #start(): ArchiveReader {
    const life = ++this.#life;
    const isAlive = () => life === this.#life;
    /** A context that was stopped goes on with nothing. */
    const alive = async <T>(value: T): Promise<T> => (isAlive() ? value : new Promise<T>(() => {}));
    const store: ArchiveStore = {
      get: (blog) => alive(this.states.get(blog)),
      all: () => alive([...this.states.values()]),
      put: async (state, reading) => {
        this.#dieIf('beforeWrite');
        await alive(null);
        if (this.writeFailure && reading) throw this.writeFailure;
        v.assert(ArchiveStateSchema, state);
        this.states.set(state.blog, JSON.parse(JSON.stringify(state)) as ArchiveState);
        if (reading) this.recorded.push(reading);
        this.#dieIf('afterWrite');
        await alive(null);
      },
      remove: async (blog) => void this.states.delete(blog),
      known: (keys) => {
        const recorded = new Set(this.recorded.map(({ post }) => post.key));
        return alive(new Set(keys.filter((key) => this.known.has(key) || recorded.has(key))));
      },
    };
    const world: ArchiveWorld = {
      store,
      rules: 'rules',
      now: () => this.now,
      later: (run, milliseconds) => {
        const timer = { run, at: this.now + milliseconds };
        this.#timer = timer;
        return () => {
          if (this.#timer === timer) this.#timer = null;
        };
      },
      wakeLater: async (milliseconds) => {
        await alive(null);
        this.alarm = milliseconds === null ? null : this.now + Math.max(30_000, milliseconds);
      },
      fetch: async (request, signal) => {
        this.seen.push({ at: this.now, address: request.address });
        const answer = this.#answer(request);
        this.now += this.latency();
        this.#dieIf('request');
        await alive(null);
        return signal.aborted ? { kind: 'unreachable' } : answer;
      },
      allowed: async (origins) => origins.filter((origin) => this.allowed(origin)),
      isOnline: () => this.online,
      analyse: async (text) => {
        if (this.analysisFailure) throw this.analysisFailure;
        this.#dieIf('analysis');
        return alive({ ...analysisOf([]), text });
      },
      tell: (_, state) => void this.told.push(state),
    };
    return new ArchiveReader(BLOG, world);
  }

  #dieIf(place: Simulation['dieAt']): void {
    if (this.dieAt !== place) return;
    this.dieAt = null;
    this.kill();
  }

  #answer({ address }: ArchiveRequest): ArchiveAnswer {
    const count = this.seen.filter((one) => one.address === address).length;
    const answer = this.online ? this.mood(address, count) : ({ kind: 'unreachable' } as const);
    if (answer) return answer;
    const { origin, pathname } = new URL(address);
    if (pathname === '/robots.txt') return page(this.robots);
    for (let number = 1; (number - 1) * this.perPage < Math.max(1, this.posts.length); number++) {
      const shown = this.posts.slice((number - 1) * this.perPage, number * this.perPage);
      const next = number * this.perPage < this.posts.length ? number + 1 : null;
      if (address === listAddress(origin, number)) return page(archiveListPage(origin, shown, next));
    }
    const post = this.posts.find(({ path }) => path === pathname);
    return post ? page(archivedPostPage(origin, post)) : { kind: 'status', status: 404, retryAfter: null };
  }
}

/** An answer with a page. */
export function page(body: string, robotsTag: string | null = null): ArchiveAnswer {
  return { kind: 'page', body, robotsTag };
}

/** An answer with a status. */
export function status(code: number, retryAfter: string | null = null): ArchiveAnswer {
  return { kind: 'status', status: code, retryAfter };
}

/** Every day. */
export const ALL: DayRange = { from: null, to: null };

/** Makes the survey and begins to read. */
export async function begun(simulation: Simulation, range = ALL): Promise<Simulation> {
  await simulation.reader.survey(range);
  await simulation.run();
  if (simulation.state.status !== 'ready') throw new Error(`it is ${simulation.state.status}`);
  await simulation.reader.begin();
  return simulation;
}

/** The times from request to request, in milliseconds. */
export function gaps({ seen }: Simulation): number[] {
  return seen.slice(1).map(({ at }, index) => at - seen[index]!.at);
}

/** What was asked for, without the blog's main origin. */
export function asked({ seen }: Simulation): string[] {
  return seen.map(({ address }) => address.replace(ORIGIN, ''));
}
