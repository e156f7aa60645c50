import { browser } from 'wxt/browser';
import { message } from '../../lib/i18n.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';

/**
 * Lets the background speak the language that the reader chose. It must be called while the background starts, or
 * browsers would not wake it for a change.
 *
 * @param onChange called after each change of the language.
 * @returns settled once the language is spoken.
 */
export async function speakInBackground(onChange: () => void): Promise<void> {
  const nameAnew = (): void => {
    browser.action
      .setTitle({ title: message('extensionName') })
      .catch((error: unknown) => console.error('The toolbar button could not be named.', error));
  };
  const change = (): void => {
    nameAnew();
    onChange();
  };
  await followLanguage(change, new AbortController().signal);
  nameAnew();
}
