/** `npm run package`: builds for both browsers and packs what the stores ask for. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePackage, PACKAGE_KINDS, packageName } from '../../lib/build/packages.ts';
import { buildExtension } from './build.ts';
import { ROOT } from './run-program.ts';

process.exitCode = await pack();

async function pack(): Promise<number> {
  for (const family of ['chromium', 'firefox'] as const) {
    const code = await buildExtension(family);
    if (code !== 0) return code;
  }
  for (const kind of PACKAGE_KINDS) {
    const name = packageName(ROOT, kind);
    const bytes = makePackage(ROOT, kind);
    await writeFile(join(ROOT, '.output', name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    console.log(`.output/${name}  ${(bytes.length / 1e6).toFixed(2)} MB  SHA-256 ${sha256}`);
  }
  const changed = uncommitted();
  if (changed) console.warn(`These packages hold what is not committed:\n${changed}`);
  return 0;
}

/** What git calls changed; nothing where there is no git, as in the unpacked sources. */
function uncommitted(): string {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  return stdout?.trimEnd() ?? '';
}
