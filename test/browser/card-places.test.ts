import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { describeInBrowsers, type TestBrowser } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { overlaps } from './overlaps.ts';
import { leaveCard, openCard } from './reader.ts';
import { textRect } from './text-range.ts';
import { until } from './wait.ts';

const STYLES = {
  'vertical writing': '.entry-content { writing-mode: vertical-rl; block-size: 560px; overflow-x: auto }',
  'a zoomed root': 'html { zoom: 1.5 }',
  'a transformed root': 'html { transform: translateY(10px) scale(0.98) } body { transform: rotate(0.2deg) }',
} as const;

describeInBrowsers('card on odd pages', (browser) => {
  it.each(Object.entries(STYLES))('stands near its mark, and not on it, under %s', async (_, style) => {
    const tab = await browser().openPost(serveStyled(browser(), style));
    await tab.setViewport(1000, 700);
    await openCard(tab, 'ヴェルトリン');
    const card = await findInCard(tab, '[role=dialog]').rect();
    const text = await textRect(tab, 'ヴェルトリン');
    expect(overlaps(card, text)).toBe(false);
    const gapX = Math.max(card.x - (text.x + text.width), text.x - (card.x + card.width), 0);
    const gapY = Math.max(card.y - (text.y + text.height), text.y - (card.y + card.height), 0);
    expect(Math.hypot(gapX, gapY)).toBeLessThan(80);
    await tab.close();
  });

  it('is whole in a window as small as the largest zoom makes it', async () => {
    const tab = await browser().openPost();
    await tab.setViewport(320, 200);
    for (const name of ['イスカロフ', 'メリキナ']) {
      await openCard(tab, name);
      const card = await findInCard(tab, '[role=dialog]').rect();
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(320);
      expect(card.y + card.height).toBeLessThanOrEqual(200);
      expect(card.height).toBeGreaterThan(60);
      expect(overlaps(card, await textRect(tab, name))).toBe(false);
      await leaveCard(tab);
    }
    await tab.close();
  });

  it('works on what goes into fullscreen while it is open, and goes home afterwards', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, 'textarea').fill('書きかけ');
    await findInCard(tab, '[data-part=pin]').click();
    await tab.evaluate(() => {
      document.addEventListener('click', () => document.querySelector('article')?.requestFullscreen(), {
        once: true,
      });
    });
    await tab.mouse.click(middle(await textRect(tab, '約8000人が参加')));
    await until('the post to fill the screen', () =>
      tab.evaluate(() => document.fullscreenElement?.localName === 'article'),
    );
    await findInCard(tab, '.card.pinned').waitFor();
    expect(await findInCard(tab, 'textarea').value()).toBe('書きかけ');
    await findInCard(tab, 'textarea').fill('');
    await findInCard(tab, '.card.pinned [data-part=close]').click();
    await findInCard(tab, '.card.pinned').waitForGone();

    await openCard(tab, 'イスカロフ');
    // Firefox has left it at the Escape that closed the card before.
    await tab.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await until('our element to stand beside the body', () =>
      tab.evaluate(
        () => document.querySelector('hatsugenroku-card')?.parentElement === document.documentElement,
      ),
    );
    await tab.close();
  });
});

/** Serves the sample post with some style of its own and returns its address. */
function serveStyled({ server }: TestBrowser, style: string): string {
  const path = '/entry/2026/02/01/120000';
  const post = { ...SAMPLE_POST, id: '6801883189201120000', path };
  server.serve(path, (theme) => entryPage(post, theme).replace('</head>', `<style>${style}</style></head>`));
  return `${BLOG_ORIGIN}${path}`;
}
