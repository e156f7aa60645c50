import { expect, it } from 'vitest';
import { accessibilityViolations } from './accessibility.ts';
import { describeInBrowsers } from './harness.ts';
import { find } from './locator.ts';
import { until } from './wait.ts';

describeInBrowsers('the keys in the settings', (browser) => {
  it('are shown, and can be changed where the browser allows it', async () => {
    const { driver } = browser();
    const page = await driver.openExtensionPage('options.html');
    const row = (command: string) => `[data-part=shortcut-${command}]`;
    const keys = find(page, `${row('next-mark')} .keys`);
    expect((await keys.text()).replace(/\s+/g, '')).toBe('Alt+.');
    expect(await accessibilityViolations(page)).toEqual([]);

    if (driver.family === 'chromium') {
      await find(page, `${row('next-of-speaker')} .no-keys`).waitFor();
      await find(page, '[data-part=open-browser-shortcuts]').click();
      await until('the browser’s own page', async () => {
        const addresses = await Promise.all((await driver.tabs()).map((tab) => tab.url()));
        return addresses.some((address) => /^(chrome|edge):\/\/extensions\/shortcuts/.test(address));
      });
      return;
    }

    const change = find(page, `${row('next-mark')} [data-part=change]`);
    const report = find(page, '[data-part=shortcut-report]');
    await change.click();
    await page.keyboard.press('m', 'Alt');
    await until('the conflict to be told', async () => (await report.attribute('class'))?.includes('failed'));
    expect((await keys.text()).replace(/\s+/g, '')).toBe('Alt+.');
    await page.keyboard.press('9', 'Alt', 'Shift');
    await until('the new key', async () => (await keys.text()).replace(/\s+/g, '') === 'Alt+Shift+9');
    expect(await change.isFocused()).toBe(true);
    await find(page, `${row('next-mark')} [data-part=clear]`).click();
    await find(page, `${row('next-mark')} .no-keys`).waitFor();
    await find(page, `${row('next-mark')} [data-part=reset]`).click();
    await until('the first key', async () => (await keys.text()).replace(/\s+/g, '') === 'Alt+.');
  });
});
