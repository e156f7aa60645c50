import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ROOT } from '../run/run-program.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find } from './locator.ts';
import { paintedMarks } from './painted-marks.ts';
import { openCard, writeNote } from './reader.ts';
import { settle } from './settle.ts';

/** Where the pictures go, for people to look at. */
const PICTURES = join(ROOT, '.output', 'screenshots');

const HEIGHT = 900;

describeInBrowsers('appearance', (browser) => {
  beforeAll(() => mkdir(PICTURES, { recursive: true }));

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [800, 'light'],
    [800, 'dark'],
    [1400, 'light'],
    [1400, 'dark'],
  ] as const)('suits a page %i px wide in a %s theme', async (width, theme) => {
    const { driver } = browser();
    await driver.setColourScheme(theme);
    const tab = await browser().openPost(`${SAMPLE_URL}?theme=${theme}`);
    await tab.setViewport(width, HEIGHT);
    const marks = await paintedMarks(tab);
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.filter(({ style }) => !style.startsWith(theme))).toEqual([]);

    const size = await tab.evaluate(pageSize);
    await openCard(tab, 'ヴェルトリン');
    expect(await tab.evaluate(pageSize)).toEqual(size);
    await tab.screenshot(join(PICTURES, `${driver.family}-page-${width}-${theme}.png`));
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('shows the popup in a %s scheme', async (scheme) => {
    const { driver } = browser();
    await driver.setColourScheme(scheme);
    const tab = await browser().openPost();
    await writeNote(tab, 'テイセン', `仲介役の言葉を集める(${scheme})`);
    const popup = await driver.openToolbarPopup(tab);
    await find(popup, '[data-part=note]', `(${scheme})`).waitFor();
    await settle(popup, 'document');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await popup.screenshot(join(PICTURES, `${driver.family}-popup-${scheme}.png`));
    await tab.close();
  });
});

/** Runs in the page: must stand alone. */
function pageSize(): { width: number; height: number } {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return { width: scrollWidth, height: scrollHeight };
}
