import { browser } from 'wxt/browser';

/**
 * Shows the first steps once the extension is installed, and never after an update. A temporary add-on of Firefox is what a developer loads anew
 * at each start, and is passed over (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/onInstalled). To be called as
 * the background starts.
 */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener((details) => {
    const isTemporary = 'temporary' in details && details.temporary === true;
    if (details.reason !== 'install' || isTemporary) return;
    browser.tabs
      .create({ url: browser.runtime.getURL('/welcome.html') })
      .catch((error: unknown) => console.error('The first steps could not be shown.', error));
  });
}
