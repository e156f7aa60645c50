import { parseArgs } from 'node:util';
import type { BrowserFamily } from '../browser/driver.ts';

/** What `npm run screenshots` was asked for. */
export interface RecordOptions {
  readonly families: readonly BrowserFamily[];
  /** Only scenes whose surface begins with one of these; all where there is none. */
  readonly surfaces: readonly string[];
  /** Whether to build before. */
  readonly build: boolean;
  /** Where the pictures go; null for the record in the repository. */
  readonly folder: string | null;
}

/** What is printed for `--help` and after a mistake. */
export const USAGE = `npm run screenshots -- [options] [SURFACE…]

  SURFACE          only scenes whose name begins so (card, popup-notes); default: all
  --browser NAME   chromium or firefox (default: both)
  --folder FOLDER  where the pictures go (default: test/visual-record)
  --no-build       take the extension as it was built last
`;

const FAMILIES: readonly BrowserFamily[] = ['chromium', 'firefox'];

/**
 * Reads the command line.
 *
 * @returns null for `--help`.
 * @throws {TypeError} for what is no option.
 */
export function parseRecordOptions(args: readonly string[]): RecordOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      folder: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const families = FAMILIES.filter((family) => values.browser === undefined || values.browser === family);
  if (families.length === 0) throw new TypeError(`--browser is chromium or firefox, not ${values.browser}`);
  return { families, surfaces: positionals, build: !values['no-build'], folder: values.folder ?? null };
}
