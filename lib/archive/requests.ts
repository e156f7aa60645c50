import { hostsOf } from '../post/permalink.ts';
import { listAddress } from './list-page.ts';
import type { ArchiveState, DayRange, ListedPost } from './model.ts';
import { SHORTEST_PAUSE } from './pace.ts';
import { nextInSurvey } from './survey.ts';

/** The next thing to ask a blog for. */
export type ArchiveRequest =
  | { readonly kind: 'robots'; readonly address: string }
  | { readonly kind: 'list'; readonly address: string; readonly page: number }
  | { readonly kind: 'post'; readonly address: string; readonly post: ListedPost };

/** What came of a request. */
export type ArchiveAnswer =
  | {
      readonly kind: 'page';
      readonly body: string;
      /** The value of `X-Robots-Tag`, several joined by commas. */
      readonly robotsTag: string | null;
    }
  /** Any status but success, with the value of `Retry-After`. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter: string | null }
  /** It leads to another address, which is not followed: it may be another site. */
  | { readonly kind: 'redirected' }
  /** No network, no server, or no answer in time. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unfit'; readonly reason: 'notHtml' | 'tooLarge' };

/** RFC 9309: what robots.txt said is not to be relied on for longer, in milliseconds. */
const ROBOTS_LIFE = 86_400_000;

/** A reading of a blog's archive that begins by finding out how much there is. */
export function newReading(blog: string, range: DayRange, now: number): ArchiveState {
  return {
    blog,
    origins: originsOf(blog),
    range,
    phase: 'survey',
    status: 'running',
    rest: null,
    robots: null,
    probes: [],
    extent: null,
    page: null,
    queue: [],
    found: 0,
    recorded: 0,
    known: 0,
    failed: [],
    failedInRow: 0,
    last: null,
    requests: 0,
    pace: SHORTEST_PAUSE,
    waiting: null,
    attempts: 0,
    attemptsInRow: 0,
    started: now,
    finished: null,
  };
}

/** Where a blog may answer: over https sooner than over http, under the host that stands for it sooner than under others. */
export function originsOf(blog: string): string[] {
  const hosts = hostsOf(blog);
  return [...hosts.map((host) => `https://${host}`), ...hosts.map((host) => `http://${host}`)];
}

/** What a running reading asks for next; null where nothing is left to be asked. */
export function nextRequest(state: ArchiveState, now: number): ArchiveRequest | null {
  const [origin = ''] = state.origins;
  if (!state.robots || now - state.robots.fetched > ROBOTS_LIFE)
    return { kind: 'robots', address: `${origin}/robots.txt` };
  if (state.phase === 'survey') {
    const next = nextInSurvey(state.probes, state.range);
    return 'page' in next ? listRequest(origin, next.page) : null;
  }
  const [post] = state.queue;
  if (post) return { kind: 'post', address: post.address, post };
  return state.page === null ? null : listRequest(origin, state.page);
}

function listRequest(origin: string, page: number): ArchiveRequest {
  return { kind: 'list', page, address: listAddress(origin, page) };
}
