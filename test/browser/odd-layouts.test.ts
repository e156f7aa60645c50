import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { ODD_LAYOUTS, ODD_LAYOUTS_BODY } from '../fixtures/odd-layouts.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard } from './locator.ts';
import { readIntegrity } from './page-integrity.ts';
import { leaveCard, openCard } from './reader.ts';

const PATH = '/entry/2026/01/09/120000';

describeInBrowsers('text that is laid out in odd ways', (browser) => {
  it('is found under the pointer, and left as it is', async () => {
    const post = { ...SAMPLE_POST, path: PATH, title: 'さまざまな組み方', body: ODD_LAYOUTS_BODY };
    browser().server.serve(PATH, (theme) => entryPage(post, theme));
    const tab = await browser().openPost(BLOG_ORIGIN + PATH);
    const missed: string[] = [];
    for (const { name, words, isHidden } of ODD_LAYOUTS) {
      if (isHidden) continue;
      try {
        await openCard(tab, words);
        const quoted = (await findInCard(tab, '[data-part=text]').text()).replace(/\s/g, '');
        if (!quoted.includes(words.replace(/\s/g, ''))) missed.push(`${name}: ${quoted}`);
      } catch (error) {
        missed.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(missed).toEqual([]);
    await leaveCard(tab);
    const page = await readIntegrity(tab);
    expect(page.now).toBe(page.sent);
    await tab.close();
  });
});
