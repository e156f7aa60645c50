import { describe, expect, it } from 'vitest';
import { archivedPosts } from '../../fixtures/archive-blog.ts';
import { ALL, asked, begun, gaps, page, Simulation, status } from './simulation.ts';

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
