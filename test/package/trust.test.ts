import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import addonsLinter from 'addons-linter';
import { describe, expect, it } from 'vitest';
import { permissionsIn } from '../../lib/permissions.ts';
import { D1021_MATCHES } from '../../lib/post/hosts.ts';
import type { BrowserFamily } from '../browser/driver.ts';
import { builtExtension } from '../run/build.ts';
import { ROOT } from '../run/run-program.ts';
import { builtManifest, builtTexts } from './built-files.ts';

/** How long the linter may take on a busy machine, in milliseconds. */
const PATIENCE = 180_000;

/** What runs text as code, or makes markup of it, or hears other extensions. */
const DANGERS: Readonly<Record<string, RegExp>> = {
  'markup from text':
    /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|createContextualFragment|document\.write/,
  'code from text': /\beval\(|new Function\(|\bFunction\(["'`]|set(?:Timeout|Interval)\(["'`]/,
  'code from elsewhere': /import\(\s*["'`]https?:|importScripts|<script[^>]+src=["']?(?:https?:)?\/\//,
  'other extensions': /on(?:Message|Connect)External\.addListener/,
};

describe.each<BrowserFamily>(['chromium', 'firefox'])('the extension built for %s', (family) => {
  it('has exactly the permissions that the reader is told of', () => {
    const name = family === 'firefox' ? 'firefox' : 'chrome';
    const told = permissionsIn(name);
    const names = (given: string) =>
      told.filter((permission) => permission.given === given).map(({ name }) => name);
    const manifest = builtManifest(family);
    const { permissions, optional_permissions: optional = [] } = manifest;
    expect(['hosts', ...permissions].toSorted()).toEqual(names('always').toSorted());
    expect(['otherHosts', ...optional].toSorted()).toEqual(names('asked').toSorted());
    expect(manifest.host_permissions).toEqual([...D1021_MATCHES]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const permission of [...permissions, ...optional]) expect(readme).toContain(`| \`${permission}\``);
  });

  it('has a strict policy for its pages', () => {
    const policy = Object.fromEntries(
      builtManifest(family)
        .content_security_policy.extension_pages.split(';')
        .map((directive) => directive.trim().split(/ (.*)/s).slice(0, 2)),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*/);
  });

  it.each(Object.entries(DANGERS))('holds no %s', (_, danger) => {
    for (const [name, text] of builtTexts(family)) {
      expect(danger.exec(text)?.[0], name).toBeUndefined();
    }
  });
});

describe('the extension built for Firefox', () => {
  it(
    'is told no error, warning or notice by Mozilla’s linter',
    async () => {
      const linter = addonsLinter.createInstance({
        config: {
          _: [builtExtension('firefox')],
          logLevel: 'fatal',
          output: 'none',
          shouldScanFile: () => true,
        },
        runAsBinary: false,
      });
      const { errors, warnings, notices } = await linter.run();
      expect(
        [...errors, ...warnings, ...notices].map(({ code, file, message }) => [code, file, message]),
      ).toEqual([]);
    },
    PATIENCE,
  );
});
