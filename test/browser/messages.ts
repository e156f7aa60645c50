import { readFileSync } from 'node:fs';
import type { MessageKey } from '../../lib/i18n.ts';
import { LANGUAGES, type Language } from '../../lib/settings/settings.ts';

/** A text of the interface in every language it has: a browser shows its own. Texts with placeholders are given as they stand. */
export function inAnyLanguage(key: MessageKey): string[] {
  return LANGUAGES.map((language) => inLanguage(key, language));
}

/** A text of the interface in one language; with placeholders as it stands. */
export function inLanguage(key: MessageKey, language: Language): string {
  const file = new URL(`../../assets/public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const text = messages[key]?.message;
  if (text === undefined) throw new Error(`${language} has no ${key}`);
  return text;
}
