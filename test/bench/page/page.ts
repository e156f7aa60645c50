import type { BrowserFamily, Driver, Tab } from '../../browser/driver.ts';
import { BLOG_HOSTS, type BlogServer } from '../../browser/server.ts';
import { pause, until } from '../../browser/wait.ts';
import { entryPage } from '../../fixtures/hatena-page.ts';
import { longPost } from '../../fixtures/long-post.ts';
import { OTHER_SITE_HOST } from '../../fixtures/other-blogs.ts';
import { type FixturePost, SAMPLE_POST } from '../../fixtures/posts.ts';
import { withBenchBrowser } from '../bench-browser.ts';
import { type Figure, medianOf, whereOf } from '../figures.ts';
import { withProductBrowser } from '../product-browser.ts';
import { measureCard } from './card.ts';
import { backgroundMemory, pagesMemory } from './memory.ts';
import { BLOCKING, type PageTimes, probeScript, readProbe } from './probe.ts';

const ROUNDS = 5;
const ROUNDS_OF_LONG = 3;

/** How long a page is watched after it was loaded or painted, in ms. */
const AFTERWARDS = 400;

/** How a page is loaded: by the extension or on a host where it does not run, and whether its post comes late. */
type Way = 'with' | 'without' | 'late' | 'late, without';

interface Load {
  readonly times: PageTimes;
  /** What all pages' processes hold, in bytes; null where the system does not tell. */
  readonly memory: number | null;
}

/**
 * How long pages take from DOMContentLoaded to painted, and what the extension adds to their main thread and their memory:
 * the same page on a host where the extension runs and on one where it does not, in turn. And how soon a card is there.
 */
export async function benchPage(family: BrowserFamily): Promise<Figure[]> {
  const idle = await withBenchBrowser(family, '', async ({ processId }) => {
    await pause(1_500);
    return backgroundMemory(family, processId);
  });
  return withProductBrowser(family, async (driver, server) => {
    const pages = new Pages(driver, server);
    await pages.load(numbered(SAMPLE_POST, 1), 'with');
    const sample = await pages.measure(SAMPLE_POST, ROUNDS);
    const known = [];
    for (let round = 0; round < ROUNDS; round++)
      known.push(await pages.load(numbered(SAMPLE_POST, 1), 'with'));
    const cold = [];
    for (let round = 0; round < ROUNDS; round++) {
      await driver.stopBackground();
      cold.push(await pages.load(numbered(SAMPLE_POST, pages.next()), 'with'));
    }
    const memory = backgroundMemory(family, driver.processId);
    const long = await pages.measure(longPost(), ROUNDS_OF_LONG);
    const figure = (
      id: string,
      what: string,
      value: number,
      unit: Figure['unit'] = 'ms',
      budget?: number,
    ): Figure => {
      return { id, what, where: whereOf(family), value, unit, ...(budget !== undefined && { budget }) };
    };
    const card = await measureCard(driver, server);
    return [
      figure(
        'page.warm',
        'Sample post: DOMContentLoaded to painted, background running',
        toPainted(sample.with),
        'ms',
        100,
      ),
      figure('page.known', 'Sample post: the same when it was read before', toPainted(known), 'ms', 100),
      figure('page.cold', 'Sample post: the same, background stopped', toPainted(cold), 'ms', 500),
      ...addedFigures('Sample post', 'sample', sample, 16, figure),
      figure('page.long', '100,000 characters: DOMContentLoaded to painted', toPainted(long.with)),
      ...addedFigures('100,000 characters', 'long', long, 50, figure),
      ...(memory !== null && idle !== null
        ? [
            figure(
              'memory.background',
              'Background above an idle extension',
              (memory - idle) / 1e6,
              'MB',
              120,
            ),
          ]
        : []),
      figure(
        'card.first',
        'Pointer at rest on a name: card shown after the dwell, first time',
        card.first,
        'ms',
        100,
      ),
      figure('card', 'Pointer at rest on a name: card shown after the dwell', card.later, 'ms', 100),
    ];
  });
}

