import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserFamily } from '../browser/driver.ts';
import { FIREFOX_ID } from '../browser/extension-identity.ts';
import { makeTemporaryFolder, removeFolder } from '../browser/temporary-folder.ts';
import { OTHER_SITE_HOST } from '../fixtures/other-blogs.ts';
import { ROOT } from '../run/run-program.ts';
import { type Use, withBrowser } from './product-browser.ts';

/**
 * Does something in a browser whose only extension is one that is made for it: it bears our ids, has a background that does
 * nothing, and runs a content script on OTHER_SITE_HOST.
 *
 * @param contentScript its source.
 * @throws where the browser is missing.
 */
export async function withBenchBrowser<Result>(
  family: BrowserFamily,
  contentScript: string,
  use: Use<Result>,
): Promise<Result> {
  const extension = await makeTemporaryFolder();
  try {
    await writeExtension(extension, family, contentScript);
    // This extension has no first steps to be waited for.
    return await withBrowser(family, { extension, keepWelcome: true }, use);
  } finally {
    await removeFolder(extension);
  }
}

async function writeExtension(folder: string, family: BrowserFamily, contentScript: string): Promise<void> {
  const key = (await readFile(join(ROOT, 'assets/chromium-key.txt'), 'utf8')).trim();
  const background = family === 'firefox' ? { scripts: ['idle.js'] } : { service_worker: 'idle.js' };
  const manifest = {
    manifest_version: 3,
    name: 'Hatsugenroku bench',
    version: '1',
    background,
    content_scripts: [{ matches: [`https://${OTHER_SITE_HOST}/*`], js: ['content.js'] }],
    ...(family === 'firefox' ? { browser_specific_settings: { gecko: { id: FIREFOX_ID } } } : { key }),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), contentScript);
  await writeFile(
    join(folder, 'idle.js'),
    '(globalThis.chrome ?? browser).runtime.onMessage.addListener(() => {});',
  );
  await writeFile(join(folder, 'idle.html'), '<!DOCTYPE html><title>idle</title>');
}
