import { browser } from 'wxt/browser';
import { message } from '../../lib/i18n.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';

/**
 * Lets the background speak the language that the reader chose. It must be called while the background starts, or
 * browsers would not wake it for a change.
 */
export function speakInBackground(): void {
  void followLanguage(nameAnew, new AbortController().signal).then(nameAnew);
}

/** Names anew what the browser shows of the extension outside of pages. */
async function nameAnew(): Promise<void> {
  try {
    await browser.action.setTitle({ title: message('extensionName') });
  } catch (error) {
    console.error('The toolbar button could not be named.', error);
  }
}
