import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICES_FILE, type Notices } from '../../lib/build/notices/notice.ts';
import { makePackage, PACKAGE_KINDS, type PackageKind, packageName } from '../../lib/build/packages.ts';
import { ROOT } from '../run/run-program.ts';

/** How long copying the packages and two builds may take on a busy machine, in milliseconds. */
const PATIENCE = 400_000;

/** What `npm test` has just built; somebody who runs this file alone builds before. */
const packages = (): Record<PackageKind, Uint8Array> =>
  Object.fromEntries(PACKAGE_KINDS.map((kind) => [kind, makePackage(ROOT, kind)])) as Record<
    PackageKind,
    Uint8Array
  >;

const manifestIn = (zip: Uint8Array): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(unzipSync(zip)['manifest.json']));

describe('the packages for the stores', () => {
  let made: Record<PackageKind, Uint8Array>;
  let folder: string;
  let command: ChildProcess | undefined;

  beforeAll(async () => {
    made = packages();
    folder = await mkdtemp(join(tmpdir(), 'hatsugenroku-sources-'));
  });
  afterAll(async () => {
    command?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('have the version of package.json, in manifest and name', async () => {
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
    expect(manifestIn(made.chrome).version).toBe(version);
    expect(manifestIn(made.firefox).version).toBe(version);
    expect(lock.packages[''].version).toBe(version);
    expect(packageName(ROOT, 'chrome')).toBe(`hatsugenroku-${version}-chrome.zip`);
  });

  it('stay below what a package may weigh, and name no place on this machine', () => {
    for (const kind of ['chrome', 'firefox'] as const) {
      expect(made[kind].length).toBeLessThan(12e6);
      for (const [name, content] of Object.entries(unzipSync(made[kind])))
        if (/\.(?:js|json|css|html|md|txt)$/.test(name))
          expect(new TextDecoder().decode(content).includes(ROOT), name).toBe(false);
    }
  });

  it('have no key in Chrome’s manifest, whose store refuses it', () => {
    expect(manifestIn(made.chrome)).not.toHaveProperty('key');
    expect(manifestIn(made.firefox)).toHaveProperty('browser_specific_settings.gecko.id');
  });

  it('hold a notice of every library that the code imports, and of the data', async () => {
    const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    for (const kind of ['chrome', 'firefox'] as const) {
      const notices: Notices = JSON.parse(new TextDecoder().decode(unzipSync(made[kind])[NOTICES_FILE]));
      const names = notices.others.map(({ name }) => name);
      // What package.json names is imported by what is shipped, as knip sees to: a collection that misses code misses one of these.
      expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
      for (const { name, text } of [notices.own, ...notices.others])
        expect(text.length, name).toBeGreaterThan(400);
      const whole = notices.others.map(({ text }) => text).join('\n');
      for (const words of [
        'Nara Institute of Science',
        'ICOT',
        'ENAMDICT',
        'UD_Japanese-GSD',
        'Attribution-ShareAlike',
      ])
        expect(whole).toContain(words);
    }
  });

  it(
    'come out the same to the byte when they are made from the packed sources',
    async () => {
      for (const [name, content] of Object.entries(unzipSync(made.sources))) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
      // The packages that the lock file names, as npm installed them here: a test needs no network. Not what builds left among them.
      await cp(join(ROOT, 'node_modules'), join(folder, 'node_modules'), {
        recursive: true,
        verbatimSymlinks: true,
        mode: constants.COPYFILE_FICLONE,
        filter: (path) => path !== join(ROOT, 'node_modules', '.cache'),
      });
      command = spawn(
        process.execPath,
        ['--import', 'tsx', join(folder, 'test/run/package-command.ts')],
        // Another time zone and language than this one's: neither may be seen in what is made.
        { cwd: folder, env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C' }, stdio: 'ignore' },
      );
      expect(await new Promise((resolve) => command?.once('close', resolve))).toBe(0);
      for (const kind of PACKAGE_KINDS) {
        const again = await readFile(join(folder, '.output', packageName(folder, kind)));
        expect(differences(made[kind], again), kind).toEqual([]);
        expect(again.equals(made[kind]), kind).toBe(true);
      }
    },
    PATIENCE,
  );
});

/** The names of files that are in one zip alone or differ. */
function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [files, others] = [unzipSync(one), unzipSync(other)];
  const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
    a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
  return [...new Set([...Object.keys(files), ...Object.keys(others)])].filter(
    (name) => !same(files[name], others[name]),
  );
}
