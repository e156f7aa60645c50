import { expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import { archivedPosts } from '../fixtures/archive-blog.ts';
import { OTHER_BLOG_HOSTS } from '../fixtures/other-blogs.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { accessibilityViolations } from './accessibility.ts';
import { postRequests, recordedPosts, serveArchive } from './archive-blog.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { openCard } from './reader.ts';
import { pause, until } from './wait.ts';

/** A reading of the fixture's archive takes some ten requests. */
const READING = 40_000;

/** Five posts on two lists. */
const POSTS = archivedPosts(5);

describeInBrowsers('reading the archive', (browser) => {
  const openArchive = async (): Promise<Tab> => {
    const page = await browser().driver.openExtensionPage('library.html#archive');
    await find(page, '[data-part=archive-form]').waitFor();
    return page;
  };
  const waitForStatus = (page: Tab, key: MessageKey, patience = READING) =>
    until(
      `the status ${key}`,
      async () => inAnyLanguage(key).includes(await find(page, '[data-part=archive-status]').text()),
      patience,
    );
  const survey = async (page: Tab): Promise<void> => {
    await find(page, '[data-part=archive-survey]').click();
    await find(page, '[data-part=archive-begin]').waitFor(READING);
  };
  const forget = async (page: Tab): Promise<void> => {
    await page.evaluate(ask, { type: 'forgetRecord' });
    await page.close();
  };

  it('says how much there is, reads it politely, and what it read is said before', async () => {
    const { server, driver } = browser();
    serveArchive(server, POSTS, 3);
    const live = await browser().openPost(`${BLOG_ORIGIN}${POSTS[4]!.path}`);
    await live.close();
    const page = await openArchive();
    expect(await accessibilityViolations(page)).toEqual([]);
    const start = server.seen.length;
    await survey(page);
    expect(server.seen.slice(start).map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/archive',
      '/archive?page=2',
    ]);
    expect(await find(page, '[data-part=archive-status]').text()).toContain('5');
    expect(await accessibilityViolations(page)).toEqual([]);

    await find(page, '[data-part=archive-begin]').click();
    await find(page, '[data-part=archive-last]').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await waitForStatus(page, 'archiveDone');
    expect(await find(page, 'progress').attribute('aria-valuetext')).toContain('5');
    // The one that was read live is in the record, and not asked for again.
    expect(postRequests(server.seen, start)).toEqual(POSTS.slice(0, 4).map(({ path }) => path));
    const requests = server.seen.slice(start);
    for (const [index, { at }] of requests.slice(1).entries())
      expect(at - requests[index]!.at).toBeGreaterThan(900);
    for (const { headers, host } of requests) {
      expect(host).toBe('d1021.hatenadiary.com');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }

    // The same text as a page gives: opening one changes nothing in the record.
    const recorded = await recordedPosts(page);
    expect(recorded.map(({ quotes }) => quotes)).toEqual([1, 1, 1, 1, 1]);
    const tab = await browser().openPost(`${BLOG_ORIGIN}${POSTS[0]!.path}`);
    expect(await recordedPosts(page)).toEqual(recorded);
    await openCard(tab, 'マルタ・ヴェルトリン');
    await findInCard(tab, '[data-part=before-latest]', '第4の堰は開けておく').waitFor();
    await tab.close();
    expect((await driver.requests()).some(({ url }) => url.includes('/archive?page=2'))).toBe(true);
    await forget(page);
  });

  it('goes on by itself where the background was stopped, and reads nothing twice', async () => {
    const { server, driver } = browser();
    serveArchive(server, POSTS, 3);
    const page = await openArchive();
    await survey(page);
    const start = server.seen.length;
    await find(page, '[data-part=archive-begin]').click();
    await find(page, '[data-part=archive-last]', POSTS[0]!.title).waitFor();
    await driver.stopBackground();
    const before = postRequests(server.seen, start);
    // Nothing of ours is open that could wake it: only its alarm does.
    await waitForStatus(page, 'archiveDone', 80_000);
    const asked = postRequests(server.seen, start);
    expect(new Set(asked)).toEqual(new Set(POSTS.map(({ path }) => path)));
    // What was being asked for when it was stopped is asked for once more, and nothing else.
    expect(asked.length).toBeLessThanOrEqual(POSTS.length + 1);
    expect(asked.length).toBeGreaterThan(before.length);
    expect((await recordedPosts(page)).length).toBe(POSTS.length);
    await forget(page);
  }, 150_000);

  it('pauses, goes on, waits for a busy blog, and lists what it could not read', async () => {
    const { server } = browser();
    let busy = 1;
    let isGone = true;
    serveArchive(server, POSTS, 5, (path) => {
      if (path === POSTS[1]!.path && busy-- > 0)
        return { body: '', status: 503, headers: { 'retry-after': '4' } };
      return path === POSTS[2]!.path && isGone ? { body: '', status: 404 } : null;
    });
    const page = await openArchive();
    await survey(page);
    await find(page, '[data-part=archive-begin]').click();
    await find(page, '[data-part=archive-waiting]').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await find(page, '[data-part=archive-pause]').click();
    await waitForStatus(page, 'archiveRestAsked');
    const seen = server.seen.length;
    await pause(2_500);
    expect(server.seen).toHaveLength(seen);
    // After a reload as well, by keyboard.
    await page.reload();
    await find(page, '[data-part=archive-resume]').waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-part=archive-resume]')?.focus());
    await page.keyboard.press('Enter');
    await waitForStatus(page, 'archiveDone');
    await find(page, '[data-part=archive-failed] summary').click();
    const failed = find(page, '[data-part=archive-failed-post]');
    expect(await failed.texts()).toEqual([expect.stringContaining('404')]);
    expect(await find(page, '[data-part=archive-failed-post] a').attribute('href')).toBe(
      `${BLOG_ORIGIN}${POSTS[2]!.path}`,
    );
    expect(await accessibilityViolations(page)).toEqual([]);
    isGone = false;
    await find(page, '[data-part=archive-retry]').click();
    await find(page, '[data-part=archive-failed]').waitForGone(READING);
    await waitForStatus(page, 'archiveDone');
    expect((await recordedPosts(page)).length).toBe(POSTS.length);
    await forget(page);
  }, 120_000);

  it('asks for no more than robots.txt where that forbids the archive', async () => {
    const { server } = browser();
    serveArchive(server, POSTS, 3, (path) =>
      path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /archive\n' } : null,
    );
    const page = await openArchive();
    const start = server.seen.length;
    await find(page, '[data-part=archive-survey]').click();
    await waitForStatus(page, 'archiveRestRobots');
    await pause(1_500);
    expect(server.seen.slice(start).map(({ path }) => path)).toEqual(['/robots.txt']);
    await find(page, '[data-part=archive-stop]').click();
    await find(page, '[data-part=archive-form]').waitFor();
    await forget(page);
  });

  it('reads the days that are chosen', async () => {
    const { server } = browser();
    serveArchive(server, POSTS, 5);
    const page = await openArchive();
    await find(page, '[data-part=range-some]').click();
    await find(page, '[data-part=archive-survey]').click();
    expect(inAnyLanguage('archiveRangeEmpty')).toContain(await find(page, '[role=alert]').text());
    await page.evaluate(setDay, 'range-from', '2025-12-26');
    await page.evaluate(setDay, 'range-to', '2025-12-29');
    const start = server.seen.length;
    await survey(page);
    await find(page, '[data-part=archive-begin]').click();
    await waitForStatus(page, 'archiveDone');
    expect(postRequests(server.seen, start)).toEqual(POSTS.slice(1, 3).map(({ path }) => path));
    await forget(page);
  });

  it('asks no more of a blog that the reader forgets meanwhile', async () => {
    const { driver, server } = browser();
    const host = OTHER_BLOG_HOSTS[0];
    const tab = await driver.newTab();
    await tab.open(`https://${host}${SAMPLE_POST.path}`);
    const popup = await driver.openToolbarPopup(tab);
    // The browser's question closes the popup under the pointer.
    await find(popup, '[data-part=read-blog]')
      .click()
      .catch(() => {});
    await driver.answerPermissionPrompt('allow');
    serveArchive(server, POSTS, 5, () => null, `https://${host}`);
    const page = await driver.openExtensionPage(`library.html#archive/${host}`);
    await find(page, '[data-part=archive-blog]').waitFor();
    await survey(page);
    await find(page, '[data-part=archive-begin]').click();
    await find(page, '[data-part=archive-last]').waitFor();
    await page.evaluate(ask, { type: 'forgetBlog', host });
    await find(page, '[data-part=archive-blog]').waitForGone();
    const asked = () => server.seen.filter((request) => request.host === host).length;
    const before = asked();
    await pause(3_000);
    // One may have been on its way.
    expect(asked()).toBeLessThanOrEqual(before + 1);
    expect(asked()).toBeLessThan(3 + POSTS.length);
    await tab.close();
    await forget(page);
  });

  it('says so where the browser withholds the blog, and asks for it', async ({ skip }) => {
    const { driver, server } = browser();
    if (driver.family !== 'firefox') skip('Chromium takes back only what was asked for later');
    serveArchive(server, POSTS, 5);
    const page = await openArchive();
    await page.evaluate(withdraw);
    await find(page, '[data-part=archive-allow]').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await find(page, '[data-part=archive-allow]').click();
    await driver.answerPermissionPrompt('allow');
    await survey(page);
    await find(page, '[data-part=archive-stop]').click();
    await find(page, '[data-part=archive-form]').waitFor();
    await forget(page);
  });
});

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly permissions: { remove(permissions: object): Promise<boolean> };
}

/** Runs in the extension's page: must stand alone. */
async function ask(request: object): Promise<void> {
  const globals = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  await (globals.browser ?? globals.chrome)?.runtime.sendMessage(request);
}

/** Runs in the extension's page: must stand alone. */
async function withdraw(): Promise<void> {
  const { browser } = globalThis as unknown as { browser: ExtensionApi };
  const origins = ['com', 'jp'].map((end) => `*://d1021.hatenadiary.${end}/*`);
  await browser.permissions.remove({ origins: [...origins, '*://d1021.hatenablog.com/*'] });
}

/** Runs in the extension's page: must stand alone. A day's field is typed into differently in each language. */
function setDay(part: string, day: string): void {
  const field = document.querySelector<HTMLInputElement>(`[data-part=${part}]`);
  if (!field) throw new Error(`no field ${part}`);
  field.value = day;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
