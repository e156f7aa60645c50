import type { BrowserFamily, Driver, LaunchOptions } from '../browser/driver.ts';
import { executableFor } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { type BlogServer, startBlogServer } from '../browser/server.ts';
import { builtExtension } from '../run/build.ts';

/** What is done in a browser. */
export type Use<Result> = (driver: Driver, server: BlogServer) => Promise<Result>;

/**
 * Does something in a browser with the built extension and nothing of it open.
 *
 * @throws where the browser or the build is missing.
 */
export function withProductBrowser<Result>(family: BrowserFamily, use: Use<Result>): Promise<Result> {
  return withBrowser(family, { extension: builtExtension(family) }, use);
}

/** Does something in a browser with any extension. @throws where the browser is missing. */
export async function withBrowser<Result>(
  family: BrowserFamily,
  options: Pick<LaunchOptions, 'extension' | 'keepWelcome'>,
  use: Use<Result>,
): Promise<Result> {
  const server = await startBlogServer();
  try {
    const driver = await launch(family, {
      ...options,
      executable: executableFor(family),
      server,
      headless: true,
    });
    try {
      return await use(driver, server);
    } finally {
      await driver.quit();
    }
  } finally {
    await server.close();
  }
}
