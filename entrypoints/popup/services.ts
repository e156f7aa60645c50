import { browser } from 'wxt/browser';
import type { UnreadableReason } from '../../components/popup/unreadable-page.tsx';
import { isBuiltIn, isRead, patternOf } from '../../lib/blogs/read-blogs.ts';
import { forgetRequest, loadLeave, rememberRequest, unansweredRequest } from '../../lib/blogs/store.ts';
import { routeHref } from '../../lib/library/route.ts';
import { NOTES_CHANNEL, type PostDescription } from '../../lib/messages/protocol.ts';
import { askBackground, askPage, RequestError } from '../../lib/messages/send.ts';
import type { NoteStore } from '../../lib/notes/store.ts';
import { BLOG_ADDRESS } from '../../lib/post/hosts.ts';
import {
  blogName,
  collectTraits,
  isHatenaBlog,
  MARKUP_OF_ENTRIES,
  type PageTraits,
} from '../../lib/post/recognise.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { StepDirection } from '../../lib/speakers/step.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** What the popup knows of the page in the tab at hand. */
export type PageAtHand =
  /** The page is still loading: ask again. */
  | { readonly kind: 'loading' }
  /** `blog` is the host of the page's blog where it is read and can be forgotten, else null. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly blog: string | null }
  /** A Hatena blog that is not read. `refused`: the browser was asked, and has not allowed it. */
  | {
      readonly kind: 'offer';
      readonly host: string;
      /** What the blog calls itself; may be empty. */
      readonly name: string;
      readonly refused: boolean;
    }
  /** At least one post, the one most in view first. */
  | {
      readonly kind: 'read';
      readonly posts: readonly PostDescription[];
      readonly blog: string | null;
    };

/** All that the popup asks of the browser, the background and the page; tests put their own in its place. */
export interface Services {
  /** For reading alone. */
  readonly openDatabase: OpenDatabase;
  /** The popup reads notes itself; only the background writes them. */
  readonly notes: Pick<NoteStore, 'all' | 'newest' | 'notesOnPost'>;
  describePage(): Promise<PageAtHand>;
  /** Shows the place a note is about and closes the popup, which would stand over it. */
  openNote(id: string): Promise<void>;
  /** Ties a note to what is selected on the page at hand; the popup stays. @throws {RequestError} `noSelection` where nothing is */
  attachNote(id: string): Promise<void>;
  /** Opens a person's card on the page at hand and gives it the focus; closes the popup. */
  showPerson(postKey: string, personKey: string): Promise<void>;
  /** Lets one speaker's marks on the page at hand stand out, null all; the popup stays. */
  showSpeaker(postKey: string, speaker: SpeakerKey | null): Promise<void>;
  /** Scrolls the page at hand to what a speaker says next or said before; the popup stays. */
  stepSpeaker(postKey: string, speaker: SpeakerKey, direction: StepDirection): Promise<void>;
  /** Calls back after notes changed in any surface. Returns what ends it. */
  onNotesChanged(listener: () => void): () => void;
  /** Opens the front page of a blog: of a host, or d1021's. */
  openBlog(host: string | null): Promise<void>;
  /**
   * Asks the browser for a blog's host, and has the blog read. Call it straight from the reader's click. The browser's
   * question closes the popup; the background then does what follows a grant.
   */
  readBlog(host: string): Promise<void>;
  forgetBlog(host: string): Promise<void>;
  /** Opens the library, at one of its sections where one is named; closes the popup. */
  openLibrary(section?: string): Promise<void>;
  /** Opens the page of settings; closes the popup. */
  openSettings(): Promise<void>;
  reloadPage(): Promise<void>;
}

/** The services of a running extension. */
export function createServices(openDatabase: OpenDatabase, notes: NoteStore): Services {
  return {
    openDatabase,
    notes,
    describePage,
    async openNote(id) {
      await askBackground({ type: 'openNote', id });
      window.close();
    },
    async attachNote(id) {
      const tab = await activeTab();
      const isDone = tab?.id !== undefined && (await askPage(tab.id, { type: 'attachNote', id }));
      if (!isDone) throw new RequestError({ code: 'noSelection', message: 'Nothing is selected in a post.' });
    },
    async showPerson(postKey, personKey) {
      const tab = await activeTab();
      if (tab?.id === undefined) return;
      await askPage(tab.id, { type: 'showPerson', postKey, personKey });
      window.close();
    },
    async showSpeaker(postKey, speaker) {
      const tab = await activeTab();
      if (tab?.id !== undefined) await askPage(tab.id, { type: 'showSpeaker', postKey, speaker });
    },
    async stepSpeaker(postKey, speaker, direction) {
      const tab = await activeTab();
      if (tab?.id !== undefined) await askPage(tab.id, { type: 'stepSpeaker', postKey, speaker, direction });
    },
    onNotesChanged(listener) {
      const channel = new BroadcastChannel(NOTES_CHANNEL);
      channel.addEventListener('message', listener);
      return () => channel.close();
    },
    async openBlog(host) {
      await browser.tabs.create({ url: host === null ? BLOG_ADDRESS : `https://${host}/` });
      window.close();
    },
    async readBlog(host) {
      // Not waited for: the browser asks only while the click is still fresh.
      const remembered = rememberRequest(host);
      const allowed = await browser.permissions.request({ origins: [patternOf(host)] });
      await remembered;
      if (!allowed) return;
      await forgetRequest();
      await askBackground({ type: 'readBlog', host });
    },
    async forgetBlog(host) {
      await askBackground({ type: 'forgetBlog', host });
    },
    async openLibrary(section = '') {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${routeHref(section)}` });
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
  if (tab?.id === undefined) return { kind: 'unreadable', reason: 'otherSite', blog: null };
  const host = webHostOf(tab.url);
  const blog = host === null || isBuiltIn(host) ? null : host;
  try {
    const { posts } = await askPage(tab.id, { type: 'describePage' });
    return posts.length === 0
      ? { kind: 'unreadable', reason: 'noPosts', blog }
      : { kind: 'read', posts, blog };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'unreachable') throw error;
  }
  // Nobody answers there. The click that opened the popup lets it see the tab's address and look at the page.
  if (host === null) return { kind: 'unreadable', reason: 'closedPage', blog: null };
  if (isRead(host, await loadLeave()))
    return tab.status === 'loading'
      ? { kind: 'loading' }
      : { kind: 'unreadable', reason: 'needsReload', blog };
  const traits = await lookAt(tab.id);
  if (traits && isHatenaBlog(traits)) {
    const refused = (await unansweredRequest()) === traits.host;
    return { kind: 'offer', host: traits.host, name: blogName(traits), refused };
  }
  return tab.status === 'loading'
    ? { kind: 'loading' }
    : { kind: 'unreadable', reason: traits ? 'otherSite' : 'closedPage', blog: null };
}

/** What a page looks like; null where the browser lets no extension look, as on its own pages. */
async function lookAt(tabId: number): Promise<PageTraits | null> {
  try {
    const [look] = await browser.scripting.executeScript({
      target: { tabId },
      func: collectTraits,
      args: [MARKUP_OF_ENTRIES],
      injectImmediately: true,
    });
    return (look?.result as PageTraits | undefined) ?? null;
  } catch (error) {
    console.warn('This page may not be looked at.', error);
    return null;
  }
}

/** The host of a web page's address; null for other addresses, and where the browser does not tell. */
function webHostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
