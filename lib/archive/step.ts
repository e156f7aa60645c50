import type { Analysis } from '../analysis/types.ts';
import type { AnalysedReading } from '../record/write.ts';
import { readListPage } from './list-page.ts';
import type { ArchiveState } from './model.ts';
import { SHORTEST_PAUSE, smoothPace } from './pace.ts';
import { parseHtml } from './parse-html.ts';
import { readPostPage } from './read-post-page.ts';
import { type ArchiveAnswer, type ArchiveRequest, nextRequest, originsOf } from './requests.ts';
import { parseRobots, type RobotsRules, readPageRules } from './site-rules.ts';
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
import type { ArchiveWorld } from './world.ts';

/** What a step leads to, to be stored together. */
export interface StepOutcome {
  readonly state: ArchiveState;
  /** The post that was read, if one was. */
  readonly reading: AnalysedReading | null;
}

/** Sends a request; null where it was called off. */
export type SendRequest = (request: ArchiveRequest) => Promise<ArchiveAnswer | null>;

/** An answer that holds a page. */
type PageAnswer = ArchiveAnswer & { readonly kind: 'page' };

/**
 * Does the next thing of a running reading: sends one request at most, and changes nothing but what it returns.
 *
 * @returns null where the request was called off: then nothing has come of it.
 */
export async function takeStep(
  state: ArchiveState,
  world: ArchiveWorld,
  send: SendRequest,
): Promise<StepOutcome | null> {
  const began = world.now();
  const request = nextRequest(state, began);
  if (!request) return only({ ...state, status: 'done', finished: began });
  if (!world.isOnline()) return only(waitForNetwork(state, began));
  const origins = await world.allowed(state.origins);
  if (origins.length === 0)
    return only({ ...putToRest(state, 'permission'), origins: originsOf(state.blog), robots: null });
  if (!origins.includes(new URL(request.address).origin)) return only({ ...state, origins, robots: null });
  const forbidden = forbid(state, request);
  if (forbidden) return only(forbidden);

  const answer = await send(request);
  if (!answer) return null;
  const pace = smoothPace(state.pace, Math.max(pauseOf(state), world.now() - began));
  return takeAnswer({ ...state, requests: state.requests + 1, pace }, request, answer, world);
}

/** How long a blog is left alone between two requests, in milliseconds. */
export function pauseOf(state: ArchiveState): number {
  return Math.max(SHORTEST_PAUSE, rulesOf(state)?.crawlDelay ?? 0);
}

async function takeAnswer(
  state: ArchiveState,
  request: ArchiveRequest,
  answer: ArchiveAnswer,
  world: ArchiveWorld,
): Promise<StepOutcome> {
  const now = world.now();
  if (answer.kind === 'unreachable' && !world.isOnline()) return only(waitForNetwork(state, now));
  if (answer.kind !== 'page') return only(takeNoPage(state, request, answer, now));
  switch (request.kind) {
    case 'robots':
      return only(takeRobots(state, answer.body, now));
    case 'list':
      return only(await takeListPage(state, request, answer, world));
    case 'post':
      return takePostPage(state, request, answer, world);
  }
}

async function takeListPage(
  state: ArchiveState,
  { address, page }: ArchiveRequest & { readonly kind: 'list' },
  { body, robotsTag }: PageAnswer,
  { store, rules }: ArchiveWorld,
): Promise<ArchiveState> {
  const document = parseHtml(body, address);
  if (!readPageRules(document, robotsTag).mayFollow) return putToRest(state, 'nofollow');
  const list = readListPage(document, new URL(address).origin);
  if (state.phase === 'survey') return takeProbe(state, page, list);
  const keys = list.posts.map(({ key }) => key);
  return takeList(state, page, list, await store.known(keys, rules, state.started));
}

async function takePostPage(
  state: ArchiveState,
  { post }: ArchiveRequest & { readonly kind: 'post' },
  answer: PageAnswer,
  { analyse, now, rules }: ArchiveWorld,
): Promise<StepOutcome> {
  const fetched = readPostPage(answer, post);
  if ('failure' in fetched) return only(giveUpPost(state, post, fetched.failure));
  let analysis: Analysis;
  try {
    analysis = await analyse(fetched.text, fetched.post.date);
  } catch (error) {
    console.error(`${post.key} could not be analysed.`, error);
    return only(giveUpPost(state, post, 'analysis'));
  }
  const read = now();
  const reading = { loaded: read, read, isWhole: fetched.isWhole };
  return { state: takePost(state, post), reading: { post: fetched.post, reading, analysis, rules } };
}

function only(state: ArchiveState): StepOutcome {
  return { state, reading: null };
}

/** What becomes of a reading where robots.txt forbids its next request; null where it does not. */
function forbid(state: ArchiveState, request: ArchiveRequest): ArchiveState | null {
  if (request.kind === 'robots' || rulesOf(state)?.allows(request.address)) return null;
  return request.kind === 'list' ? putToRest(state, 'robots') : giveUpPost(state, request.post, 'robots');
}

function rulesOf({ robots, origins: [origin] }: ArchiveState): RobotsRules | null {
  return robots && origin !== undefined ? parseRobots(origin, robots.text) : null;
}
