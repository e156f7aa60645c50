import { expect, it } from 'vitest';
import { article } from '../fixtures/hatena-article.ts';
import { entryPage } from '../fixtures/hatena-page.ts';
import { ENGLISH_POST, QUIET_POST } from '../fixtures/odd-posts.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { describePage } from './ask-page.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { paintedMarks } from './painted-marks.ts';
import { leaveCard, openCard, writeNote } from './reader.ts';
import { until } from './wait.ts';

describeInBrowsers('odd pages', (browser) => {
  it.each([ENGLISH_POST, QUIET_POST])('finds nobody in $title, and says so', async (post) => {
    browser().server.serve(post.path, (theme) => entryPage(post, theme));
    const tab = await browser().openPost(BLOG_ORIGIN + post.path);
    expect(await paintedMarks(tab)).toEqual([]);
    const popup = await browser().driver.openToolbarPopup(tab);
    await find(popup, '[data-part=no-speakers]').waitFor();
    await tab.close();
  });

  it('comes back from the back/forward cache with the notes that were written meanwhile', async () => {
    const tab = await browser().openPost();
    await tab.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      }),
    );
    await tab.open(`${BLOG_ORIGIN}/archive`);
    const other = await browser().openPost();
    await writeNote(other, 'ガルベロッティ事務局長は、測定値', 'written meanwhile');
    await other.close();
    await tab.bringToFront();
    await tab.evaluate(() => history.back());
    await until('the post to be back', async () => (await tab.url()) === SAMPLE_URL);
    expect(await tab.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
    await openCard(tab, 'ガルベロッティ事務局長は、測定値');
    await findInCard(tab, '[data-part=note]', 'written meanwhile').waitFor();
    await leaveCard(tab);
    await tab.close();
  });

  it('tells a post once that AutoPagerize appended a second time, and paints both', async () => {
    const tab = await browser().openPost();
    const before = (await paintedMarks(tab)).length;
    await tab.evaluate(appendCopy, article(SAMPLE_POST));
    await until('both to be painted', async () => (await paintedMarks(tab)).length === 2 * before);
    const page = await describePage(browser().extensionPage, SAMPLE_URL);
    expect(page?.posts.map(({ reference }) => reference.title)).toEqual([SAMPLE_POST.title]);
    await tab.close();
  });

  it('reads a post that comes long after the page', async () => {
    const path = '/entry/2026/01/15/late';
    browser().server.serve(path, () =>
      entryPage(SAMPLE_POST).replace(/<article.*<\/article>/s, '<div id="late"></div>'),
    );
    const tab = await browser().driver.newTab();
    await tab.open(BLOG_ORIGIN + path);
    await tab.evaluate(putInPlace, article(SAMPLE_POST));
    await until('the post to be painted', async () => (await paintedMarks(tab)).length > 50);
    await openCard(tab, 'イスカロフ外相');
    await tab.close();
  });

  it('keeps a post with a clock in it painted', async () => {
    const tab = await browser().openPost();
    await tab.evaluate(startClock);
    const before = await paintedMarks(tab);
    await until('the clock to have run for a while', () =>
      tab.evaluate(() => Number(document.querySelector('#clock')?.textContent) > 60),
    );
    expect((await paintedMarks(tab)).length).toBe(before.length);
    await openCard(tab, 'ヴェルトリン外相は会談');
    await tab.close();
  });
});

/** Runs in the page: must stand alone. */
function appendCopy(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('article') as Element;
  document.querySelector('article.entry')?.after(document.importNode(parsed, true));
  document.querySelector('article.entry:nth-of-type(2)')?.scrollIntoView();
}

/** Runs in the page: must stand alone. */
function putInPlace(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('article') as Element;
  document.querySelector('#late')?.replaceWith(document.importNode(parsed, true));
}

/** Runs in the page: must stand alone. A number at the end of the post that changes twenty times a second. */
function startClock(): void {
  const clock = document.createElement('p');
  clock.id = 'clock';
  document.querySelector('.entry-content')?.append(clock);
  let count = 0;
  setInterval(() => {
    count += 1;
    clock.textContent = String(count);
  }, 50);
}
