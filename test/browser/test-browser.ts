import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { builtExtension } from '../run/build.ts';
import { describePage } from './ask-page.ts';
import type { BrowserFamily, Driver, LaunchOptions, Tab } from './driver.ts';
import { executableFor } from './find-browser.ts';
import { launch } from './launch.ts';
import type { BlogServer } from './server.ts';
import { until } from './wait.ts';

/** The address of the sample post, as a reader opens it. */
export const SAMPLE_URL = `${BLOG_ORIGIN}${SAMPLE_POST.path}`;

/** A running browser with the extension, and the blog that it sees. */
export interface TestBrowser {
  readonly driver: Driver;
  readonly server: BlogServer;
  /** A page of the extension in a tab of its own, from where content scripts and background can be asked. */
  readonly extensionPage: Tab;
  /** Opens a page of the blog in a new tab, in front, and waits until the marks of the post in view are painted. */
  openPost(url?: string): Promise<Tab>;
  /** Waits until the marks of the post most in view are painted; needed after a reload. */
  waitForMarks(url?: string): Promise<void>;
}

/**
 * Starts a browser that sees the given server as the blog, with a fresh profile unless told otherwise. The caller must see
 * to it that the driver's `quit` is called.
 *
 * @throws where the browser or the build is missing.
 */
export async function startTestBrowser(
  family: BrowserFamily,
  server: BlogServer,
  options: Partial<Pick<LaunchOptions, 'extension' | 'profile' | 'firefoxPreferences'>> = {},
): Promise<TestBrowser> {
  const executable = executableFor(family);
  const { extension = builtExtension(family) } = options;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('nothing is built: npm run build');
  const driver = await launch(family, {
    ...options,
    executable,
    extension,
    server,
    headless: true,
  });

  try {
    // Stays open behind the other tabs: from here the content scripts can be asked.
    const extensionPage = await driver.openExtensionPage('popup.html');
    const waitForMarks = async (url = SAMPLE_URL): Promise<void> => {
      await until(`marks on ${url}`, async () => {
        const page = await describePage(extensionPage, url);
        return page?.posts[0]?.state === 'ready';
      });
    };
    const openPost = async (url = SAMPLE_URL): Promise<Tab> => {
      const tab = await driver.newTab();
      await tab.open(url);
      await waitForMarks(url);
      return tab;
    };
    return { driver, server, extensionPage, openPost, waitForMarks };
  } catch (error) {
    await driver.quit();
    throw error;
  }
}
