import { browser } from 'wxt/browser';
import type messages from '../assets/public/_locales/ja/messages.json';
import { PAGE_MESSAGE_KEYS } from './page-message-keys.ts';

/** A key of assets/public/_locales. */
export type MessageKey = keyof typeof messages;

/** Stand in a kept text where `$1`…`$9` go: characters that no text of ours holds. */
const BLANK = '\uE001';
const BLANKS = [BLANK, ...'\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009'];

/** Texts read by preloadMessages, with blanks for what is substituted. */
const kept = new Map<MessageKey, string>();

/**
 * The text of a key in the browser's language, `$1`…`$9` replaced by `substitutions`.
 *
 * @throws {Error} when no language has the key, a mistake of ours that must not pass unseen; and where the browser does
 * not answer any more and the text was not kept before.
 */
export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  try {
    return read(key, substitutions.map(String));
  } catch (error) {
    const text = kept.get(key);
    if (text === undefined) throw error;
    return BLANKS.reduce(
      (filled, blank, i) => filled.replaceAll(blank, String(substitutions[i] ?? '')),
      text,
    );
  }
}

/** The text of a key in two halves, what stands before its `$1` and behind it, for what is more than text. */
export function messageAround(key: MessageKey): readonly [before: string, after: string] {
  const [before = '', after = ''] = message(key, BLANK).split(BLANK);
  return [before, after];
}

/**
 * Keeps the texts that surfaces on a page show. When the extension is updated, Chromium cuts its content scripts off
 * ("Extension context invalidated"), and the old pages must still be able to say so, and show what they showed.
 */
export function preloadMessages(): void {
  for (const key of PAGE_MESSAGE_KEYS) kept.set(key, read(key, BLANKS));
}

function read(key: MessageKey, substitutions: string[]): string {
  const text = browser.i18n.getMessage(key, substitutions);
  if (text === '') throw new Error(`no message for the key ${key}`);
  return text;
}
