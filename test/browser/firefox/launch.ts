import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '../driver.ts';
import { FIREFOX_ID, FIREFOX_UUID } from '../extension-identity.ts';
import { findFreePort } from '../free-port.ts';
import { killGroup } from '../kill-group.ts';
import { makeTemporaryFolder, removeFolder } from '../temporary-folder.ts';
import { until } from '../wait.ts';
import { Marionette } from './marionette.ts';

/** A started Firefox and its folders. */
export interface StartedFirefox {
  readonly marionette: Marionette;
  readonly process: ChildProcess;
  readonly downloads: string;
  /** Ends the process, by force if need be, and removes downloads, and the profile unless it is kept. */
  end(): Promise<void>;
  /** The same, at once and by SIGKILL. */
  kill(): Promise<void>;
}

/** How long Firefox may take to listen, in milliseconds: the first start of a profile on a busy machine is slow. */
const STARTUP = 60_000;
/** How long an orderly end may take before the process is killed, in milliseconds. */
const GRACE = 5_000;

/** Starts Firefox, with a fresh profile unless told otherwise, and connects to its remote control. */
export async function startFirefox(options: Omit<LaunchOptions, 'extension'>): Promise<StartedFirefox> {
  const folder = await makeTemporaryFolder();
  const profile = options.profile ?? join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  const port = await findFreePort();
  await Promise.all([mkdir(profile, { recursive: true }), mkdir(downloads)]);
  await writeFile(
    join(profile, 'user.js'),
    userPreferences({
      ...preferences(options, downloads),
      ...options.firefoxPreferences,
      'marionette.port': port,
    }),
  );

  // System access lets the driver press the toolbar button and see closed shadow roots.
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  if (options.headless) args.push('--headless', '--width=1280', '--height=900');
  const child = spawn(options.executable, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
    // A group of its own, so that all its processes can be ended at once. Elsewhere it would mean a window of its own.
    detached: process.platform !== 'win32',
  });
  // Firefox does not notice that nobody controls it any more.
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  child.once('exit', () => process.off('exit', killAtExit));
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  let messages = '';
  child.stderr.on('data', (data: Buffer) => {
    messages = (messages + data.toString()).slice(-2000);
  });
  try {
    const marionette = await Promise.race([
      until(
        'Firefox to listen',
        () => {
          if (child.exitCode !== null)
            throw new Error(`Firefox ended with code ${child.exitCode}: ${messages}`);
          return Marionette.connect(port);
        },
        STARTUP,
      ),
      failed,
    ]);
    const kill = async (): Promise<void> => {
      marionette.close();
      await killGroup(child);
      await removeFolder(folder);
    };
    return { marionette, process: child, downloads, end: () => end(child, marionette, folder), kill };
  } catch (error) {
    await end(child, null, folder);
    throw error;
  }
}

async function end(child: ChildProcess, marionette: Marionette | null, folder: string): Promise<void> {
  const isGone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  try {
    if (!isGone()) {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      const kill = setTimeout(() => child.kill('SIGKILL'), marionette ? GRACE : 0);
      // The connection may break before the answer comes; the process is what counts.
      marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await exit;
      clearTimeout(kill);
    }
  } finally {
    marionette?.close();
    await removeFolder(folder);
  }
}

type Preferences = Record<string, string | number | boolean>;

function preferences(
  { server, headless }: Pick<LaunchOptions, 'server' | 'headless'>,
  downloads: string,
): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
    // Every host is this machine, so that nothing leaves it; only the blog's hosts have a certificate there.
    ...(server && {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${server.httpsPort};80=${server.httpPort}`,
    }),
    // A reader of d1021 reads Japanese; without the language pack Firefox stays with its own language.
    ...(headless && { 'intl.locale.requested': 'ja' }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    // Against clickjacking Firefox drops keys and clicks until a new page was painted some times; a program is quicker than that.
    'dom.input_events.security.minNumTicks': 0,
    'dom.input_events.security.minTimeElapsedInMS': 0,
    // Whole milliseconds, as Firefox tells pages, are too coarse for measuring.
    'privacy.reduceTimerPrecision': false,
    // Firefox's own business on the network and its questions to a new user.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    // After a crash Firefox would open the tabs of then, and ask first.
    'browser.sessionstore.resume_from_crash': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
  };
}

/** The text of a profile's user.js. */
function userPreferences(values: Preferences): string {
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
