/** What becomes of a reading by each answer: functions from state to state, without clock, network or database. */

import type { ReadListPage } from './list-page.ts';
import { isInRange } from './list-page.ts';
import type { ArchiveState, FailedPost, ListedPost, PostFailure, Rest } from './model.ts';
import {
  backOff,
  LONGEST_PATIENCE,
  MOST_ATTEMPTS,
  MOST_ATTEMPTS_IN_ROW,
  MOST_FAILED_IN_ROW,
  OFFLINE_PAUSE,
  retryAfter,
} from './pace.ts';
import type { ArchiveAnswer, ArchiveRequest } from './requests.ts';
import { originsOf } from './requests.ts';
import { LONGEST_ROBOTS } from './site-rules.ts';
import { nextInSurvey, noList, probeOf } from './survey.ts';

/** An answer that is no page to be read. */
export type NoPage = Exclude<ArchiveAnswer, { readonly kind: 'page' }>;

/** The reading goes to rest, and can go on from where it is. */
export function putToRest(state: ArchiveState, rest: Rest): ArchiveState {
  return { ...state, status: 'resting', rest, waiting: null, attempts: 0, attemptsInRow: 0, failedInRow: 0 };
}

/** The browser has no network: what was asked is asked again, and nobody is to blame. */
export function waitForNetwork(state: ArchiveState, now: number): ArchiveState {
  return { ...state, waiting: { why: 'offline', until: now + OFFLINE_PAUSE } };
}

/** Takes a robots.txt; empty where the site has none. */
export function takeRobots(state: ArchiveState, text: string, now: number): ArchiveState {
  return { ...answered(state), robots: { text: text.slice(0, LONGEST_ROBOTS), fetched: now } };
}

/** Takes a list while the extent of the archive is looked for; the reader is asked once that is known. */
export function takeProbe(state: ArchiveState, page: number, list: ReadListPage | null): ArchiveState {
  if (page === 1 && !list?.posts.length)
    return putToRest(state, list?.unfollowed.length ? 'nofollow' : 'noArchive');
  const probes = [...state.probes, list ? probeOf(page, list) : noList(page)];
  const next = nextInSurvey(probes, state.range);
  if ('page' in next) return { ...answered(state), probes };
  return { ...answered(state), probes: [], extent: next.extent, page: next.extent.first, status: 'ready' };
}

/**
 * Takes a list to be read; null where there is none behind the last.
 *
 * @param known keys of the posts that are in the record already.
 */
export function takeList(
  state: ArchiveState,
  page: number,
  list: ReadListPage | null,
  known: ReadonlySet<string>,
): ArchiveState {
  if (!list) return { ...answered(state), page: null };
  const { from } = state.range;
  const posts = list.posts.filter(({ day }) => isInRange(day, state.range));
  const queue = posts.filter(({ key }) => !known.has(key));
  const unfollowed = list.unfollowed.filter(({ day }) => isInRange(day, state.range));
  const isOlder = from !== null && list.posts.some(({ day }) => day !== null && day < from);
  // Posts that were published meanwhile push older ones onto lists behind the last: these are read while they hold any.
  const isBehind = page >= (state.extent?.last ?? 0) && queue.length === 0;
  const isLast = !list.hasNext || list.posts.length === 0 || isOlder || isBehind;
  return {
    ...answered(state),
    page: isLast ? null : page + 1,
    queue,
    found: state.found + posts.length + unfollowed.length,
    known: state.known + posts.length - queue.length,
    failed: [...state.failed, ...unfollowed.map((post) => failedPost(post, 'excluded', null))],
  };
}

/** Takes a post that was read and is recorded with this state. */
export function takePost(state: ArchiveState, post: ListedPost): ArchiveState {
  return {
    ...answered(state),
    queue: without(state.queue, post),
    recorded: state.recorded + 1,
    failedInRow: 0,
    last: post,
  };
}

/** Notes that a post cannot be read and goes on to the next; asks the reader where many in a row cannot. */
export function giveUpPost(
  state: ArchiveState,
  post: ListedPost,
  reason: PostFailure,
  status: number | null = null,
): ArchiveState {
  const failedInRow = state.failedInRow + 1;
  const next: ArchiveState = {
    ...answered(state),
    queue: without(state.queue, post),
    failed: [...state.failed, failedPost(post, reason, status)],
    failedInRow,
  };
  return failedInRow >= MOST_FAILED_IN_ROW ? putToRest(next, 'failures') : next;
}

