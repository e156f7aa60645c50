import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makePackage } from '../../lib/build/packages.ts';
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
  const script = readFileSync(join(builtExtension(family), 'content-scripts/content.js'));
  const pack = makePackage(ROOT, family === 'firefox' ? 'firefox' : 'chrome');
  return { script: gzipSync(script, { level: 9 }).length, pack: pack.length };
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
