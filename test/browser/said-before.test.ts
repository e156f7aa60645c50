import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { OLDER_POST } from '../fixtures/older-post.ts';
import { BLOG_ORIGIN } from '../fixtures/posts.ts';
import { accessibilityViolations, cardAccessibilityViolations } from './accessibility.ts';
import { describeInBrowsers, SAMPLE_URL, type TestBrowser } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { leaveCard, openCard } from './reader.ts';
import { until } from './wait.ts';

const OLDER_URL = `${BLOG_ORIGIN}${OLDER_POST.path}`;

async function readOlder(browser: TestBrowser): Promise<void> {
  browser.server.serve(OLDER_POST.path, (theme) => entryPage(OLDER_POST, theme));
  const tab = await browser.openPost(OLDER_URL);
  await tab.close();
}

describeInBrowsers('said before', (browser) => {
  it('says so where a person said nothing in other posts', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'マルタ・ヴェルトリン');
    await findInCard(tab, '[data-part=before-none]').waitFor();
    expect(inAnyLanguage('saidBeforeNone')).toContain(
      await findInCard(tab, '[data-part=before-none]').text(),
    );
    await tab.close();
  });

  it.each(['light', 'dark'] as const)(
    'shows what a person said in a post read before, and leads there (%s)',
    async (scheme) => {
      await browser().driver.setColourScheme(scheme);
      await readOlder(browser());
      const tab = await browser().openPost(`${SAMPLE_URL}?theme=${scheme}`);
      await openCard(tab, 'マルタ・ヴェルトリン');
      await findInCard(tab, '[data-part=before-latest]', '地図より先に川を見てほしい').waitFor();
      await findInCard(tab, '[data-part=before-all]').click();
      await findInCard(tab, '[data-part=before-title]', OLDER_POST.title).waitFor();
      expect(await findInCard(tab, '[data-part=before-saying]').texts()).toHaveLength(3);
      expect(await findInCard(tab, '[data-part=before-title]').attribute('href')).toBe(OLDER_URL);
      expect(await cardAccessibilityViolations(tab)).toEqual([]);

      await findInCard(tab, '[data-part=before-saying]', '数字は隠さない').click();
      const opened = await until('the older post to open', async () => {
        for (const candidate of await browser().driver.tabs())
          if ((await candidate.url()) === OLDER_URL) return candidate;
        return null;
      });
      await until('the words to come into view', async () => {
        // The last paragraph: far below what the window shows of the post at first.
        const { top, bottom, height } = await opened.evaluate(lastParagraph);
        return top > 0 && bottom < height;
      });
      await opened.close();
      await tab.close();
      await browser().driver.setColourScheme('light');
    },
  );

  it('leaves the rest of the card where it is when it comes', async () => {
    await readOlder(browser());
    const tab = await browser().openPost();
    await openCard(tab, 'マルタ・ヴェルトリン');
    await findInCard(tab, '[data-part=before-latest]').waitFor();
    const { height } = await findInCard(tab, '[data-part=said-before]').rect();
    await leaveCard(tab);
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=before-none]').waitFor();
    expect((await findInCard(tab, '[data-part=said-before]').rect()).height).toBeCloseTo(height, 0);
    await tab.close();
  });

  it('is forgotten on wish, after a question, and says nothing from then on', async () => {
    await readOlder(browser());
    const page = await browser().driver.openExtensionPage('options.html');
    await find(page, '[data-part=record-forget]').click();
    await find(page, '[data-part=record-forget-now]').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await find(page, '[data-part=record-keep]').click();
    await find(page, '[data-part=record-forget]').click();
    await find(page, '[data-part=record-forget-now]').click();
    await find(page, '[data-part=record-forgotten]').waitFor();
    expect(inAnyLanguage('recordEmpty')).toContain(await find(page, '[data-part=record-counts]').text());
    await page.close();

    const tab = await browser().openPost();
    await openCard(tab, 'マルタ・ヴェルトリン');
    await findInCard(tab, '[data-part=before-none]').waitFor();
    await tab.close();
  });
});

/** Runs in the page: must stand alone. */
function lastParagraph(): { readonly top: number; readonly bottom: number; readonly height: number } {
  const rect = [...document.querySelectorAll('.hatenablog-entry p')].at(-1)?.getBoundingClientRect();
  return { top: rect?.top ?? -1, bottom: rect?.bottom ?? -1, height: innerHeight };
}
