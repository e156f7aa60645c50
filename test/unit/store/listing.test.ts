import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../../wxt.config.ts';
import { ROOT } from '../../run/run-program.ts';

const LANGUAGES = ['ja', 'en'] as const;

/** Characters at most, by the narrowest of the stores (assets/store/README.md). */
const LIMITS = {
  'name.txt': 45,
  'summary.txt': 132,
  'description.txt': 15_000,
  'single-purpose.txt': 1000,
  'privacy.txt': 10_000,
} as const;

const read = (language: string, file: string): string =>
  readFileSync(join(ROOT, 'assets/store', language, file), 'utf8').trim();

/** The manifest as the configuration gives it for a browser. */
async function manifestFor(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const make = config.manifest;
  if (typeof make !== 'function') throw new Error('the manifest is made for each browser');
  return await make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

/** All that a manifest asks for, now or when the reader wants it. */
function permissionsOf(manifest: UserManifest): string[] {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifest;
  return [permissions, optional_permissions, host_permissions, optional_host_permissions].flatMap(
    (list) => (list ?? []) as string[],
  );
}

/** Each heading of a file of permissions, with what stands below it. */
function explanations(language: string): Map<string, string> {
  const sections = read(language, 'permissions.md').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [/`(.+)`/.exec(section)?.[1] ?? '', section.replace(/^.*\n/, '').trim()]),
  );
}

describe.each(LANGUAGES)('the listing in %s', (language) => {
  it.each(Object.entries(LIMITS))('has a %s of at most %i characters', (file, limit) => {
    const text = read(language, file);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(limit);
  });

  it('has the name and summary of the package', () => {
    const messages = JSON.parse(
      readFileSync(join(ROOT, `assets/public/_locales/${language}/messages.json`), 'utf8'),
    );
    expect(read(language, 'name.txt')).toBe(messages.extensionName.message);
    expect(read(language, 'summary.txt')).toBe(messages.extensionDescription.message);
  });

  it('explains every permission of both manifests, and no other', async () => {
    const asked = new Set([
      ...permissionsOf(await manifestFor('chrome')),
      ...permissionsOf(await manifestFor('firefox')),
    ]);
    const explained = explanations(language);
    expect([...explained.keys()].sort()).toEqual([...asked].sort());
    for (const [permission, text] of explained) {
      expect(text.length, permission).toBeGreaterThan(10);
      expect(text.length, permission).toBeLessThanOrEqual(1000);
    }
  });
});
