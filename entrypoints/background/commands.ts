import { browser } from 'wxt/browser';
import { isPageCommand, type PageCommand } from '../../lib/commands/commands.ts';
import { askPage, RequestError } from '../../lib/messages/send.ts';

/**
 * Has the page in front do what the reader pressed a key for. On pages that are not read the key does nothing. To be
 * called as the background starts, so that the key that wakes it is heard too.
 */
export function listenToCommands(): void {
  // Firefox for Android has no such keys.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (!isPageCommand(command)) return;
    runInFront(command, tab?.id).catch((error: unknown) => console.error(`${command} failed.`, error));
  });
}

async function runInFront(command: PageCommand, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  try {
    await askPage(id, { type: 'runCommand', command });
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'unreachable')) throw error;
  }
}
