import { expect, it } from 'vitest';
import type { Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { openCard } from './reader.ts';
import { textRect } from './text-range.ts';
import { pause, until } from './wait.ts';

const NAME = 'ヴェルトリン外相は会談';
const EDITOR = '[data-part=note-editor] textarea';

/** Longer than a text takes to the background, in milliseconds. */
const HANDED_OVER = 600;

describeInBrowsers('an extension that is updated while a page is open', (browser) => {
  it('leaves the page whole, loses nothing without a word, and asks to reload where that is needed', async () => {
    const { driver } = browser();
    const tab = await browser().openPost();
    const before = await paintedMarks(tab);
    await openCard(tab, NAME);
    await findInCard(tab, EDITOR).fill('before');
    await pause(HANDED_OVER);

    await driver.reinstall();
    await tab.bringToFront();
    if (driver.family === 'chromium') await expectAdvice(tab);
    else await findInCard(tab, '[role=dialog]').waitForGone();
    await until(
      'the marks as they were, once',
      async () => JSON.stringify(await paintedMarks(tab)) === JSON.stringify(before),
    );
    expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await until('the card with what was typed before', async () => {
      await openCard(tab, NAME);
      return await findInCard(tab, '[data-part=note-body]', 'before').isShown();
    });
    await tab.close();
  });
});

/** In Chromium the old content script lives on without its extension. It says so to who types, and then to who reads. */
async function expectAdvice(tab: Tab): Promise<void> {
  await findInCard(tab, EDITOR).click();
  await tab.keyboard.type(' and after');
  const reasons = inAnyLanguage('failureUnreachable');
  await until('the editor to say that the text is not kept', async () =>
    reasons.includes(await findInCard(tab, '[data-part=note-editor] [role=status]').text()),
  );
  await tab.keyboard.press('Escape');
  await findInCard(tab, '[role=dialog]').waitForGone();
  await tab.mouse.move(middle(await textRect(tab, 'イスカロフ外相は')));
  await tab.evaluate(() => {
    document.title = 'the old page';
  });
  await findInCard(tab, '[data-part=reload]').click();
  await until('the page to be loaded anew', () => tab.evaluate(() => document.title !== 'the old page'));
}
