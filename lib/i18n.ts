import { browser } from 'wxt/browser';
import type messages from '../assets/public/_locales/ja/messages.json';
import { PAGE_MESSAGE_KEYS } from './page-message-keys.ts';

/** A key of assets/public/_locales. */
export type MessageKey = keyof typeof messages;

/** The texts of one language, with {@link BLANKS} for what is substituted; not every key need be there. */
export type Texts = Readonly<Partial<Record<MessageKey, string>>>;

/** Stand in a text where `$1`…`$9` go: characters that no text of ours holds. */
export const BLANKS: readonly string[] = [...'\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009'];

/** Texts read by preloadMessages. */
let kept: Texts = {};

/** Texts of the language that the reader chose against the browser's; null where the browser's is spoken. */
let chosen: Texts | null = null;

/** Lets {@link message} speak a language other than the browser's, or by null the browser's again. */
export function speakTexts(texts: Texts | null): void {
  chosen = texts;
}

/**
 * The text of a key in the language that is spoken, `$1`…`$9` replaced by `substitutions`.
 *
 * @throws {Error} when no language has the key, a mistake of ours that must not pass unseen; and where the browser does
 * not answer any more and the text was not kept before.
 */
export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  const text = chosen?.[key];
  if (text !== undefined) return fill(text, substitutions);
  try {
    return read(key, substitutions.map(String));
  } catch (error) {
    const before = kept[key];
    if (before === undefined) throw error;
    return fill(before, substitutions);
  }
}

function fill(text: string, substitutions: readonly (string | number)[]): string {
  return text.replaceAll(/[\uE001-\uE009]/g, (blank) => String(substitutions[BLANKS.indexOf(blank)] ?? ''));
}

/** The text of a key in two halves, what stands before its `$1` and behind it, for what is more than text. */
export function messageAround(key: MessageKey): readonly [before: string, after: string] {
  const blank = BLANKS[0]!;
  const [before = '', after = ''] = message(key, blank).split(blank);
  return [before, after];
}

/**
 * Keeps the texts that surfaces on a page show. When the extension is updated, Chromium cuts its content scripts off
 * ("Extension context invalidated"), and the old pages must still be able to say so, and show what they showed.
 */
export function preloadMessages(): void {
  kept = Object.fromEntries(PAGE_MESSAGE_KEYS.map((key) => [key, read(key, [...BLANKS])]));
}

function read(key: MessageKey, substitutions: string[]): string {
  const text = browser.i18n.getMessage(key, substitutions);
  if (text === '') throw new Error(`no message for the key ${key}`);
  return text;
}
