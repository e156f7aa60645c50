import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { OLDER_POST } from '../fixtures/older-post.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, middle } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { writeNote } from './reader.ts';
import { until } from './wait.ts';

const OLDER_URL = `${BLOG_ORIGIN}${OLDER_POST.path}`;
const NOTE = '前提が違う。比べること。';

describeInBrowsers('library', (browser) => {
  let page: Tab;
  const go = async (hash: string) => {
    await page.evaluate((to: string) => {
      location.hash = to;
    }, hash);
  };
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const counts = async () => (await find(page, '[data-part=count]').text()).match(/[\d,]+/g) ?? [];
  const untilCounts = (what: string, wanted: (first: number) => boolean) =>
    until(what, async () => wanted(Number((await counts())[0]?.replaceAll(',', '') ?? -1)));
  /** Reads the older of two posts that quote one person. */
  const readOlder = async () => {
    browser().server.serve(OLDER_POST.path, (theme) => entryPage(OLDER_POST, theme));
    await (await browser().openPost(OLDER_URL)).close();
  };

  beforeEach(async () => {
    const tab = await browser().openPost();
    await tab.close();
    page = await browser().driver.openExtensionPage('library.html');
    await find(page, 'h1').waitFor();
  });
  afterEach(async () => {
    await page.close();
  });

  it('opens from the popup', async () => {
    const { driver } = browser();
    const post = await browser().openPost();
    const popup = await driver.openToolbarPopup(post);
    await find(popup, '[data-part=open-library]').waitFor();
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-part=open-library]')?.focus());
    await popup.keyboard.press('Enter').catch(() => {});
    const opened = await until('a second library', async () => {
      const tabs = await driver.tabs();
      const urls = await Promise.all(tabs.map((tab) => tab.url()));
      const libraries = tabs.filter((_, index) => urls[index]?.includes('/library.html'));
      return libraries.length === 2 && libraries;
    });
    for (const tab of opened) await tab.close();
    await post.close();
    page = await driver.openExtensionPage('library.html');
  });

  it('leads by links to its sections, and by the way back to the one before', async () => {
    for (const section of ['said', 'people', 'posts']) {
      await find(page, `[data-part=to-${section}]`).click();
      await find(page, `[data-part=to-${section}][aria-current=page]`).waitFor();
      const heading = await find(page, 'h1').text();
      await until('its title', async () => (await page.evaluate(() => document.title)).startsWith(heading));
    }
    await page.evaluate(() => history.back());
    await find(page, '[data-part=to-people][aria-current=page]').waitFor();
  });

  it('finds what was said by words, kind and person, and keeps the filter in its address', async () => {
    await go('said');
    await untilCounts('what the post says', (count) => count > 10);
    const all = await counts();
    await find(page, '[data-part=search]').fill('川の水 ');
    await find(page, 'mark', '川の水').waitFor();
    await untilCounts('fewer', (count) => count > 0 && count < Number(all[0]));
    for (const text of await find(page, '[data-part=said]').texts()) expect(text).toContain('川の水');
    await until('the words in the address', async () => (await hash()).includes('q='));

    await find(page, '[data-part=search]').fill('オーレ・テイセン');
    await until('only his words', async () => {
      const names = await find(page, '[data-part=to-person]').texts();
      return names.length > 1 && names.every((name) => name === 'オーレ・テイセン');
    });
    const his = (await counts())[0];
    await find(page, '.filter summary').click();
    await find(page, '[data-part=kind-statement]').click();
    await untilCounts('only statements', (count) => count > 0 && count < Number(his));
    const statements = (await counts())[0];
    await page.reload();
    await untilCounts('the same after a reload', (count) => count === Number(statements));
    await find(page, '[data-part=clear]').click();
    await untilCounts('everything again', (count) => count === Number(all[0]));
    expect(await hash()).toBe('#said');
  });

  it('takes in what is read while it is open, and forgets a post on wish, but not its notes', async () => {
    const post = await browser().openPost();
    await writeNote(post, '数字が違えば結論も', NOTE);
    await post.close();
    await go('said');
    await untilCounts('what the post says', (count) => count > 10);
    const before = Number((await counts())[0]);
    await readOlder();
    await page.bringToFront();
    await untilCounts('what the older post says too', (count) => count > before);
    await find(page, '[data-part=search]').fill('地図より先に川');
    await find(page, '[data-part=said]', '地図より先に川を見てほしい').waitFor();

    await go('posts');
    await find(page, '[data-part=post] a', OLDER_POST.title).click();
    await find(page, '[data-part=said]', '数字は隠さない').waitFor();
    await find(page, '[data-part=forget-post]').click();
    await find(page, '[data-part=forget-post-now]').click();
    await find(page, '[data-part=notice]').waitFor();
    await until('the way back to the list', async () => (await hash()) === '#posts');
    await until('the list without it', async () => (await find(page, '[data-part=post]').count()) === 1);

    await find(page, '[data-part=post] a').click();
    await find(page, '[data-part=note-body]', NOTE).waitFor();
    await find(page, '[data-part=forget-post]').click();
    await find(page, '[data-part=forget-post-now]').click();
    await until('nothing said', async () => (await find(page, '[data-part=said]').count()) === 0);
    expect(await find(page, '[data-part=note-body]').texts()).toEqual([NOTE]);
  });

  it('shows a person with everything they said, which leads to its place and prints whole', async () => {
    await readOlder();
    await page.bringToFront();
    await go('people');
    await find(page, '[data-part=search]').fill('ヴェルトリン');
    await until('one person', async () => (await find(page, '[data-part=person]').count()) === 1);
    await find(page, '[data-part=person] a').click();
    await find(page, '[data-part=name]', 'マルタ・ヴェルトリン').waitFor();
    expect(await page.evaluate(() => document.title)).toContain('マルタ・ヴェルトリン');
    await until('both posts', async () => (await find(page, '[data-part=post-sayings]').count()) === 2);
    expect((await find(page, '[data-part=to-post]').texts())[0]).toContain(SAMPLE_POST.title.slice(0, 8));

    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await until('all on paper', async () => (await find(page, '.whole-list [data-part=said]').count()) > 5);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await until('the list again', async () => (await find(page, '.virtual-list').count()) === 1);

    await page.evaluate(() => {
      document.querySelector('[data-part=post-sayings]:last-of-type [data-part=jump]')?.scrollIntoView();
    });
    await find(page, '[data-part=jump]').click();
    const opened = await until('the post to open', async () => {
      for (const tab of await browser().driver.tabs()) if ((await tab.url()) === SAMPLE_URL) return tab;
      return null;
    });
    await opened.close();
  });

  it('charts who was quoted when; the plot and the table both narrow the filter', async () => {
    await readOlder();
    await page.bringToFront();
    await page.setViewport(1200, 900);
    await page.reload();
    await go('said');
    const plot = find(page, '.timeline-plot .u-over');
    await plot.waitFor();
    await page.mouse.click(middle(await plot.rect()));
    await until('the month', async () => (await hash()).includes('from=2026-01-01&to=2026-01-31'));
    await find(page, '[data-part=clear]').click();

    await find(page, '[data-part=timeline-series]').click();
    await until('a person', async () => (await hash()).includes('person='));
    await find(page, '[data-part=clear]').click();
    await find(page, '.timeline-table summary').click();
    await find(page, '.timeline-table tbody button').click();
    await until('the month again', async () => (await hash()).includes('from=2026-01-01'));
  });

  it('exports the notes of a search', async () => {
    const post = await browser().openPost();
    await writeNote(post, '下流に暮らす200万人', '水の話');
    await writeNote(post, 'ハルデン', '総裁の前の会見');
    await post.close();
    await page.bringToFront();
    await go('notes?q=総裁');
    await untilCounts('the one note', (count) => count === 1);
    await until('the word to stand out', async () => (await page.evaluate(foundWords)).includes('総裁'));
    await find(page, '[data-part=export]').click();
    await find(page, '[data-part=export-markdown]').click();
    const { downloads } = browser().driver;
    const file = await until('the file', async () =>
      (await readdir(downloads)).find((name) => name.endsWith('.md')),
    );
    await until('the note in it', async () =>
      (await readFile(join(downloads, file), 'utf8')).includes('総裁の前の会見'),
    );
    expect(await readFile(join(downloads, file), 'utf8')).not.toContain('水の話');
  });

  it('draws what is near of a long list, tells where each entry stands, and comes back to the place', async () => {
    await page.evaluate(addNotes, 3_000);
    await page.reload();
    await go('notes?q=番の覚え書き');
    await untilCounts('all notes', (count) => count === 3_000);
    const drawn = await find(page, '.virtual-list > li').count();
    expect(drawn).toBeGreaterThan(3);
    expect(drawn).toBeLessThan(60);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const middleOne = await until('the middle', async () => {
      const place = Number(await find(page, '.virtual-list > li').attribute('aria-posinset'));
      return place > 1_000 && place;
    });
    expect(await find(page, '.virtual-list > li').attribute('aria-setsize')).toBe('3000');
    await until('the place to be kept', () => page.evaluate(() => history.state !== null));
    await find(page, '[data-part=to-posts]').click();
    await until('another section at its top', async () => (await hash()) === '#posts');
    await page.evaluate(() => history.back());
    await until('the place again', async () => {
      const place = Number(await find(page, '.virtual-list > li').attribute('aria-posinset'));
      return Math.abs(place - middleOne) < 60;
    });
  });

  it('is used by keyboard alone', async () => {
    await go('said');
    await untilCounts('what the post says', (count) => count > 10);
    const focusOn = async (selector: string) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (
          await page.evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
        )
          return;
      }
      throw new Error(`the keyboard does not come to ${selector}`);
    };
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-part=to-said]')?.focus());
    await focusOn('[data-part=search]');
    await page.keyboard.type('200万人');
    await find(page, 'mark').waitFor();
    await focusOn('[data-part=to-person]');
    await page.keyboard.press('Enter');
    await find(page, '[data-part=name]').waitFor();
    // Goes on in what came, not at the page's beginning.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await focusOn('.way-back a');
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to object to under a %s scheme', async (scheme) => {
    await browser().driver.setColourScheme(scheme);
    const drawn = () => page.evaluate(() => document.querySelectorAll('li article').length > 0);
    for (const place of ['notes', 'said?kind=speech', 'people', 'a person', 'posts', 'a post']) {
      if (place.startsWith('a ')) await find(page, 'li article a').click();
      else await go(place);
      await until(
        place,
        async () => (await drawn()) && (await hash()).includes('/') === place.startsWith('a '),
      );
      for (const width of [360, 1400]) {
        await page.setViewport(width, 900);
        await until('it to fit', () =>
          page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        );
        expect(await accessibilityViolations(page)).toEqual([]);
      }
    }
    await browser().driver.setColourScheme('light');
  });

  it('says in the reader’s language that there is nothing yet', async () => {
    await go('people?q=だれでもない');
    const nothing = find(page, '.hint');
    await until('the words for nothing', async () =>
      inAnyLanguage('filterNothing').includes(await nothing.text()),
    );
  });
});

/** Runs in the page: must stand alone. What stands out as found in notes. */
function foundWords(): string[] {
  return [...(CSS.highlights.get('library-found') ?? [])].map(String);
}

/** Runs in an extension page: must stand alone. Writes notes on one post as the background would. */
async function addNotes(count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await done(indexedDB.open('hatsugenroku'));
  const transaction = database.transaction('notes', 'readwrite');
  const key = 'd1021.hatenadiary.com/entry/2026/01/10/120000';
  const post = { key, permalink: `https://${key}`, title: '長い一日', date: '2026-01-10T03:00:00Z' };
  for (let n = 0; n < count; n++) {
    const created = new Date(Date.UTC(2026, 0, 10) - n * 60_000).toISOString();
    transaction.objectStore('notes').put({
      id: `4c9d4a5e-7f0a-4c1b-9c53-${String(n).padStart(12, '0')}`,
      body: `${n}番の覚え書き`,
      tags: [],
      colour: null,
      target: { kind: 'post', post },
      created,
      modified: created,
      deleted: null,
      version: { here: 1 },
    });
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
