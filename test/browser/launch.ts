import { launchChromium } from './chromium/driver.ts';
import type { BrowserFamily, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/driver.ts';

/** Starts a browser of a family with the extension. The caller must see to it that `quit` is called. */
export function launch(family: BrowserFamily, options: LaunchOptions): Promise<Driver> {
  return family === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
