import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { longPost } from '../fixtures/long-post.ts';
import { BLOG_ORIGIN, POSTS, SAMPLE_POST } from '../fixtures/posts.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { middle } from './locator.ts';
import { readIntegrity } from './page-integrity.ts';
import { holdsMarks, paintedMarks } from './painted-marks.ts';
import { BLOG_HOSTS } from './server.ts';
import { textRect } from './text-range.ts';
import { pause, until } from './wait.ts';

describeInBrowsers('marks', (browser) => {
  it('paints names, quotes and statements of a post', async () => {
    const tab = await browser().openPost();
    const marks = await paintedMarks(tab);
    const texts = (kind: string) => marks.filter(({ style }) => style.includes(kind)).map(({ text }) => text);

    expect(texts('mention')).toEqual(
      expect.arrayContaining(['イスカロフ外相', 'マルタ・ヴェルトリン外務大臣']),
    );
    expect(texts('speech')).toContain(
      '「川の水は一国のものではない。下流に暮らす200万人の生活を守る取り決めを、この部屋から始めたい」',
    );
    expect(texts('statement').length).toBeGreaterThan(10);
    await tab.close();
  });

  it('paints the same person’s words alike, and other people’s otherwise', async () => {
    const tab = await browser().openPost();
    const marks = await paintedMarks(tab);
    const tintOf = (text: string) =>
      marks
        .find((mark) => mark.text.includes(text))
        ?.style.split('-')
        .at(-1);

    expect(tintOf('川の水は一国のものではない')).toBeDefined();
    expect(tintOf('書かれていないことが')).toBe(tintOf('川の水は一国のものではない'));
    expect(tintOf('われわれは対話の扉を')).not.toBe(tintOf('川の水は一国のものではない'));
    expect(tintOf('昨年の案に日付を')).toBe('unnamed');
    await tab.close();
  });

  it('paints nothing but the text of posts', async () => {
    const tab = await browser().openPost();
    const all = (await paintedMarks(tab)).map(({ text }) => text).join('\n');
    // The blog's description, an advertisement, a comment, the author's footer and the sidebar quote people, too.
    for (const outside of [
      'これは見出しだ',
      'よく眠れる枕',
      '水は低きに',
      'この欄は本文ではない',
      '上座も下座もない',
    ]) {
      expect(all).not.toContain(outside);
    }
    await tab.close();
  });

  it.each(BLOG_HOSTS)('paints on %s, over http too', async (host) => {
    for (const scheme of ['https', 'http']) {
      const tab = await browser().openPost(`${scheme}://${host}${SAMPLE_POST.path}`);
      expect((await paintedMarks(tab)).length).toBeGreaterThan(50);
      await tab.close();
    }
  });

  it('paints every post of an index as it is read', async () => {
    const tab = await browser().openPost(`${BLOG_ORIGIN}/`);
    for (const { id } of POSTS) {
      await tab.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), `#entry-${id}`);
      await until(`marks in entry ${id}`, () => holdsMarks(tab, `#entry-${id}`));
    }
    await tab.close();
  });

  it('paints a post of 100,000 characters where the reader is and on paper, and leaves it as it is', async () => {
    const post = longPost();
    browser().server.serve(post.path, (theme) => entryPage(post, theme));
    const tab = await browser().openPost(BLOG_ORIGIN + post.path);
    const countOfMarks = async () => (await paintedMarks(tab)).length;
    await until('marks at the beginning', () => holdsMarks(tab, '.entry-content p:first-child'));
    expect(await countOfMarks()).toBeLessThan(1500);

    const show = (place: string) =>
      tab.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), place);
    const lastWithMarks = '.entry-content p:nth-last-child(-n + 8)';
    expect(await holdsMarks(tab, lastWithMarks)).toBe(false);
    await show('.entry-content p:last-child');
    await until('marks at the end', () => holdsMarks(tab, lastWithMarks));
    expect(await holdsMarks(tab, '.entry-content p:first-child')).toBe(false);

    await tab.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
    await until('thousands of marks', async () => (await countOfMarks()) > 3000);
    await tab.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
    await until('fewer again', async () => (await countOfMarks()) < 1500);

    const page = await readIntegrity(tab);
    expect(page.now).toBe(page.sent);
    await tab.close();
  });

  it('paints nothing on an archive', async () => {
    const tab = await browser().driver.newTab();
    await tab.open(`${BLOG_ORIGIN}/archive`);
    await pause(1500);
    expect(await paintedMarks(tab)).toEqual([]);
    await tab.close();
  });

  it.each([SAMPLE_URL, `${BLOG_ORIGIN}/`, `${BLOG_ORIGIN}/archive`])(
    'leaves %s as it is, to the byte',
    async (url) => {
      const tab = await browser().driver.newTab();
      await tab.open(url);
      if (!url.endsWith('/archive')) {
        await browser().waitForMarks(url);
        await tab.mouse.move(middle(await textRect(tab, 'イスカロフ')));
      }
      await pause(1000);

      const page = await readIntegrity(tab);
      expect(page.now).toBe(page.sent);
      expect(page.frameNow).toBe(page.frameSent);
      expect(page.topLevel).toEqual(['head', 'body']);
      await tab.close();
    },
  );
});
