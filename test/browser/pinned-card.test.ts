import { expect, it } from 'vitest';
import { cardAccessibilityViolations } from './accessibility.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { paintedMarks } from './painted-marks.ts';
import { openCard } from './reader.ts';
import { textRect } from './text-range.ts';
import { pause, until } from './wait.ts';

/** Longer than the dwell and the closing delay together, in milliseconds. */
const A_WHILE = 1200;

describeInBrowsers('pinned card', (browser) => {
  it('stays while the reader goes on, beside the cards of other marks, until it is closed', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=pin]').click();
    await findInCard(tab, '.card.pinned').waitFor();

    await tab.mouse.move({ x: 2, y: 2 });
    await tab.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await tab.mouse.click({ x: 2, y: 300 });
    await pause(A_WHILE);
    expect(await findInCard(tab, '.card.pinned').text()).toContain('ヴェルトリン');

    await tab.mouse.move(middle(await textRect(tab, 'ガルベロッティ')));
    await findInCard(tab, '.card.beside', 'ガルベロッティ').waitFor();
    expect(await findInCard(tab, '[role=dialog]').count()).toBe(2);
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await findInCard(tab, '.card.beside').waitForGone();
    expect(await findInCard(tab, '.card.pinned').isShown()).toBe(true);

    await findInCard(tab, '.card.pinned [data-part=close]').click();
    await findInCard(tab, '.card.pinned').waitForGone();
    // A click on its button is no way by keyboard.
    expect((await paintedMarks(tab)).filter(({ style }) => style.endsWith('-current'))).toEqual([]);
    await tab.close();
  });

  it('is pinned and moved by keys, keeps what is being typed, and closes by Escape', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, 'textarea').fill('書きかけ');
    await findInCard(tab, '[data-part=pin]').click();
    await findInCard(tab, '.card.pinned').waitFor();
    expect(await findInCard(tab, 'textarea').value()).toBe('書きかけ');

    const before = await findInCard(tab, '.card.pinned').rect();
    await findInCard(tab, '[data-part=move]').click();
    await until('the card to go to the other side', async () => {
      const { x } = await findInCard(tab, '.card.pinned').rect();
      return x < before.x - 100;
    });
    const across = await findInCard(tab, '.card.pinned').rect();
    await tab.keyboard.press('ArrowRight');
    await until('the card to move by a step', async () => {
      const { x } = await findInCard(tab, '.card.pinned').rect();
      return x > across.x;
    });
    await tab.keyboard.press('Escape');
    await findInCard(tab, '.card.pinned').waitForGone();

    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=note-body]', '書きかけ').waitFor();
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '.jump').hover();
    await findInCard(tab, '.card-head').click();
    await tab.keyboard.press('p');
    await findInCard(tab, '.card.pinned', 'イスカロフ').waitFor();
    await tab.close();
  });

  it('can be dragged out of the way', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    const head = await findInCard(tab, '.card-head').rect();
    const grip = { x: head.x + head.width - 100, y: head.y + head.height - 4 };
    await tab.mouse.drag(grip, { x: grip.x + 200, y: grip.y + 80 });
    await findInCard(tab, '.card.pinned').waitFor();
    await until('the card to come along', async () => {
      const { x } = await findInCard(tab, '.card.pinned').rect();
      return x > head.x + 50;
    });
    await tab.close();
  });
});