/** Takes an answer that is no page. */
export function takeNoPage(
  state: ArchiveState,
  request: ArchiveRequest,
  answer: NoPage,
  now: number,
): ArchiveState {
  if (isTrouble(answer)) return bearTrouble(state, request, answer, now);
  switch (request.kind) {
    case 'robots':
      return answer.kind === 'redirected' ? tryNextOrigin(state) : takeRobots(state, '', now);
    case 'list':
      if (request.page === 1)
        return answer.kind === 'redirected' ? tryNextOrigin(state) : putToRest(state, 'noArchive');
      if (answer.kind === 'status' && !isGone(answer.status)) return putToRest(state, 'unanswered');
      return state.phase === 'survey'
        ? takeProbe(state, request.page, null)
        : takeList(state, request.page, null, new Set());
    case 'post':
      return giveUpPost(state, request.post, ...failureOf(answer));
  }
}

function failureOf(answer: NoPage): [reason: PostFailure, status: number | null] {
  if (answer.kind === 'redirected') return ['moved', null];
  if (answer.kind === 'unfit') return [answer.reason, null];
  // Without an answer the post is asked for again, and so is one that the server fails at.
  if (answer.kind === 'unreachable') return ['server', null];
  return [isGone(answer.status) ? 'gone' : 'refused', answer.status];
}

/** Whether asking again later may help: no answer, too many requests, or the server's own failure. */
function isTrouble(answer: NoPage): boolean {
  if (answer.kind === 'unreachable') return true;
  return answer.kind === 'status' && (answer.status >= 500 || [408, 425, 429].includes(answer.status));
}

function bearTrouble(
  state: ArchiveState,
  request: ArchiveRequest,
  answer: NoPage,
  now: number,
): ArchiveState {
  const attempts = state.attempts + 1;
  const attemptsInRow = state.attemptsInRow + 1;
  const isBusy = answer.kind === 'status' && [429, 503].includes(answer.status);
  const asked = answer.kind === 'status' ? (retryAfter(answer.retryAfter, now) ?? 0) : 0;
  if (attemptsInRow >= MOST_ATTEMPTS_IN_ROW || asked > LONGEST_PATIENCE)
    return putToRest(state, 'unanswered');
  const wait = Math.max(backOff(attemptsInRow), asked);
  const waiting = { why: isBusy ? ('busy' as const) : ('trouble' as const), until: now + wait };
  const next: ArchiveState = { ...state, attempts, attemptsInRow, waiting };
  // A server can fail at one page for ever; one that is busy or silent is so for all.
  const isHopeless = answer.kind === 'status' && !isBusy && attempts >= MOST_ATTEMPTS;
  if (request.kind === 'post' && isHopeless)
    return { ...giveUpPost(state, request.post, 'server', answer.status), attemptsInRow, waiting };
  // A blog that was never reached may answer under another of its addresses.
  const [tried, ...others] = state.origins;
  const isNew = request.kind === 'robots' && !state.robots && answer.kind === 'unreachable';
  return isNew && tried !== undefined ? { ...next, origins: [...others, tried] } : next;
}

function tryNextOrigin(state: ArchiveState): ArchiveState {
  const [, ...origins] = state.origins;
  if (origins.length === 0)
    return putToRest({ ...state, robots: null, origins: originsOf(state.blog) }, 'moved');
  return { ...answered(state), robots: null, origins };
}

/** The blog answered, whatever it said. */
function answered(state: ArchiveState): ArchiveState {
  return { ...state, waiting: null, attempts: 0, attemptsInRow: 0 };
}

function failedPost(post: ListedPost, reason: PostFailure, status: number | null): FailedPost {
  return { ...post, reason, status };
}

function without(queue: readonly ListedPost[], { key }: ListedPost): ListedPost[] {
  return queue.filter((other) => other.key !== key);
}

function isGone(status: number): boolean {
  return status === 404 || status === 410;
}
