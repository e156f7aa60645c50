/** `npm start`: builds the extension and opens a browser that has it, on the sample post or on the real blog. */

import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { PageDescription, PostDescription } from '../../lib/messages/protocol.ts';
import { describePage } from '../browser/ask-page.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { type FoundBrowser, familyOf } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { openCard } from '../browser/reader.ts';
import { startBlogServer } from '../browser/server.ts';
import { until } from '../browser/wait.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { buildExtension, builtExtension } from './build.ts';
import { ensureBrowser, MissingBrowserError } from './ensure-browser.ts';
import { ROOT } from './run-program.ts';
import { parseStartOptions, type StartOptions, USAGE } from './start-options.ts';

/** How long the page may take until its marks are there, in milliseconds; a real page comes over the network. */
const PATIENCE = 60_000;

/** The page cannot be opened: with --live, there may be no connection. */
class UnreachablePageError extends Error {
  override readonly name = 'UnreachablePageError';
}

process.exitCode = await start().catch((error: unknown) => {
  const isForTheReader = [MissingBrowserError, UnreachablePageError, TypeError].some(
    (kind) => error instanceof kind,
  );
  console.error(isForTheReader && error instanceof Error ? error.message : error);
  return 1;
});

async function start(): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2), process.env, process.platform);
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  const browser = await ensureBrowser(options.browsers);
  const built = await buildExtension(familyOf(browser.name));
  if (built !== 0) return built;

  const server = options.live ? null : await startBlogServer();
  try {
    const driver = await launch(familyOf(browser.name), {
      executable: browser.executable,
      extension: builtExtension(familyOf(browser.name)),
      server,
      headless: options.headless,
    });
    try {
      await (options.headless ? tryOut(driver, browser, options) : stayOpen(driver, options));
    } finally {
      await driver.quit();
    }
  } finally {
    await server?.close();
  }
  return 0;
}

function address({ live }: StartOptions): string {
  return live ? `${BLOG_ORIGIN}/` : `${BLOG_ORIGIN}${SAMPLE_POST.path}`;
}

async function openPage(tab: Tab, url: string): Promise<void> {
  try {
    await tab.open(url);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreachablePageError(`${url} cannot be opened: ${reason}`, { cause });
  }
}

/** Shows the page until the person closes the browser or presses Ctrl-C. */
async function stayOpen(driver: Driver, options: StartOptions): Promise<void> {
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const [tab = await driver.newTab()] = await driver.tabs();
  await openPage(tab, address(options));
  console.log(`${driver.version} shows ${address(options)}. Close it or press Ctrl-C to end.`);
  await Promise.race([driver.closed, interrupted]);
}

/** Opens the page without a window, says what was found on it, and leaves a screenshot. */
async function tryOut(driver: Driver, browser: FoundBrowser, options: StartOptions): Promise<void> {
  const url = address(options);
  // First, so that the blog's tab is in front: a page in the background paints nothing.
  const extensionPage = await driver.openExtensionPage('popup.html');
  const tab = await driver.newTab();
  await openPage(tab, url);
  const post = await until(
    `marks on ${url}`,
    async () => finishedPost(await describePage(extensionPage, url)),
    PATIENCE,
  );
  if (post.state === 'failed') throw new Error(`${url} could not be analysed`);
  // On a name of the sample post, so that the screenshot shows a card.
  if (!options.live) await openCard(tab, 'ヴェルトリン');

  const file = options.screenshot ?? join(ROOT, '.output', `sample-post-${browser.name}.png`);
  await mkdir(dirname(file), { recursive: true });
  await tab.screenshot(file);
  console.log(`${driver.version} opened ${url}`);
  console.log(summary(post));
  console.log(`Screenshot: ${relative(process.cwd(), file)}`);
}

/** The post most in view once its marks are painted, or cannot be. */
function finishedPost(page: PageDescription | null): PostDescription | null {
  const post = page?.posts[0];
  return post && post.state !== 'waiting' ? post : null;
}

function summary({ reference, people, unnamed }: PostDescription): string {
  const quotes = people.reduce((sum, person) => sum + person.quotes, unnamed.quotes);
  const statements = people.reduce((sum, person) => sum + person.statements, unnamed.statements);
  return `${reference.title}: ${people.length} people, ${quotes} quotes, ${statements} statements`;
}
