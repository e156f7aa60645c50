import { afterAll, expect, it } from 'vitest';
import { SAMPLE_POST } from '../fixtures/posts.ts';
import { accessibilityViolations, cardAccessibilityViolations, surfaceViolations } from './accessibility.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard, findInLegend, findInStatus, middle } from './locator.ts';
import { settle } from './settle.ts';
import { textRect } from './text-range.ts';

/** What axe says of surfaces that other tests see under one scheme alone. */
describeInBrowsers('the smaller surfaces', (browser) => {
  afterAll(() => browser().driver.setColourScheme('light'));

  it.each(['light', 'dark'] as const)('give axe nothing to object to under a %s scheme', async (scheme) => {
    const { driver } = browser();
    await driver.setColourScheme(scheme);
    const url = `${SAMPLE_URL}?theme=${scheme}`;
    const tab = await browser().openPost(url);

    await driver.pressCommand(tab, 'next-mark');
    await findInStatus(tab, '[role=status] .who').waitFor();
    expect(await surfaceViolations(tab, 'status')).toEqual([]);

    await driver.pressCommand(tab, 'list-speakers');
    await findInLegend(tab, '[data-part=legend]').waitFor();
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);
    await tab.keyboard.press('Enter');
    await findInLegend(tab, '[data-part=filter-bar]').waitFor();
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);
    await findInLegend(tab, '[data-part=all-speakers]').click();

    await tab.setViewport(390, 760);
    await tab.finger.tap(middle(await textRect(tab, 'メリキナ')));
    await findInCard(tab, '.card.sheet', 'メリキナ').waitFor();
    await settle(tab, 'card');
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    await tab.close();

    const other = await driver.newTab();
    await other.open(`https://news.example${SAMPLE_POST.path}`);
    const popup = await driver.openToolbarPopup(other);
    await find(popup, '[data-part=blog-offer]').waitFor();
    expect(await accessibilityViolations(popup)).toEqual([]);
    await other.close();
  });
});
