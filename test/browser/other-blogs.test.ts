import { expect, it } from 'vitest';
import { OTHER_BLOG_NAME, OTHER_SITE_HOST } from '../fixtures/other-blogs.ts';
import { SAMPLE_POST } from '../fixtures/posts.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { Tab, View } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { writeNote } from './reader.ts';
import { until } from './wait.ts';

describeInBrowsers('other Hatena blogs', (browser) => {
  let open: View | undefined;
  const allowedBefore = new Set<string>();

  async function openTab(url: string): Promise<Tab> {
    const tab = await browser().driver.newTab();
    await tab.open(url);
    return tab;
  }

  /** The toolbar popup over a tab; the last one is closed before. */
  async function openPopupOver(tab: Tab): Promise<View> {
    // The answer may be lost with the popup, and one that closed by itself cannot give any.
    await open?.evaluate(() => window.close()).catch(() => {});
    open = await browser().driver.openToolbarPopup(tab);
    return open;
  }

  async function pressRead(popup: View): Promise<void> {
    // The browser's question closes the popup under the pointer; whether it came is seen when it is answered.
    await find(popup, '[data-part=read-blog]')
      .click()
      .catch(() => {});
  }

  /** Presses "Read this blog" and answers what the browser then asks. */
  async function askToRead(tab: Tab, answer: 'allow' | 'deny'): Promise<void> {
    const popup = await openPopupOver(tab);
    await find(popup, '[data-part=read-blog]').waitFor();
    await pressRead(popup);
    await answerPrompt(tab, answer);
  }

  async function answerPrompt(tab: Tab, answer: 'allow' | 'deny'): Promise<void> {
    const { driver } = browser();
    const { hostname } = new URL(await tab.url());
    // Chromium does not ask again for what was allowed before and given back.
    if (driver.family === 'firefox' || !allowedBefore.has(hostname))
      await driver.answerPermissionPrompt(answer);
    if (answer === 'allow') allowedBefore.add(hostname);
  }

  /** Ends the reading of a blog from the popup. */
  async function forget(tab: Tab): Promise<void> {
    const popup = await openPopupOver(tab);
    await find(popup, '[data-part=forget-blog]').click();
    await find(popup, '[data-part=blog-offer]').waitFor();
  }

  const waitForMarks = (tab: Tab) =>
    until('marks to be painted', async () => (await paintedMarks(tab)).length > 50);
  const waitForSilence = (tab: Tab) =>
    until('all marks to be gone', async () => (await paintedMarks(tab)).length === 0);

  it.each(['kawagishi.hatenablog.jp', 'news.example'])(
    'offers to read %s, reads it, and forgets it again',
    async (host) => {
      const url = `https://${host}${SAMPLE_POST.path}`;
      const tab = await openTab(url);
      const popup = await openPopupOver(tab);
      const offer = find(popup, '[data-part=blog-offer]');
      await offer.waitFor();
      expect(await offer.text()).toContain(OTHER_BLOG_NAME);
      expect(await offer.text()).toContain(host);
      expect(await paintedMarks(tab)).toEqual([]);

      await askToRead(tab, 'allow');
      await waitForMarks(tab);
      await tab.reload();
      await waitForMarks(tab);
      await browser().driver.stopBackground();
      await tab.reload();
      await waitForMarks(tab);
      const front = await openTab(`http://${host}/`);
      await waitForMarks(front);

      const moved = await openTab(`https://${host}/moved`);
      await find(await openPopupOver(moved), '.unreadable').waitFor();
      expect(await paintedMarks(moved)).toEqual([]);
      await moved.close();

      await tab.bringToFront();
      await forget(tab);
      await waitForSilence(tab);
      await waitForSilence(front);
      await tab.reload();
      await find(await openPopupOver(tab), '[data-part=blog-offer]').waitFor();
      expect(await paintedMarks(tab)).toEqual([]);
      await front.close();
      await tab.close();
    },
  );

  it('reads a blog that is allowed while the background is stopped', async () => {
    const tab = await openTab(`https://minato.hateblo.jp${SAMPLE_POST.path}`);
    const popup = await openPopupOver(tab);
    await find(popup, '[data-part=read-blog]').waitFor();
    await browser().driver.stopBackground();
    await pressRead(popup);
    await answerPrompt(tab, 'allow');
    await waitForMarks(tab);
    await forget(tab);
    await tab.close();
  });

  it('changes nothing when the reader does not allow it, says so, and asks again', async () => {
    const tab = await openTab(`https://hama.example${SAMPLE_POST.path}`);
    await askToRead(tab, 'deny');
    const popup = await openPopupOver(tab);
    await find(popup, '[data-part=blog-refused]').waitFor();
    expect(await paintedMarks(tab)).toEqual([]);
    expect(await accessibilityViolations(popup)).toEqual([]);

    await askToRead(tab, 'allow');
    await waitForMarks(tab);
    await forget(tab);
    expect(await find(open as View, '[data-part=blog-refused]').count()).toBe(0);
    await tab.close();
  });

  it('keeps notes on another blog, and brings them back when it is read again', async () => {
    const url = `https://news.example${SAMPLE_POST.path}`;
    const tab = await openTab(url);
    await askToRead(tab, 'allow');
    await waitForMarks(tab);
    await writeNote(tab, 'イスカロフ外相', '別のブログのメモ');
    await find(await openPopupOver(tab), '[data-part=note-body]', '別のブログのメモ').waitFor();
    await forget(tab);

    await askToRead(tab, 'allow');
    await waitForMarks(tab);
    const popup = await openPopupOver(tab);
    await find(popup, '[data-part=blog-read]').waitFor();
    await find(popup, '[data-part=note-body]', '別のブログのメモ').waitFor();
    await forget(tab);
    await tab.close();
  });

  it('lists the blogs in the settings with what was read and noted, and forgets one from there', async () => {
    const host = 'kawagishi.hatenablog.jp';
    const tab = await openTab(`https://${host}${SAMPLE_POST.path}`);
    await askToRead(tab, 'allow');
    await waitForMarks(tab);
    await writeNote(tab, 'イスカロフ外相', '設定のページで数えられるメモ');

    const settings = await browser().driver.openExtensionPage('options.html');
    const blog = find(settings, '[data-part=blog]', host);
    await blog.waitFor();
    await until('its note to be counted', async () => /1.*1/u.test((await blog.text()) ?? ''));
    expect(await find(settings, '[data-part=section-blogs] li').count()).toBe(2);
    expect(await accessibilityViolations(settings)).toEqual([]);
    await find(settings, '[data-part=section-blogs] [data-part=forget-blog]').click();
    await find(settings, '[data-part=blog-forgotten]', host).waitFor();
    expect(await find(settings, '[data-part=blog]').count()).toBe(1);
    await settings.close();

    await tab.bringToFront();
    await waitForSilence(tab);
    await tab.close();
  });

  it('says of a page without posts on such a blog that it has none', async () => {
    const tab = await openTab('https://news.example/about');
    await askToRead(tab, 'allow');
    await until('the page to be loaded anew', async () => {
      const popup = await openPopupOver(tab);
      await find(popup, '[data-part=blog-read]').waitFor();
      return find(popup, '[data-part=unreadable-noPosts]').isShown();
    });
    await forget(tab);
    await tab.close();
  });

  it('offers nothing on a site that is no Hatena blog, nor on d1021', async () => {
    const tab = await openTab(`https://${OTHER_SITE_HOST}/`);
    const popup = await openPopupOver(tab);
    const said = find(popup, '[data-part=unreadable-otherSite] p');
    await said.waitFor();
    expect(inAnyLanguage('popupOtherSite')).toContain(await said.text());
    await tab.close();

    const own = await browser().openPost(SAMPLE_URL);
    const overOwn = await openPopupOver(own);
    await find(overOwn, '[data-part=speaker]').waitFor();
    expect(await find(overOwn, '[data-part=forget-blog]').count()).toBe(0);
    await own.close();
  });
});
