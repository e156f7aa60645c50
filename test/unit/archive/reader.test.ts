import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../../lib/archive/progress.ts';
import { StorageError } from '../../../lib/storage/errors.ts';
import { archivedPostPage, archivedPosts } from '../../fixtures/archive-blog.ts';
import { ALL, asked, BLOG, begun, gaps, ORIGIN, page, Simulation, status } from './simulation.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

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
