import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from './read-folder.ts';
import { readSources } from './source-files.ts';
import { type FileContents, zipFiles } from './zip.ts';

/** The files that go to the stores. */
export const PACKAGE_KINDS = ['chrome', 'firefox', 'sources'] as const;

/** What one of them is for. */
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** Where the browser's build is, below the root. */
const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The name of a package's file: `hatsugenroku-0.1.0-chrome.zip`. The version is that of package.json, as in the manifests. */
export function packageName(root: string, kind: PackageKind): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >;
  return `${name}-${version}-${kind}.zip`;
}

/**
 * Packs what was built last. The same sources give the same bytes.
 *
 * @param root the folder of package.json.
 * @throws where the extension is not built.
 */
export function makePackage(root: string, kind: PackageKind): Uint8Array {
  if (kind === 'sources') return zipFiles(readSources(root));
  const files = readFolder(join(root, BUILDS[kind]));
  return zipFiles(kind === 'chrome' ? withoutKey(files) : files);
}

/**
 * The key that pins the id of an unpacked extension: Chrome's store has its own, and refuses a manifest with a key.
 * https://developer.chrome.com/docs/extensions/reference/manifest/key
 */
function withoutKey(files: FileContents): FileContents {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  const { key: _, ...manifest } = JSON.parse(text) as Record<string, unknown>;
  return new Map(files).set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
}
