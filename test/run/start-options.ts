import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from '../browser/find-browser.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Which browsers will do, the one to prefer first. */
  readonly browsers: readonly BrowserName[];
  /** The real blog instead of the sample post. */
  readonly live: boolean;
  readonly headless: boolean;
  /** Where the screenshot goes; null for the usual place. */
  readonly screenshot: string | null;
}

/** What is printed for `--help` and after a mistake. */
export const USAGE = `npm start -- [options]

  --browser NAME     ${BROWSER_NAMES.join(', ')} (default: the first of them that is installed)
  --live             open the real blog instead of the sample post
  --headless         without a window: print what was found, leave a screenshot, and end
                     (the default where there is no display)
  --screenshot FILE  where the screenshot goes
`;

/**
 * Reads the command line.
 *
 * @returns null for `--help`.
 * @throws {TypeError} for what is no option.
 */
export function parseStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): StartOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string' },
      live: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      screenshot: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    browsers: values.browser === undefined ? BROWSER_NAMES : [toBrowserName(values.browser)],
    live: values.live,
    headless: values.headless || !hasDisplay(environment, platform),
    screenshot: values.screenshot ?? null,
  };
}

function toBrowserName(text: string): BrowserName {
  const name = BROWSER_NAMES.find((candidate) => candidate === text.toLowerCase());
  if (name === undefined) throw new TypeError(`--browser is one of ${BROWSER_NAMES.join(', ')}, not ${text}`);
  return name;
}

/** Whether somebody can look at a window. */
function hasDisplay(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (environment.CI) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
