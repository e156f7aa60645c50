import type { NoteVersion } from './model.ts';

/** How one version stands to another: `after` has all changes of the other and more; `concurrent` lacks some and has others. */
export type VersionOrder = 'equal' | 'before' | 'after' | 'concurrent';

/** How many changes of a machine a version counts. Files may give a machine any name, also that of an object's own method. */
export function countOf(version: NoteVersion, replica: string): number {
  return Object.hasOwn(version, replica) ? (version[replica] ?? 0) : 0;
}

/** The version after one more change on a machine. */
export function raiseVersion(version: NoteVersion, replica: string): NoteVersion {
  return { ...version, [replica]: countOf(version, replica) + 1 };
}

/** Tells how `a` stands to `b`. */
export function compareVersions(a: NoteVersion, b: NoteVersion): VersionOrder {
  const hasAll = (one: NoteVersion, other: NoteVersion) =>
    Object.entries(other).every(([replica, count]) => countOf(one, replica) >= count);
  const [aHasAll, bHasAll] = [hasAll(a, b), hasAll(b, a)];
  if (aHasAll && bHasAll) return 'equal';
  if (aHasAll) return 'after';
  return bHasAll ? 'before' : 'concurrent';
}

/** The last time with a year of four digits, which is all that a note can hold; in milliseconds since the epoch. */
const LATEST = Date.UTC(10_000, 0) - 1;

/**
 * The time of a change to a note: now, but never before the change that it follows. A machine whose clock is behind so does
 * not make its changes look older than what they were made to, and of changes made at once every machine chooses the same.
 *
 * @param before when the note was changed last, ISO 8601.
 */
export function timeOfChange(before: string, now: Date): string {
  return new Date(Math.min(LATEST, Math.max(now.getTime(), Date.parse(before) + 1))).toISOString();
}
