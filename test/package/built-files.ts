import { join } from 'node:path';
import { readFolder } from '../../lib/build/read-folder.ts';
import type { BrowserFamily } from '../browser/driver.ts';
import { builtExtension } from '../run/build.ts';

/** What the manifest of a built extension says, as far as tests ask. */
export interface BuiltManifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
}

/** The text of every file of the built extension that holds text, by path. @throws where nothing is built */
export function builtTexts(family: BrowserFamily): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const texts = [...readFolder(join(builtExtension(family)))]
    .filter(([name]) => /\.(?:js|json|css|html)$/.test(name))
    .map(([name, content]) => [name, decoder.decode(content)] as const);
  return new Map(texts);
}

/** The manifest of the built extension. @throws where nothing is built */
export function builtManifest(family: BrowserFamily): BuiltManifest {
  return JSON.parse(builtTexts(family).get('manifest.json') ?? '');
}
