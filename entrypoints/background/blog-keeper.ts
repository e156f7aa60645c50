import { browser } from 'wxt/browser';
import { hostOf, isAllowed, isBuiltIn, isRead, otherBlogs, patternOf } from '../../lib/blogs/read-blogs.ts';
import { registrationChanges } from '../../lib/blogs/registrations.ts';
import { forgetRequest, loadLeave, rememberAsked } from '../../lib/blogs/store.ts';
import { askPage, RequestError } from '../../lib/messages/send.ts';
import { D1021_MATCHES } from '../../lib/post/hosts.ts';

/** Has other blogs read as the reader wishes and the browser allows. */
export interface BlogKeeper {
  /** Begins to listen for permissions that come and go. Call at once when the background starts. */
  start(): void;
  /** Reads a blog from now on. @throws {RequestError} `notAllowed` where the browser does not allow its host. */
  read(host: string): Promise<void>;
  /** Reads a blog no longer and gives the permission for its host back. Its open pages fall silent. */
  forget(host: string): Promise<void>;
}

/**
 * The keeper over the browser's permissions. They are its truth: a popup that asks for one is closed by the browser's
 * own question, so whatever follows a grant happens here.
 */
export function createBlogKeeper(): BlogKeeper {
  let last: Promise<unknown> = Promise.resolve();
  /** One change after the other. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = last.then(change, change);
    last = result;
    return result;
  };
  const read = (host: string) => inTurn(() => readBlog(host));
  const forget = (host: string) => inTurn(() => forgetBlog(host));
  const report = (done: Promise<unknown>) =>
    void done.catch((error: unknown) =>
      console.error('The blogs to be read could not be brought up to date.', error),
    );

  return {
    read,
    forget,
    start() {
      browser.permissions.onAdded.addListener(({ origins = [] }) => {
        for (const origin of origins) {
          const host = hostOf(origin);
          report(host === null ? inTurn(register) : read(host));
        }
      });
      browser.permissions.onRemoved.addListener(() => report(inTurn(dropWithdrawn)));
      // An update empties the list of registered scripts; these two only see to it that the background starts then.
      browser.runtime.onInstalled.addListener(() => undefined);
      browser.runtime.onStartup.addListener(() => undefined);
      report(inTurn(register));
    },
  };
}

async function readBlog(host: string): Promise<void> {
  const { origins, asked } = await loadLeave();
  if (!isAllowed(host, origins))
    throw new RequestError({ code: 'notAllowed', message: `The browser does not allow ${host}.` });
  if (!isBuiltIn(host) && !asked.includes(host)) await rememberAsked([...asked, host]);
  await register();
  await forgetRequest();
  await reloadTabsInFront(host);
}

async function forgetBlog(host: string): Promise<void> {
  const { origins, asked } = await loadLeave();
  await rememberAsked(asked.filter((other) => other !== host));
  const named = origins.filter((origin) => hostOf(origin) === host);
  if (named.length > 0) await browser.permissions.remove({ origins: named });
  await register();
  await tellPages();
}

async function dropWithdrawn(): Promise<void> {
  const { origins, asked } = await loadLeave();
  const allowed = asked.filter((host) => isAllowed(host, origins));
  if (allowed.length < asked.length) await rememberAsked(allowed);
  await register();
  await tellPages();
}

/** Brings the registered content scripts in line with the blogs that are read. */
async function register(): Promise<void> {
  const [leave, registered] = await Promise.all([
    loadLeave(),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const { remove, add } = registrationChanges(registered, otherBlogs(leave), contentScriptFiles());
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: [...remove] });
  if (add.length > 0)
    await browser.scripting.registerContentScripts(
      add.map((script) => ({ ...script, runAt: 'document_start', persistAcrossSessions: true })),
    );
}

/** The files of the manifest's content script, by their paths in the extension: Firefox tells whole addresses. */
function contentScriptFiles(): string[] {
  const root = browser.runtime.getURL('/');
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap(({ js = [] }) => js.map((file) => file.replace(root, '')));
}

/**
 * Loads the pages of a blog anew that the reader has in front and that are not read yet. A script started in a page that
 * is already there would come too late to keep the page's own scripts from listening to what is typed into the card.
 */
async function reloadTabsInFront(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ active: true, url: patternOf(host), status: 'complete' });
  for (const { id } of tabs) if (id !== undefined && !(await isTabRead(id))) await browser.tabs.reload(id);
}

async function isTabRead(tabId: number): Promise<boolean> {
  try {
    await askPage(tabId, { type: 'describePage' });
    return true;
  } catch (error) {
    if (error instanceof RequestError && error.code === 'unreachable') return false;
    throw error;
  }
}

/** Has the pages of blogs that are no longer read fall silent. Those tabs no longer tell their addresses: all are told. */
async function tellPages(): Promise<void> {
  const [leave, tabs] = await Promise.all([loadLeave(), browser.tabs.query({})]);
  const builtIn = D1021_MATCHES.flatMap((pattern) => hostOf(pattern) ?? []);
  const hosts = [...builtIn.filter((host) => isRead(host, leave)), ...otherBlogs(leave)];
  const told = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [askPage(id, { type: 'blogsRead', hosts })],
  );
  // Most tabs have no content script of ours to hear it.
  await Promise.allSettled(told);
}
