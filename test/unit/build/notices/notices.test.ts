import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeOfPackage } from '../../../../lib/build/notices/package-notice.ts';
import { collectShippedPackages, packageFolder } from '../../../../lib/build/notices/shipped-packages.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hatsugenroku-notices-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes a package with one function into node_modules. */
async function installPackage(
  name: string,
  fields: object,
  files: Record<string, string> = {},
): Promise<string> {
  const place = join(folder, 'node_modules', name);
  await mkdir(place, { recursive: true });
  const description = { name, version: '1.2.3', type: 'module', main: 'index.js', ...fields };
  await writeFile(join(place, 'package.json'), JSON.stringify(description));
  await writeFile(join(place, 'index.js'), 'export function use(value) { return [value, value]; }');
  for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text);
  return place;
}

describe('noticeOfPackage', () => {
  it('holds licence and notice as they are published', async () => {
    const place = await installPackage(
      'kind',
      { license: 'MIT', repository: { url: 'git+https://git.example/kind.git' } },
      { LICENSE: 'The terms\r\nin two lines', 'NOTICE.md': 'By somebody' },
    );
    expect(noticeOfPackage(place)).toEqual({
      name: 'kind',
      version: '1.2.3',
      licence: 'MIT',
      source: 'https://git.example/kind',
      text: 'The terms\nin two lines\n\nBy somebody',
    });
  });

  it.each(['GPL-3.0-only', 'MIT OR GPL-3.0-only', 'MPL-2.0', 'UNLICENSED', undefined])(
    'refuses the licence %s',
    async (license) => {
      const place = await installPackage('strict', { license }, { LICENSE: 'The terms' });
      expect(() => noticeOfPackage(place)).toThrow(/strict has the licence .* not known to be permissive/);
    },
  );

  it('refuses a package without the text of its licence', async () => {
    const place = await installPackage('silent', { license: 'MIT' });
    expect(() => noticeOfPackage(place)).toThrow('assets/notices/silent.txt');
  });
});

describe('collectShippedPackages', () => {
  it('tells whose code is in a bundle and its workers, and not what was shaken out', async () => {
    for (const name of ['used', '@scope/by-worker', 'unused']) await installPackage(name, { license: 'MIT' });
    await writeFile(
      join(folder, 'main.js'),
      `import { use } from 'used';
       import { use as notAtAll } from 'unused';
       import Worker from './worker.js?worker';
       console.log(use(1), new Worker());`,
    );
    await writeFile(
      join(folder, 'worker.js'),
      `import { use } from '@scope/by-worker'; postMessage(use(2));`,
    );
    const folders = new Set<string>();
    await build({
      root: folder,
      logLevel: 'silent',
      configFile: false,
      plugins: [collectShippedPackages(folders)],
      worker: { plugins: () => [collectShippedPackages(folders)] },
      build: { rollupOptions: { input: join(folder, 'main.js') } },
    });
    const names = [...folders].map((path) => path.replace(/^.*\/node_modules\//, ''));
    expect(names.filter((name) => name !== 'vite').sort()).toEqual(['@scope/by-worker', 'used']);
  });

  it('finds the package of a package within another, and refuses what nobody wrote', async () => {
    const place = await installPackage('outer/node_modules/@scope/inner', {});
    expect(packageFolder(`${place}/lib/deep.js?commonjs-module`)).toBe(place);
    expect(packageFolder('/home/reader/hatsugenroku/lib/format.ts')).toBeNull();
    expect(() => packageFolder('\0some-plugin:helper')).toThrow('nobody knows whose code');
  });
});