type Loads = Readonly<Record<Way, readonly Load[]>>;

function addedFigures(
  name: string,
  id: string,
  loads: Loads,
  budget: number,
  figure: (id: string, what: string, value: number, unit?: Figure['unit'], budget?: number) => Figure,
): Figure[] {
  const median = (way: Way, pick: (load: Load) => number) => medianOf(loads[way].map(pick));
  const added = (pick: (load: Load) => number) =>
    medianOf(loads.with.map((load, round) => pick(load) - pick(loads.without[round]!)));
  return [
    figure(
      `${id}.longest-added`,
      `${name}: longest task that the extension adds`,
      median('late', ({ times }) => times.longest),
      'ms',
      budget,
    ),
    figure(
      `${id}.longest-at-rest`,
      `${name}: longest task at the same time without it`,
      median('late, without', ({ times }) => times.longest),
    ),
    figure(
      `${id}.longest-with`,
      `${name}: longest task of loading, with`,
      median('with', ({ times }) => times.longest),
    ),
    figure(
      `${id}.longest-without`,
      `${name}: longest task of loading, without`,
      median('without', ({ times }) => times.longest),
    ),
    figure(
      `${id}.blocking`,
      `${name}: total blocking time added (pairs)`,
      added(({ times }) => times.blocking),
    ),
    ...(loads.with.every(({ memory }) => memory !== null)
      ? [
          figure(
            `${id}.memory`,
            `${name}: memory of the page added (pairs)`,
            added(({ memory }) => memory ?? 0) / 1e6,
            'MB',
          ),
        ]
      : []),
  ];
}

function toPainted(loads: readonly Load[]): number {
  return medianOf(loads.map(({ times: { painted, parsed } }) => (painted ?? Number.NaN) - parsed));
}

/** Loads pages, each in a tab of its own. */
class Pages {
  #last = 1;

  constructor(
    private readonly driver: Driver,
    private readonly server: BlogServer,
  ) {}

  /** A number that no post had before. */
  next(): number {
    return ++this.#last;
  }

  /** Loads a post in every way, in turn; each time one that was not read before. */
  async measure(post: FixturePost, rounds: number): Promise<Loads> {
    const loads: Record<Way, Load[]> = { with: [], without: [], late: [], 'late, without': [] };
    for (let round = 0; round < rounds; round++)
      for (const way of Object.keys(loads) as Way[])
        loads[way].push(await this.load(numbered(post, this.next()), way));
    return loads;
  }

  async load(post: FixturePost, way: Way): Promise<Load> {
    const isLate = way.startsWith('late');
    const isWithout = way.endsWith('without');
    const page = probed(entryPage(post), isLate);
    this.server.reply(post.path, () => ({ body: page }));
    const tab = await this.driver.newTab();
    await tab.open(`https://${isWithout ? OTHER_SITE_HOST : BLOG_HOSTS[0]}${post.path}`);
    const times = await until(`${post.path} to be painted`, () => readAtRest(tab, !isWithout), 30_000);
    const memory = pagesMemory(this.driver.family, this.driver.processId);
    await tab.close();
    return { times, memory };
  }
}

/** What the probe tells when all is done. */
async function readAtRest(tab: Tab, isPainted: boolean): Promise<PageTimes | null> {
  const times = await tab.evaluate(readProbe, BLOCKING);
  if (isPainted && (times.painted === null || times.now < times.painted + AFTERWARDS)) return null;
  return times.now < times.parsed + 3 * AFTERWARDS ? null : times;
}

/** The post with another text and address, so that nothing is known of it. */
function numbered(post: FixturePost, number: number): FixturePost {
  const path = `${post.path}${number}`;
  return { ...post, path, id: `${post.id}${number}`, body: `${post.body}<p>第${number}版。</p>` };
}

function probed(page: string, isLate: boolean): string {
  const late = isLate
    ? page.replace(/<article[\s\S]*<\/article>/, (article) => `<template id="late">${article}</template>`)
    : page;
  return late.replace('<head>', () => `<head>${probeScript(isLate)}`);
}
