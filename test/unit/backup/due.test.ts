import { describe, expect, it } from 'vitest';
import { isBackupDue, quietUntil } from '../../../lib/backup/due.ts';
import { afterBackup, afterChanges, type BackupState } from '../../../lib/backup/state.ts';

const NOW = new Date('2026-11-25T00:00:00Z');
const STATE: BackupState = {
  at: null,
  changed: [],
  changedSince: null,
  quietUntil: null,
  automatic: null,
  problem: null,
  seen: {},
};
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

describe('a backup', () => {
  it('is due when changes have waited for it as long as the rhythm', () => {
    const waiting = afterChanges(STATE, ['a'], daysAgo(8));
    expect(isBackupDue(waiting, 'weekly', NOW)).toBe(true);
    expect(isBackupDue(waiting, 'monthly', NOW)).toBe(false);
    expect(isBackupDue(waiting, 'never', NOW)).toBe(false);
    expect(isBackupDue(afterChanges(waiting, ['b'], daysAgo(1)), 'weekly', NOW)).toBe(true);
    expect(isBackupDue(STATE, 'weekly', NOW)).toBe(false);
  });

  it('is due earlier after many changed notes, each counted once', () => {
    const one = afterChanges(afterChanges(STATE, ['a'], NOW), ['a'], NOW);
    expect(one.changed).toEqual(['a']);
    const many = afterChanges(
      STATE,
      Array.from({ length: 50 }, (_, index) => String(index)),
      NOW,
    );
    expect(isBackupDue(many, 'monthly', NOW)).toBe(true);
    expect(isBackupDue(many, 'never', NOW)).toBe(false);
  });

  it('is not asked for again until the time that the reader was promised', () => {
    const waiting = afterChanges(STATE, ['a'], daysAgo(40));
    const quiet = { ...waiting, quietUntil: quietUntil('weekly', NOW) };
    expect(isBackupDue(quiet, 'weekly', NOW)).toBe(false);
    expect(isBackupDue(quiet, 'weekly', new Date(NOW.getTime() + 8 * 86_400_000))).toBe(true);
  });

  it('settles what it holds, and not what was changed while it was made', () => {
    const known = afterChanges(STATE, ['a'], daysAgo(8));
    const meanwhile = afterChanges(known, ['b'], NOW);
    const after = afterBackup(meanwhile, known, NOW);
    expect(after).toMatchObject({ at: NOW.toISOString(), changed: ['b'], changedSince: NOW.toISOString() });
    expect(afterBackup(known, known, NOW)).toMatchObject({ changed: [], changedSince: null });
  });
});
