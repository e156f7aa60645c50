import { type Browser, browser } from 'wxt/browser';
import { patternsOfBlogs, watchBlogs } from '../../lib/blogs/store.ts';
import { message } from '../../lib/i18n.ts';
import type { MenuItem } from '../../lib/messages/protocol.ts';
import { askPage, RequestError } from '../../lib/messages/send.ts';

const ITEMS = ['note-on-selection', 'open-card'] as const satisfies readonly MenuItem[];

/** The renewal under way: two at once would add the same item twice, which is an error. */
let renewal: Promise<void> = Promise.resolve();

/**
 * Adds our items to the browser's context menu and does what they say. The browser keeps the items while the background
 * is stopped, and wakes it on a click; they are added when the extension is installed or updated, and again when the
 * browser starts, since its language may be another then. To be called as the background starts.
 *
 * @param speaking settled once the background speaks the reader's language.
 * @returns makes the items anew in the language that is spoken now.
 */
export function offerContextMenu(speaking: Promise<void>): () => void {
  // Firefox for Android has no context menu that can be added to.
  if (!browser.contextMenus) return () => {};
  const renewMenu = (): void => renewAfter(speaking);
  browser.runtime.onInstalled.addListener(renewMenu);
  browser.runtime.onStartup.addListener(renewMenu);
  watchBlogs(renewMenu);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const item = ITEMS.find((known) => known === menuItemId);
    if (item && tab?.id !== undefined) runIn(tab.id, item);
  });
  return renewMenu;
}

/** Makes the items anew, for the pages that are read now and in the reader's language. */
function renewAfter(speaking: Promise<void>): void {
  renewal = renewal
    .then(() => speaking)
    .then(async () => {
      await browser.contextMenus.removeAll();
      const documentUrlPatterns = await patternsOfBlogs();
      await add({
        id: 'note-on-selection',
        title: message('menuNoteOnSelection'),
        contexts: ['selection'],
        documentUrlPatterns,
      });
      await add({
        id: 'open-card',
        title: message('menuOpenCard'),
        contexts: ['page', 'link'],
        documentUrlPatterns,
      });
    })
    .catch((error: unknown) => console.error('The context menu could not be made.', error));
}

function add(item: Browser.contextMenus.CreateProperties): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create(item, () => {
      const error = browser.runtime.lastError;
      if (error) reject(new Error(error.message));
      else resolve();
    });
  });
}

function runIn(tabId: number, item: MenuItem): void {
  askPage(tabId, { type: 'runMenuItem', item }).catch((error: unknown) => {
    // A page that was open before the extension was installed or updated has nobody to hear it.
    const isUnheard = error instanceof RequestError && error.code === 'unreachable';
    if (!isUnheard) console.error(`${item} failed.`, error);
  });
}
