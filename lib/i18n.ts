import { browser } from 'wxt/browser';
import type messages from '../assets/public/_locales/ja/messages.json';

/** A key of assets/public/_locales. */
export type MessageKey = keyof typeof messages;

/**
 * The text of a key in the browser's language, `$1`…`$9` replaced by `substitutions`.
 *
 * @throws {Error} when no language has the key: a mistake of ours that must not pass unseen.
 */
export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  const text = browser.i18n.getMessage(key, substitutions.map(String));
  if (text === '') throw new Error(`no message for the key ${key}`);
  return text;
}
