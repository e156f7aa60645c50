import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Modules that tools write themselves, and the package whose text that is. */
const WRITTEN_BY_TOOLS: readonly (readonly [id: RegExp, name: string | null])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?(?:virtual:)?(?:wxt-|virtual:wxt-)/, 'wxt'],
  // Vite carries the plugin of Rollup that writes these.
  [/^\0commonjsHelpers/, 'vite'],
];

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A plugin of Vite that collects the folders of all packages that have code in what is built, after what is not used was shaken out. WXT runs a
 * build for each entrypoint that stands alone, and Vite one for each worker: all collect into the same set.
 */
export function collectShippedPackages(folders: Set<string>): Plugin {
  return {
    name: 'hatsugenroku:shipped-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder !== null) folders.add(folder);
        }
      }
      // Styles leave no code behind: all that were read count.
      for (const id of this.getModuleIds()) {
        const folder = /\.css(?:\?|$)/.test(id) ? packageFolder(id) : null;
        if (folder !== null) folders.add(folder);
      }
    },
  };
}

/**
 * The folder of the package that a module belongs to; null for our own.
 *
 * @param id Rollup's: a path, maybe with a query, or a name after a NUL for what a plugin wrote.
 * @throws {Error} where that cannot be told, so that nothing is shipped unseen.
 */
export function packageFolder(id: string): string | null {
  const tool = WRITTEN_BY_TOOLS.find(([pattern]) => pattern.test(id));
  if (tool?.[1]) return join(ROOT, 'node_modules', tool[1]);
  // A plugin may wrap a file: its own path stands within (`\0/path/to.js?commonjs-module`).
  const path = id.replace(/^\0/, '').replace(/\?.*$/s, '').replaceAll('\\', '/');
  if (!path.includes('/node_modules/')) {
    if (path.startsWith('/') || /^[A-Z]:\//i.test(path)) return null;
    throw new Error(`nobody knows whose code the module ${JSON.stringify(id)} is`);
  }
  let folder = dirname(path);
  // Folders of a package may have a package.json that says no more than how to read them.
  while (!/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder)) folder = dirname(folder);
  if (!existsSync(join(folder, 'package.json'))) throw new Error(`${folder} is no package`);
  return folder;
}
