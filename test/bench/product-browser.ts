import type { BrowserFamily, Driver } from '../browser/driver.ts';
import { executableFor } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { type BlogServer, startBlogServer } from '../browser/server.ts';
import { builtExtension } from '../run/build.ts';

/**
 * Does something in a browser with the built extension and nothing of it open.
 *
 * @throws where the browser or the build is missing.
 */
export async function withProductBrowser<Result>(
  family: BrowserFamily,
  use: (driver: Driver, server: BlogServer) => Promise<Result>,
): Promise<Result> {
  const server = await startBlogServer();
  try {
    const driver = await launch(family, {
      executable: executableFor(family),
      extension: builtExtension(family),
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
