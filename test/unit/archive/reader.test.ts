import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../../lib/archive/progress.ts';
import { StorageError } from '../../../lib/storage/errors.ts';
import { archivedPostPage, archivedPosts } from '../../fixtures/archive-blog.ts';
import { BLOG, ORIGIN, page, Simulation, status } from './simulation.ts';

const ALL = { from: null, to: null };

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** A survey that is done, and a reading that has begun. */
async function begun(simulation: Simulation, range: Parameters<Simulation['reader']['survey']>[0] = ALL) {
  await simulation.reader.survey(range);
  await simulation.run();
  expect(simulation.state.status).toBe('ready');
  await simulation.reader.begin();
  return simulation;
}

const gaps = ({ seen }: Simulation) => seen.slice(1).map(({ at }, index) => at - seen[index]!.at);
const asked = ({ seen }: Simulation) => seen.map(({ address }) => address.replace(ORIGIN, ''));

describe('a reading', () => {
  it('first says how much there is, then reads every post once, a request a second', async () => {
    const simulation = new Simulation(archivedPosts(12));
    await simulation.reader.survey(ALL);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'ready', extent: { first: 1, last: 3, posts: 12 } });
    expect(progressOf(simulation.state, simulation.now)).toMatchObject({
      done: 0,
      total: 12,
      requestsLeft: 15,
    });
    expect(asked(simulation)).toEqual([
      '/robots.txt',
      '/archive',
      '/archive?page=2',
      '/archive?page=4',
      '/archive?page=3',
    ]);

    await simulation.reader.begin();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 12, known: 0, failed: [], queue: [] });
    expect(progressOf(simulation.state, simulation.now)).toMatchObject({ done: 12, total: 12, timeLeft: 0 });
    const keys = simulation.recorded.map(({ post }) => post.key);
    expect(keys).toEqual(simulation.posts.map(({ path }) => `${BLOG}${path}`));
    expect(Math.min(...gaps(simulation))).toBeGreaterThanOrEqual(1_000);
    expect(simulation.recorded[0]).toMatchObject({
      post: { permalink: `${ORIGIN}${simulation.posts[0]!.path}`, title: simulation.posts[0]!.title },
      reading: { isWhole: true },
      rules: 'rules',
    });
    expect(simulation.recorded[0]?.analysis.text).toContain('「第12の堰は開けておく」と述べた。');
    expect(simulation.alarm).toBeNull();
  });

  it('reads a range of days and asks for no list before it', async () => {
    const simulation = new Simulation(archivedPosts(100));
    await begun(simulation, { from: '2025-07-01', to: '2025-07-31' });
    const before = simulation.seen.length;
    await simulation.run();
    const days = simulation.recorded.map(({ post }) => post.date?.slice(0, 10) ?? '');
    expect(days).toHaveLength(15);
    expect(days.every((day) => day >= '2025-07-01' && day <= '2025-07-31')).toBe(true);
    // Fifteen posts on five lists at most.
    expect(simulation.seen.length - before).toBeLessThanOrEqual(15 + 5);
  });

  it('is done at once where nothing is in the range', async () => {
    const simulation = new Simulation(archivedPosts(7));
    await begun(simulation, { from: '2026-05-01', to: null });
    expect(simulation.state.extent?.posts).toBe(0);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 0 });
  });

  it('does not ask for posts that are recorded already', async () => {
    const simulation = new Simulation(archivedPosts(8));
    for (const { path } of simulation.posts.slice(0, 6)) simulation.known.add(`${BLOG}${path}`);
    await begun(simulation);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2, known: 6 });
    expect(asked(simulation).filter((address) => address.startsWith('/entry/'))).toHaveLength(2);
  });

  it('misses none and records none twice where posts are published meanwhile', async () => {
    const simulation = new Simulation(archivedPosts(20));
    const all = [...simulation.posts];
    simulation.posts.splice(0, 4);
    await begun(simulation);
    for (let ticks = 0; await simulation.tick(); ticks++)
      if (ticks % 5 === 4 && all.length > simulation.posts.length)
        simulation.posts.unshift(all[all.length - simulation.posts.length - 1]!);
    const keys = simulation.recorded.map(({ post }) => post.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(all.slice(4).map(({ path }) => `${BLOG}${path}`)));
  });

  it('rests when it is told to, asks for nothing then, and goes on where it was', async () => {
    const simulation = await begun(new Simulation(archivedPosts(9)));
    for (let ticks = 0; ticks < 4; ticks++) await simulation.tick();
    await simulation.reader.pause();
    const seen = simulation.seen.length;
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'asked' });
    expect(await simulation.tick()).toBe(false);
    await simulation.restart();
    expect(await simulation.tick()).toBe(false);
    expect(simulation.seen).toHaveLength(seen);
    await simulation.reader.resume();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 9 });
  });

  it('ends when it is told to, keeps what was read, and skips it the next time', async () => {
    const simulation = await begun(new Simulation(archivedPosts(9)));
    for (let ticks = 0; ticks < 4; ticks++) await simulation.tick();
    await simulation.reader.stop();
    expect(await simulation.tick()).toBe(false);
    expect(simulation.state).toMatchObject({ status: 'stopped', recorded: 3 });
    await begun(simulation);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 6, known: 3 });
  });

  it('is forgotten with all that it was', async () => {
    const simulation = await begun(new Simulation(archivedPosts(9)));
    await simulation.reader.forget();
    expect(simulation.states.size).toBe(0);
    expect(simulation.told.at(-1)).toBeNull();
    expect(await simulation.tick()).toBe(false);
  });
});

