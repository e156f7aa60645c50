import type { BackupState } from './state.ts';

/** How often the reader wants to be reminded of a backup. */
export const BACKUP_RHYTHMS = ['never', 'weekly', 'monthly'] as const;

export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** After so many changed notes a backup is due whatever the rhythm. */
const MANY_CHANGES = 50;

const DAY = 86_400_000;
const DAYS: Readonly<Record<Exclude<BackupRhythm, 'never'>, number>> = { weekly: 7, monthly: 30 };

/** Whether the reader is to be reminded: changes have waited for a backup as long as their rhythm, or are many. */
export function isBackupDue(state: BackupState, rhythm: BackupRhythm, now: Date): boolean {
  const { changed, changedSince, quietUntil } = state;
  if (rhythm === 'never' || changedSince === null) return false;
  if (quietUntil !== null && quietUntil > now.toISOString()) return false;
  return changed.length >= MANY_CHANGES || now.getTime() - Date.parse(changedSince) >= DAYS[rhythm] * DAY;
}

/** Until when a reader who waved the reminder away hears no more of it, ISO 8601. */
export function quietUntil(rhythm: BackupRhythm, now: Date): string {
  const days = rhythm === 'never' ? 0 : DAYS[rhythm];
  return new Date(now.getTime() + days * DAY).toISOString();
}
