import { browser } from 'wxt/browser';
import { patternsOfBlogs } from '../../lib/blogs/store.ts';
import type { PlaceToShow } from '../../lib/messages/protocol.ts';
import { askPage } from '../../lib/messages/send.ts';
import type { Note, PostReference, TextPlace } from '../../lib/notes/model.ts';
import { postKey } from '../../lib/post/permalink.ts';

/** Shows the place that a note is about; see {@link openPlace}. */
export async function openNote({ target }: Note): Promise<void> {
  await openPlace(target.post, 'place' in target ? target.place : null);
}

/**
 * Shows a place of a post, or the post where `place` is null: in a tab that has its post open, else in a new tab, whose content script asks
 * for the place when it is ready ({@link takePlaceToShow}).
 */
export async function openPlace(post: PostReference, place: TextPlace | null): Promise<void> {
  const toShow: PlaceToShow = { postKey: post.key, place };
  const tab = await findTab(post.key);
  if (tab?.id !== undefined) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await askPage(tab.id, { type: 'showPlace', ...toShow });
    return;
  }
  // Before the tab: its content script may ask as soon as it is there.
  await browser.storage.session.set({ [storageKey(post.key)]: toShow });
  await browser.tabs.create({ url: post.permalink });
}

/** The place that a page was opened to show, given once; null where there is none. `key` is that of the page's address. */
export async function takePlaceToShow(key: string): Promise<PlaceToShow | null> {
  const name = storageKey(key);
  const stored = await browser.storage.session.get(name);
  await browser.storage.session.remove(name);
  return (stored[name] as PlaceToShow | undefined) ?? null;
}

async function findTab(key: string) {
  const tabs = await browser.tabs.query({ url: await patternsOfBlogs() });
  return tabs.find(({ url }) => url !== undefined && postKey(url) === key);
}

function storageKey(postKey: string): string {
  return `placeToShow:${postKey}`;
}
