import { afterAll, beforeAll, describe } from 'vitest';
import { type BlogServer, startBlogServer } from './server.ts';
import { startTestBrowser, type TestBrowser } from './test-browser.ts';

export { SAMPLE_URL, type TestBrowser } from './test-browser.ts';

/**
 * Runs the same tests in real Chromium and in real Firefox: each gets a browser with a fresh profile for the whole
 * group. A browser or a build that is missing fails the tests.
 */
export function describeInBrowsers(name: string, tests: (browser: () => TestBrowser) => void): void {
  describe.each(['chromium', 'firefox'] as const)(`${name} (%s)`, (family) => {
    let running: TestBrowser | undefined;
    let server: BlogServer | undefined;

    beforeAll(async () => {
      server = await startBlogServer();
      running = await startTestBrowser(family, server);
    });
    afterAll(async () => {
      await running?.driver.quit();
      await server?.close();
    });

    tests(() => {
      if (!running) throw new Error(`${family} is not running`);
      return running;
    });
  });
}
