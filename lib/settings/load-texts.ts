import { browser } from 'wxt/browser';
import type { Texts } from '../i18n.ts';
import { type LocaleFile, readTexts } from '../locale-file.ts';
import type { Language } from './settings.ts';

const loaded = new Map<Language, Promise<LocaleFile>>();

/**
 * The texts of a language, from the extension's own files; a page cannot read them and asks the background.
 *
 * @param keys only these.
 * @throws when the file cannot be read.
 */
export async function loadTexts(language: Language, keys?: readonly string[]): Promise<Texts> {
  const file = loaded.get(language) ?? readFile(language);
  loaded.set(language, file);
  // What failed once is tried again.
  file.catch(() => loaded.delete(language));
  return readTexts(await file, keys);
}

async function readFile(language: Language): Promise<LocaleFile> {
  const path = `/_locales/${language}/messages.json`;
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new Error(`${path} could not be read: HTTP status ${response.status}`);
  return response.json();
}
