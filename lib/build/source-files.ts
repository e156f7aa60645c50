import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from './read-folder.ts';
import type { FileContents } from './zip.ts';

/** What the sources are, named one by one: nothing that merely lies about in a checkout may come among them. */
const SOURCES = [
  '.dependency-cruiser.cjs',
  '.gitattributes',
  '.gitignore',
  'ARCHITECTURE.md',
  'BUILDING.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'PRIVACY.md',
  'README.ja.md',
  'README.md',
  'SECURITY.md',
  'assets',
  'biome.json',
  'components',
  'entrypoints',
  'knip.json',
  'lib',
  'package-lock.json',
  'package.json',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** Pictures that nothing is built from. */
const LEFT_OUT = /^test\/visual-record\//;

/** All that the extension is built and tested from, as reviewers of a store need it: the installed packages follow from its lock file. */
export function readSources(root: string): FileContents {
  const files = new Map<string, Uint8Array>();
  for (const name of SOURCES) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    if (statSync(path).isFile()) files.set(name, readFileSync(path));
    else for (const [file, content] of readFolder(path)) files.set(`${name}/${file}`, content);
  }
  for (const name of files.keys()) if (LEFT_OUT.test(name)) files.delete(name);
  return files;
}
