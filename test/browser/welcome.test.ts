import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../run/build.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { Driver, Tab } from './driver.ts';
import { executableFor } from './find-browser.ts';
import { findWelcome, launch } from './launch.ts';
import { find } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { type BlogServer, startBlogServer } from './server.ts';
import { until } from './wait.ts';

describe.each(['chromium', 'firefox'] as const)('the first steps (%s)', (family) => {
  let server: BlogServer;
  let driver: Driver;
  let page: Tab;

  beforeAll(async () => {
    server = await startBlogServer();
    driver = await launch(family, {
      executable: executableFor(family),
      extension: builtExtension(family),
      server,
      headless: true,
      keepWelcome: true,
    });
    // A temporary add-on of Firefox opens nothing: there the library's link leads to the page.
    page = await (family === 'firefox' ? driver.openExtensionPage('welcome.html') : findWelcome(driver));
    await find(page, 'h1').waitFor();
  });
  afterAll(async () => {
    await driver?.quit();
    await server?.close();
  });

  it('open after installing, with three pictures and a way to the blog', async () => {
    expect(inAnyLanguage('welcomeTitle')).toContain(await find(page, 'h1').text());
    expect(await find(page, '.picture').count()).toBe(3);
    expect(
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-part=open-blog]')?.href),
    ).toBe('https://d1021.hatenadiary.com/');
  });

  it.each(['light', 'dark'] as const)(
    'fit windows of every width, and axe objects to nothing under a %s scheme',
    async (scheme) => {
      await driver.setColourScheme(scheme);
      // Firefox tells its tabs one after the other.
      await until(`the page to turn ${scheme}`, () =>
        page.evaluate((name: string) => matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme),
      );
      for (const width of [360, 800, 1400]) {
        await page.setViewport(width, 900);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
          `${width}`,
        ).toBe(0);
        expect(await accessibilityViolations(page)).toEqual([]);
      }
    },
  );

  it('lead by keyboard to the blog first, and past the pictures', async () => {
    await page.bringToFront();
    await page.keyboard.press('Tab');
    expect(await find(page, '[data-part=open-blog]').isFocused()).toBe(true);
  });

  it('do not open again when the extension is updated', async () => {
    await page.close();
    await driver.reinstall();
    const library = await driver.openExtensionPage('library.html#about');
    await find(library, '[data-part=notice]').waitFor();
    expect(await find(library, '[data-part=notice]').count()).toBeGreaterThan(20);
    expect(await accessibilityViolations(library)).toEqual([]);
    const urls = await Promise.all((await driver.tabs()).map((tab) => tab.url()));
    expect(urls.filter((url) => url.endsWith('/welcome.html'))).toEqual([]);
  });
});
