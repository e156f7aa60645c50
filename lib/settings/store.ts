import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './settings.ts';

/** The one key of the extension's local storage that holds all settings. */
const STORAGE_KEY = 'settings';

/** The settings as they are now. @throws when the browser's storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return parseSettings(stored[STORAGE_KEY]);
}

/** The change that was asked for last: two that are written at once would undo each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes some of the settings and leaves the others, one change after the other.
 *
 * @throws when the browser's storage cannot be read or written.
 */
export function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  const change = last.then(() => writeChanges(changes));
  last = change.catch(() => {});
  return change;
}

async function writeChanges(changes: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...changes };
  await browser.storage.local.set({ [STORAGE_KEY]: settings });
  return settings;
}

/** Calls back whenever the settings were changed, in whatever tab or page, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    const change = changes[STORAGE_KEY];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // Where the extension itself is gone, so is its storage.
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}
