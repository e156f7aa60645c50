import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintFolders } from '../../../lib/build/fingerprint.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'rules', 'inner'), { recursive: true });
  writeFileSync(join(root, 'rules', 'a.ts'), '1');
  writeFileSync(join(root, 'rules', 'inner', 'b.ts'), '2');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('fingerprintFolders', () => {
  it('stays while nothing changes', () => {
    expect(fingerprintFolders(root, ['rules'])).toBe(fingerprintFolders(root, ['rules']));
  });

  it.each([
    ['a file changes', () => writeFileSync(join(root, 'rules', 'inner', 'b.ts'), '3')],
    ['a file is added', () => writeFileSync(join(root, 'rules', 'c.ts'), '')],
    ['a file is gone', () => rmSync(join(root, 'rules', 'a.ts'))],
  ])('changes when %s', (_, change) => {
    const before = fingerprintFolders(root, ['rules']);
    change();
    expect(fingerprintFolders(root, ['rules'])).not.toBe(before);
  });
});
