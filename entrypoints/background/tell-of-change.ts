import { browser } from 'wxt/browser';
import { patternsOfBlogs } from '../../lib/blogs/store.ts';
import { NOTES_CHANNEL } from '../../lib/messages/protocol.ts';
import { askPage } from '../../lib/messages/send.ts';

/** Lets every open surface read the notes anew; what was changed is passed on. */
export function tellOfChange<T>(changed: T): T {
  const channel = new BroadcastChannel(NOTES_CHANNEL);
  channel.postMessage(null);
  channel.close();
  tellPages().catch((error: unknown) => console.error('Pages could not be told of changed notes.', error));
  return changed;
}

async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: await patternsOfBlogs() });
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [askPage(id, { type: 'notesChanged' })]));
  // A tab that was open before the extension was installed has nobody to hear it, and nothing to renew.
  await Promise.allSettled(told);
}
