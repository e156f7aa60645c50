import { existsSync } from 'node:fs';
import { launchChromium } from './chromium/driver.ts';
import type { BrowserFamily, Driver, LaunchOptions, Tab } from './driver.ts';
import { launchFirefox } from './firefox/driver.ts';
import { until } from './wait.ts';

/**
 * Starts a browser of a family with the extension, and closes the page of first steps that opens by itself in Chromium, so that the tab of
 * whoever drives the browser stays in front; Firefox's temporary add-ons show none. The caller must see to it that `quit` is called.
 */
export async function launch(family: BrowserFamily, options: LaunchOptions): Promise<Driver> {
  // An extension that a kept profile has already is not installed again, and shows nothing.
  const isKept = options.profile !== undefined && existsSync(options.profile);
  const driver = await (family === 'firefox' ? launchFirefox(options) : launchChromium(options));
  if (options.keepWelcome || isKept || family === 'firefox') return driver;
  try {
    const welcome = await findWelcome(driver);
    await welcome.close();
    return driver;
  } catch (error) {
    await driver.quit();
    throw error;
  }
}

/** How long a browser may take to start the extension, in milliseconds: the first start of a profile on a busy machine is slow. */
const STARTUP = 60_000;

/** The page that the extension shows after it was installed, once it is there: in Chromium. */
export function findWelcome(driver: Driver): Promise<Tab> {
  return until(
    'the first steps to open',
    async () => {
      for (const tab of await driver.tabs())
        if ((await tab.url()) === `${driver.extensionOrigin}/welcome.html`) return tab;
      return null;
    },
    STARTUP,
  );
}