describe('a blog that does not answer', () => {
  it('is given more time with each failure, and as much as it asks for', async () => {
    const simulation = await begun(new Simulation(archivedPosts(2)));
    const [post] = simulation.posts;
    simulation.mood = (address, count) => {
      if (!address.endsWith(post!.path) || count > 3) return null;
      return count === 3 ? status(503, '90') : status(503);
    };
    await simulation.run();
    const times = simulation.seen.filter(({ address }) => address.endsWith(post!.path)).map(({ at }) => at);
    expect(times.slice(1).map((at, index) => at - times[index]! - 100)).toEqual([5_000, 10_000, 90_000]);
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2, failed: [] });
    expect(simulation.told.some((state) => state?.waiting?.why === 'busy')).toBe(true);
  });

  it('is left alone after many attempts, until the reader wants to go on', async () => {
    const simulation = await begun(new Simulation(archivedPosts(2)));
    simulation.mood = () => ({ kind: 'unreachable' });
    const before = simulation.seen.length;
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'unanswered' });
    expect(simulation.seen.length - before).toBe(8);
    simulation.mood = () => null;
    await simulation.reader.resume();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2 });
  });

  it('is left alone where it asks for more than a day', async () => {
    const simulation = await begun(new Simulation(archivedPosts(2)));
    simulation.mood = () => status(429, '100000');
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'unanswered' });
  });

  it('is asked under its other addresses, and nowhere else', async () => {
    const simulation = new Simulation(archivedPosts(2));
    simulation.mood = (address) => (address.startsWith('https:') ? { kind: 'redirected' } : null);
    await begun(simulation);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2 });
    const hosts = new Set(simulation.seen.map(({ address }) => new URL(address).hostname));
    expect([...hosts].every((host) => host.startsWith('d1021.'))).toBe(true);
    expect(simulation.seen.at(-1)?.address).toMatch(/^http:/);
  });

  it('is left alone where all its addresses lead elsewhere', async () => {
    const simulation = new Simulation(archivedPosts(2));
    simulation.mood = () => ({ kind: 'redirected' });
    await simulation.reader.survey(ALL);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'moved' });
  });

  it('is not asked at all while the browser has no network', async () => {
    const simulation = await begun(new Simulation(archivedPosts(2)));
    simulation.online = false;
    const seen = simulation.seen.length;
    for (let ticks = 0; ticks < 10; ticks++) await simulation.tick();
    expect(simulation.seen).toHaveLength(seen);
    expect(simulation.state).toMatchObject({ status: 'running', waiting: { why: 'offline' }, attempts: 0 });
    simulation.online = true;
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2, waiting: null });
  });

  it('is not asked where the browser does not allow it', async () => {
    const simulation = await begun(new Simulation(archivedPosts(2)));
    simulation.allowed = () => false;
    const seen = simulation.seen.length;
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'permission' });
    expect(simulation.seen).toHaveLength(seen);
    simulation.allowed = (origin) => origin === 'https://d1021.hatenadiary.jp';
    await simulation.reader.resume();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2 });
    const hosts = simulation.seen.slice(seen).map(({ address }) => new URL(address).hostname);
    expect(new Set(hosts)).toEqual(new Set(['d1021.hatenadiary.jp']));
  });
});

