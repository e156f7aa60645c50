import { expect, it } from 'vitest';
import { cardAccessibilityViolations } from './accessibility.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { overlaps } from './overlaps.ts';
import { settle } from './settle.ts';
import { textRect } from './text-range.ts';
import { until } from './wait.ts';

const WIDTH = 360;
const HEIGHT = 700;

describeInBrowsers('touch', (browser) => {
  it('opens a sheet from below at a tap on a mark, and closes it by a swipe, a tap elsewhere and its button', async () => {
    const tab = await browser().openPost();
    await tab.setViewport(WIDTH, HEIGHT);
    const open = async (text: string) => {
      await tab.finger.tap(middle(await textRect(tab, text)));
      await findInCard(tab, '.card.sheet', text).waitFor();
      await settle(tab, 'card');
      return await findInCard(tab, '.card.sheet').rect();
    };
    const sheet = await open('メリキナ');
    expect(sheet.y + sheet.height).toBe(HEIGHT);
    // Firefox keeps room for a scroll bar.
    expect(sheet.width).toBeGreaterThan(WIDTH - 20);
    expect(sheet.height).toBeLessThanOrEqual(HEIGHT * 0.6);
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    const heights = await tab.evaluateIn('card', (root) =>
      [...root.querySelectorAll('button, a')].map((element) => element.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

    const grip = { x: sheet.x + sheet.width / 2, y: sheet.y + 14 };
    await tab.finger.swipe(grip, { x: grip.x, y: grip.y + 200 });
    await findInCard(tab, '.card.sheet').waitForGone();

    await open('メリキナ');
    await tab.finger.tap({ x: 4, y: 60 });
    await findInCard(tab, '.card.sheet').waitForGone();

    await open('メリキナ');
    await tab.finger.tap(middle(await findInCard(tab, '[data-part=close]').rect()));
    await findInCard(tab, '.card.sheet').waitForGone();
    await tab.close();
  });

  it('scrolls the line that was tapped out from under the sheet', async () => {
    const tab = await browser().openPost();
    await tab.setViewport(WIDTH, HEIGHT);
    const { y } = await textRect(tab, 'メリキナ');
    await tab.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - HEIGHT + 60);
    const place = await tab.evaluate(() => scrollY);
    await tab.finger.tap({ ...middle(await rectWithoutScrolling()), y: HEIGHT - 60 + 12 });
    await findInCard(tab, '.card.sheet').waitFor();
    await until('the page to be scrolled', () => tab.evaluate((before) => scrollY > before, place));
    await until('the line to be free', async () => {
      const sheet = await findInCard(tab, '.card.sheet').rect();
      return !overlaps(sheet, await rectWithoutScrolling());
    });
    await tab.close();

    async function rectWithoutScrolling() {
      const before = await tab.evaluate(() => scrollY);
      const rect = await textRect(tab, 'メリキナ');
      const after = await tab.evaluate(() => scrollY);
      await tab.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before);
      return { ...rect, y: rect.y + after - before };
    }
  });

  it('leaves links inside a mark to themselves', async () => {
    const tab = await browser().openPost();
    await tab.setViewport(WIDTH, HEIGHT);
    await tab.evaluate(() => {
      const notes: string[] = [];
      Object.assign(window, { notes });
      document.addEventListener('click', (event) => {
        if (!(event.target as Element).closest('a')) return;
        notes.push('link');
        event.preventDefault();
      });
    });
    const link = await tab.evaluate(() => {
      const marked = [...document.querySelectorAll('.entry-content a.keyword')].at(0);
      marked?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rect = marked?.getClientRects()[0];
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    });
    if (!link) throw new Error('the post has no keyword link');
    await tab.finger.tap(link);
    await until('the link to get its tap', () =>
      tab.evaluate(() => (window as unknown as { notes: string[] }).notes.length > 0),
    );
    expect(await findInCard(tab, '.card.sheet').isShown()).toBe(false);
    await tab.close();
  });
});
