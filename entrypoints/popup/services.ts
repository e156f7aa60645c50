import { browser } from 'wxt/browser';
import type { UnreadableReason } from '../../components/popup/unreadable-page.tsx';
import { NOTES_CHANNEL, type PostDescription } from '../../lib/messages/protocol.ts';
import { askBackground, askPage, RequestError } from '../../lib/messages/send.ts';
import type { NoteDraft } from '../../lib/notes/model.ts';
import type { NoteStore } from '../../lib/notes/store.ts';

/** What the popup knows of the page in the tab at hand. */
export type PageAtHand =
  /** The page is still loading: ask again. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** At least one post, the one most in view first. */
  | { readonly kind: 'read'; readonly posts: readonly PostDescription[] };

/** All that the popup asks of the browser, the background and the page; tests put their own in its place. */
export interface Services {
  /** The popup reads notes itself; only the background writes them. */
  readonly notes: Pick<NoteStore, 'all' | 'newest' | 'notesOfPost'>;
  describePage(): Promise<PageAtHand>;
  addNote(draft: NoteDraft): Promise<void>;
  updateNote(id: string, body: string): Promise<void>;
  removeNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<void>;
  /** Shows the place a note is about and closes the popup, which would stand over it. */
  openNote(id: string): Promise<void>;
  /** Opens a person's card on the page at hand and gives it the focus; closes the popup. */
  showPerson(postKey: string, personKey: string): Promise<void>;
  /** Calls back after notes changed in any surface. Returns what ends it. */
  onNotesChanged(listener: () => void): () => void;
  openBlog(): Promise<void>;
  /** Opens the page of settings; closes the popup. */
  openSettings(): Promise<void>;
  reloadPage(): Promise<void>;
}

/** The blog's own front page. */
const BLOG_ADDRESS = 'https://d1021.hatenadiary.com/';

/** The services of a running extension. */
export function createServices(notes: NoteStore): Services {
  return {
    notes,
    describePage,
    async addNote(draft) {
      await askBackground({ type: 'addNote', draft });
    },
    async updateNote(id, body) {
      await askBackground({ type: 'updateNote', id, body });
    },
    async removeNote(id) {
      await askBackground({ type: 'removeNote', id });
    },
    async restoreNote(id) {
      await askBackground({ type: 'restoreNote', id });
    },
    async openNote(id) {
      await askBackground({ type: 'openNote', id });
      window.close();
    },
    async showPerson(postKey, personKey) {
      const tab = await activeTab();
      if (tab?.id === undefined) return;
      await askPage(tab.id, { type: 'showPerson', postKey, personKey });
      window.close();
    },
    onNotesChanged(listener) {
      const channel = new BroadcastChannel(NOTES_CHANNEL);
      channel.addEventListener('message', listener);
      return () => channel.close();
    },
    async openBlog() {
      await browser.tabs.create({ url: BLOG_ADDRESS });
      window.close();
    },
    async openSettings() {
      await browser.runtime.openOptionsPage();
      window.close();
    },
    async reloadPage() {
      const tab = await activeTab();
      if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
    },
  };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function describePage(): Promise<PageAtHand> {
  const tab = await activeTab();
  if (tab?.id === undefined) return { kind: 'unreadable', reason: 'otherSite' };
  try {
    const { posts } = await askPage(tab.id, { type: 'describePage' });
    return posts.length === 0 ? { kind: 'unreadable', reason: 'noPosts' } : { kind: 'read', posts };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'unreachable') throw error;
    // The browser shows an extension the addresses of only those pages that it may read.
    if (!tab.url?.startsWith('http')) return { kind: 'unreadable', reason: 'otherSite' };
    return tab.status === 'loading' ? { kind: 'loading' } : { kind: 'unreadable', reason: 'needsReload' };
  }
}
