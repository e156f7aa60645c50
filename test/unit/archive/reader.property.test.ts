import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archivedPosts } from '../../fixtures/archive-blog.ts';
import { BLOG, Simulation, status } from './simulation.ts';

/** What befalls a reading between two steps, or while a request is under way. */
type Event =
  | NonNullable<Simulation['dieAt']>
  | 'step'
  | 'kill'
  | 'pause'
  | 'offline'
  | 'busy'
  | 'broken'
  | 'silent'
  | 'alarm';

const events = fc.array(
  fc.record({
    event: fc.constantFrom<Event>(
      'step',
      'step',
      'step',
      'kill',
      'request',
      'analysis',
      'beforeWrite',
      'afterWrite',
      'pause',
      'offline',
      'busy',
      'broken',
      'silent',
      'alarm',
    ),
    latency: fc.integer({ min: 1, max: 4_000 }),
  }),
  { maxLength: 60 },
);

it('reads every post once, never faster than one request a second, whatever befalls it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 18 }),
      fc.integer({ min: 1, max: 7 }),
      events,
      async (count, perPage, befalls) => {
        const simulation = new Simulation(archivedPosts(count), perPage);
        await simulation.reader.survey({ from: null, to: null });
        const goOn = async () => {
          if (simulation.states.get(BLOG)?.status === 'ready') await simulation.reader.begin();
          if (simulation.states.get(BLOG)?.status === 'resting') await simulation.reader.resume();
        };
        for (const { event, latency } of befalls) {
          simulation.latency = () => latency;
          await befall(simulation, event);
          await goOn();
        }
        for (let rounds = 0; simulation.state.status !== 'done' && rounds < 20; rounds++) {
          await simulation.run();
          await goOn();
        }
        expect(simulation.state).toMatchObject({ status: 'done', recorded: count, failed: [] });
        const keys = simulation.recorded.map(({ post }) => post.key);
        expect(keys.sort()).toEqual(simulation.posts.map(({ path }) => `${BLOG}${path}`).sort());
        const times = simulation.seen.map(({ at }) => at);
        for (const [index, at] of times.slice(1).entries())
          expect(at - times[index]!).toBeGreaterThanOrEqual(1_000);
        for (const { address } of simulation.seen) expect(new URL(address).hostname).toBe(BLOG);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

async function befall(simulation: Simulation, event: Event): Promise<void> {
  simulation.mood = () => null;
  switch (event) {
    case 'step':
      await simulation.tick();
      break;
    case 'alarm':
      await simulation.reader.wake();
      await simulation.tick();
      break;
    case 'kill':
      simulation.kill();
      simulation.now += 200;
      await simulation.restart();
      break;
    case 'request':
    case 'analysis':
    case 'beforeWrite':
    case 'afterWrite':
      simulation.dieAt = event;
      // What the stopped background was waiting for never comes.
      void simulation.tick();
      await new Promise((resolve) => setImmediate(resolve));
      if (simulation.dieAt === null) await simulation.restart();
      simulation.dieAt = null;
      break;
    case 'pause':
      await simulation.reader.pause();
      expect(await simulation.tick()).toBe(false);
      break;
    case 'offline':
      simulation.online = false;
      await simulation.tick();
      simulation.online = true;
      break;
    case 'busy':
      simulation.mood = () => status(429, '3');
      await simulation.tick();
      break;
    case 'broken':
      // Once in a row: three times running it would give a post up.
      if (simulation.state.attempts === 0) simulation.mood = () => status(500);
      await simulation.tick();
      break;
    case 'silent':
      // A blog that was never reached is looked for under its other hosts.
      if (simulation.state.robots) simulation.mood = () => ({ kind: 'unreachable' });
      await simulation.tick();
      break;
  }
  simulation.mood = () => null;
}