describe('posts that cannot be read', () => {
  it('are listed with the reason, and asked for again on wish', async () => {
    const simulation = await begun(new Simulation(archivedPosts(10), 10));
    const paths = simulation.posts.map(({ path }) => path);
    const html = (index: number) => archivedPostPage(ORIGIN, simulation.posts[index]!);
    const answers = [
      status(404),
      status(403),
      status(500),
      { kind: 'redirected' } as const,
      { kind: 'unfit', reason: 'notHtml' } as const,
      page('<p>パスワードを入力してください</p>'),
      page(html(6), 'noindex'),
      page(archivedPostPage(ORIGIN, simulation.posts[7]!, { robots: 'noindex' })),
    ];
    simulation.mood = (address) => answers[paths.indexOf(new URL(address).pathname)] ?? null;
    await simulation.run();
    const reasons = simulation.state.failed.map(({ reason, status: code }) => [reason, code]);
    expect(reasons).toEqual([
      ['gone', 404],
      ['refused', 403],
      ['server', 500],
      ['moved', null],
      ['notHtml', null],
      ['noPost', null],
      ['excluded', null],
      ['excluded', null],
    ]);
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2 });
    expect(progressOf(simulation.state, simulation.now)).toMatchObject({ done: 10, total: 10 });

    simulation.mood = () => null;
    await simulation.reader.retry();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 10, failed: [] });
  });

  it('are not asked for where robots.txt says so', async () => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.robots = `User-agent: *\nDisallow: ${simulation.posts[1]!.path}\n`;
    await begun(simulation);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2, failed: [{ reason: 'robots' }] });
    expect(asked(simulation)).not.toContain(simulation.posts[1]!.path);
  });

  it('are listed where the analysis fails, and the others are read', async () => {
    const simulation = await begun(new Simulation(archivedPosts(3)));
    await simulation.tick();
    simulation.analysisFailure = new Error('no dictionary');
    await simulation.tick();
    simulation.analysisFailure = null;
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 2, failed: [{ reason: 'analysis' }] });
  });

  it('end the reading for now where there are many in a row', async () => {
    const simulation = await begun(new Simulation(archivedPosts(30)));
    simulation.mood = (address) => (address.includes('/entry/') ? status(403) : null);
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'failures' });
    expect(simulation.state.failed).toHaveLength(10);
  });
});

describe('what a site asks for', () => {
  const surveyed = async (simulation: Simulation) => {
    await simulation.reader.survey(ALL);
    await simulation.run();
    return simulation.state;
  };

  it('is heeded: no archive where robots.txt forbids it', async () => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.robots = 'User-agent: *\nDisallow: /archive\n';
    expect(await surveyed(simulation)).toMatchObject({ status: 'resting', rest: 'robots' });
    expect(asked(simulation)).toEqual(['/robots.txt']);
  });

  it.each([
    ['the header', page('', 'nofollow')],
    ['the markup', page('<meta name="robots" content="none">')],
  ])('is heeded: no links where %s says so', async (_, answer) => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.mood = (address) => (address.endsWith('/archive') ? answer : null);
    expect(await surveyed(simulation)).toMatchObject({ status: 'resting', rest: 'nofollow' });
  });

  it('is heeded: no faster than its crawl delay', async () => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.robots = 'User-agent: *\nCrawl-delay: 7\n';
    await begun(simulation);
    await simulation.run();
    expect(Math.min(...gaps(simulation))).toBeGreaterThanOrEqual(7_000);
  });

  it('is asked for again the next day', async () => {
    const simulation = await begun(new Simulation(archivedPosts(3)));
    await simulation.reader.pause();
    simulation.now += 25 * 3_600_000;
    await simulation.reader.resume();
    await simulation.run();
    expect(asked(simulation).filter((address) => address === '/robots.txt')).toHaveLength(2);
  });

  it.each([404, 403])('is nothing where there is no robots.txt (%i)', async (code) => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.mood = (address) => (address.endsWith('robots.txt') ? status(code) : null);
    expect(await surveyed(simulation)).toMatchObject({ status: 'ready' });
  });

  it('is not known where robots.txt cannot be had: nothing else is asked for', async () => {
    const simulation = new Simulation(archivedPosts(3));
    simulation.mood = (address) => (address.endsWith('robots.txt') ? status(500) : null);
    expect(await surveyed(simulation)).toMatchObject({ status: 'resting', rest: 'unanswered' });
    expect(new Set(asked(simulation))).toEqual(new Set(['/robots.txt']));
  });

  it('cannot be told of a site that has no archive', async () => {
    expect(await surveyed(new Simulation([]))).toMatchObject({ status: 'resting', rest: 'noArchive' });
  });
});

describe('a database that fails', () => {
  it('puts the reading to rest, and loses no post', async () => {
    const simulation = await begun(new Simulation(archivedPosts(4)));
    await simulation.tick();
    await simulation.tick();
    simulation.writeFailure = new StorageError('quota', 'full');
    await simulation.tick();
    expect(simulation.state).toMatchObject({ status: 'resting', rest: 'quota', recorded: 1 });
    expect(await simulation.tick()).toBe(false);
    simulation.writeFailure = null;
    await simulation.reader.resume();
    await simulation.run();
    expect(simulation.state).toMatchObject({ status: 'done', recorded: 4 });
  });
});
