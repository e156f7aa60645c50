import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { BrowserFamily } from '../browser/driver.ts';
import { builtExtension } from './build.ts';
import { ROOT } from './run-program.ts';

/** The most that a content script may weigh, gzipped, and a store's package, in bytes. */
export const SCRIPT_BUDGET = 60_000;
export const PACKAGE_BUDGET = 12_000_000;

/** What the built extension weighs, in bytes. */
export interface Sizes {
  /** The content script, gzipped. */
  readonly script: number;
  /** All of it in a zip, as stores get it. */
  readonly pack: number;
}

/** @throws where nothing is built. */
export function measureSizes(family: BrowserFamily): Sizes {
  const folder = builtExtension(family);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const contents = Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
    }),
  );
  const script = gzipSync(readFileSync(join(folder, 'content-scripts/content.js')), { level: 9 });
  return { script: script.length, pack: zipSync(contents, { level: 9 }).length };
}

/** Whether there is a build, and no source is newer than it. */
export function isBuildFresh(family: BrowserFamily): boolean {
  const manifest = join(builtExtension(family), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => {
    const path = join(ROOT, source);
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name));
    return files.every((file) => statSync(file).mtimeMs <= built);
  });
}

/** What goes into a build. */
const SOURCES = ['assets', 'components', 'entrypoints', 'lib', 'package-lock.json', 'wxt.config.ts'];
