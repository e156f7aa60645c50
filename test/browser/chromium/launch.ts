import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from '../driver.ts';
import { SERVED_HOSTS } from '../server.ts';
import { makeTemporaryFolder, removeFolder } from '../temporary-folder.ts';

/** A started Chromium and its folders. */
export interface StartedChromium {
  readonly browser: Browser;
  readonly downloads: string;
  /** See requests.ts. */
  readonly networkLog: string;
  readonly profile: string;
  /** Removes downloads, and the profile unless it is kept; call when the browser has ended. */
  removeFolders(): Promise<void>;
}

/**
 * Starts Chromium, Chrome or Edge with the extension. Chrome does not heed `--load-extension` since version 137; the
 * protocol's own way to load an unpacked extension works everywhere and needs a pipe.
 */
export async function startChromium(options: LaunchOptions): Promise<StartedChromium> {
  const folder = await makeTemporaryFolder();
  const downloads = join(folder, 'downloads');
  const networkLog = join(folder, 'network.json');
  const profile = options.profile ?? join(folder, 'profile');
  const removeFolders = () => removeFolder(folder);
  try {
    const browser = await puppeteer.launch({
      executablePath: options.executable,
      headless: options.headless,
      // Without the bar that says a test is running, where a person is to read.
      ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
      // Whoever starts the browser ends it, in order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // LANGUAGE chooses Japanese; LANG must be one that is there, for names of files are written in its encoding.
      env: options.headless ? { ...process.env, LANGUAGE: 'ja', LANG: 'C.UTF-8' } : process.env,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: null,
      acceptInsecureCerts: options.server !== null,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      args: [
        '--window-size=1280,900',
        // A reader of d1021 reads Japanese; on Linux the language comes from the environment alone.
        ...(options.headless ? ['--lang=ja'] : []),
        '--disable-background-networking',
        // The blog answers over http as well; Chromium would ask for https without a word.
        '--disable-features=HttpsUpgrades',
        // The way to press the buttons of Chromium's own dialogs: see browser-dialog.ts.
        ...(options.headless
          ? ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events']
          : []),
        `--log-net-log=${networkLog}`,
        // Chromium refuses its sandbox to root, as whom containers run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.server ? [`--host-resolver-rules=${resolverRules(options.server)}`] : []),
      ],
    });
    return { browser, downloads, networkLog, profile, removeFolders };
  } catch (error) {
    await removeFolders();
    throw error;
  }
}

/** The blog's hosts are this machine, and every other host does not exist. */
function resolverRules({ httpPort, httpsPort }: { httpPort: number; httpsPort: number }): string {
  const blog = SERVED_HOSTS.flatMap((host) => [
    `MAP ${host}:443 127.0.0.1:${httpsPort}`,
    `MAP ${host}:80 127.0.0.1:${httpPort}`,
  ]);
  return [...blog, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',');
}
