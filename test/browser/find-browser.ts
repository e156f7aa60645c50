import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserFamily } from './driver.ts';

/** The browsers the extension can be tried in. */
export const BROWSER_NAMES = ['chrome', 'chromium', 'edge', 'firefox'] as const;

export type BrowserName = (typeof BROWSER_NAMES)[number];

/** A browser on this machine. */
export interface FoundBrowser {
  readonly name: BrowserName;
  readonly executable: string;
}

/** Chrome and Edge are Chromium at heart. */
export function familyOf(name: BrowserName): BrowserFamily {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

/** Which browsers serve for a family, the plainest first. */
const CANDIDATES: Readonly<Record<BrowserFamily, readonly BrowserName[]>> = {
  chromium: ['chromium', 'chrome', 'edge'],
  firefox: ['firefox'],
};

/**
 * The executable of a browser of a family.
 *
 * @throws where this machine has none.
 */
export function executableFor(family: BrowserFamily): string {
  const browser = findBrowser(CANDIDATES[family]);
  if (!browser)
    throw new Error(`no ${CANDIDATES[family].join(' or ')} was found; npm test installs or names it`);
  return browser.executable;
}

/**
 * The first of the named browsers that this machine has: where CHROME_PATH (for Chrome, Chromium and Edge) or
 * FIREFOX_PATH says, else on the PATH, else where installers put it.
 *
 * @throws where one of the variables names a file that does not exist.
 */
export function findBrowser(names: readonly BrowserName[]): FoundBrowser | null {
  for (const name of names) {
    const executable = pathFromEnvironment(name) ?? candidates(name).find(isFile);
    if (executable) return { name, executable };
  }
  return null;
}

function pathFromEnvironment(name: BrowserName): string | null {
  const variable = familyOf(name) === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const path = process.env[variable];
  if (!path) return null;
  if (!isFile(path)) throw new Error(`${variable} is ${path}, which is no file`);
  return path;
}

function candidates(name: BrowserName): string[] {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS[name].map((command) => join(folder, command)));
  switch (process.platform) {
    case 'darwin':
      return [
        ...onPath,
        ...MACOS[name].flatMap((path) => [
          join('/Applications', path),
          join(homedir(), 'Applications', path),
        ]),
      ];
    case 'win32':
      return windowsFolders().flatMap((folder) => WINDOWS[name].map((path) => join(folder, path)));
    default:
      return [...onPath, ...LINUX[name]];
  }
}

/** Commands on the PATH. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['google-chrome-stable', 'google-chrome'],
  chromium: ['chromium', 'chromium-browser'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const LINUX: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['/opt/google/chrome/chrome'],
  chromium: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  edge: ['/opt/microsoft/msedge/msedge'],
  firefox: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
};

/** Below /Applications. */
const MACOS: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

/** Below the folders for programs. */
const WINDOWS: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  chromium: ['Chromium\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

function windowsFolders(): string[] {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
