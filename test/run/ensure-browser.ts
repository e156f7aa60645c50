import { existsSync } from 'node:fs';
import { type BrowserName, type FoundBrowser, findBrowser } from '../browser/find-browser.ts';
import { runProgram } from './run-program.ts';

/** No browser is there, and none can be installed without asking. The message says what to do. */
export class MissingBrowserError extends Error {
  override readonly name = 'MissingBrowserError';
}

/** Debian's packages; the other browsers are not in Debian. */
const DEBIAN_PACKAGES: Partial<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
/** Without it, Japanese shows as boxes on a bare machine. */
const JAPANESE_FONTS = 'fonts-noto-cjk';

const DOWNLOADS: Readonly<Record<BrowserName, string>> = {
  chrome: 'Google Chrome (https://www.google.com/chrome/)',
  chromium: 'Chromium (https://www.chromium.org/getting-involved/download-chromium/)',
  edge: 'Microsoft Edge (https://www.microsoft.com/edge)',
  firefox: 'Firefox 142 or later (https://www.mozilla.org/firefox/)',
};

/**
 * The first of the named browsers that is there. On Debian and its relatives, root gets the first that Debian has
 * installed when none is.
 *
 * @throws {MissingBrowserError}
 */
export async function ensureBrowser(names: readonly BrowserName[]): Promise<FoundBrowser> {
  const found = findBrowser(names);
  if (found) return found;

  const packages = debianPackages(names);
  if (packages.length > 0 && canInstall()) {
    console.log(`None of ${names.join(', ')} is installed: installing ${packages.join(' ')}.`);
    const code = await installPackages(packages);
    const installed = findBrowser(names);
    if (installed) return installed;
    throw new MissingBrowserError(`apt-get could not install it (exit code ${code}). ${advice(names)}`);
  }
  throw new MissingBrowserError(`None of ${names.join(', ')} was found. ${advice(names)}`);
}

/** What to install for the first of the browsers that Debian has; nothing where it has none of them. */
function debianPackages(names: readonly BrowserName[]): readonly string[] {
  const packages = names.map((name) => DEBIAN_PACKAGES[name] ?? []).find((list) => list.length > 0);
  return packages ? [...packages, JAPANESE_FONTS] : [];
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

async function installPackages(packages: readonly string[]): Promise<number> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runProgram('apt-get', ['update'], { environment });
  if (updated !== 0) return updated;
  return await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    environment,
  });
}

function advice(names: readonly BrowserName[]): string {
  const variable = names.includes('firefox') && names.length === 1 ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const packages = debianPackages(names);
  const onDebian = packages.length > 0 ? ` On Debian: sudo apt-get install ${packages.join(' ')}` : '';
  return `Install ${names.map((name) => DOWNLOADS[name]).join(' or ')}, or set ${variable} to the executable.${onDebian}`;
}
