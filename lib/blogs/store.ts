import { browser } from 'wxt/browser';
import { D1021_MATCHES } from '../post/hosts.ts';
import { type Leave, otherBlogs, patternOf } from './read-blogs.ts';

/** The one key of the extension's local storage that holds the hosts that the reader asked for. */
const STORAGE_KEY = 'blogs';

/** What the reader asked for and the browser allows, as of now. @throws when the browser cannot tell. */
export async function loadLeave(): Promise<Leave> {
  const [{ origins = [] }, stored] = await Promise.all([
    browser.permissions.getAll(),
    browser.storage.local.get(STORAGE_KEY),
  ]);
  const asked: unknown = stored[STORAGE_KEY];
  return { origins, asked: Array.isArray(asked) ? asked.filter((host) => typeof host === 'string') : [] };
}

/** Remembers which hosts the reader asked for. @throws when the browser's storage cannot be written. */
export async function rememberAsked(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEY]: hosts });
}

/** The key of the extension's session storage that holds the host that the browser was last asked to allow. */
const REQUEST_KEY = 'requestedBlog';

/**
 * Remembers that the browser is being asked for a host. Its question closes the popup, which when it is opened again can
 * then say that nothing was allowed.
 */
export async function rememberRequest(host: string): Promise<void> {
  await browser.storage.session.set({ [REQUEST_KEY]: host });
}

/** The host that was asked for without success; null where there is none. */
export async function unansweredRequest(): Promise<string | null> {
  const host: unknown = (await browser.storage.session.get(REQUEST_KEY))[REQUEST_KEY];
  return typeof host === 'string' ? host : null;
}

/** The request was granted. */
export async function forgetRequest(): Promise<void> {
  await browser.storage.session.remove(REQUEST_KEY);
}

/** The match patterns of all blogs that are read, d1021's first: for finding tabs, and for menus on their pages. */
export async function patternsOfBlogs(): Promise<string[]> {
  return [...D1021_MATCHES, ...otherBlogs(await loadLeave()).map(patternOf)];
}

/**
 * Calls back when blogs may have come or gone: permissions were given or withdrawn, or the reader asked for one or
 * forgot one. Returns what ends it.
 */
export function watchBlogs(onChange: () => void): () => void {
  const { permissions, storage } = browser;
  const onStored = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'local' && STORAGE_KEY in changes) onChange();
  };
  permissions.onAdded.addListener(onChange);
  permissions.onRemoved.addListener(onChange);
  storage.onChanged.addListener(onStored);
  return () => {
    permissions.onAdded.removeListener(onChange);
    permissions.onRemoved.removeListener(onChange);
    storage.onChanged.removeListener(onStored);
  };
}
