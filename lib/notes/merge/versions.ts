import type { Note, NoteVersion } from '../model.ts';
import { countOf } from '../version.ts';

/**
 * Under a replica id with this in front, the version of a living note keeps how many of that machine's changes somebody
 * saw who deleted the note while others changed it. Such a note is dead as soon as every change was seen by some deletion.
 */
const MARK = 'deleted:';

/** What one state of a note knows: the changes made, and those of them that a deletion has seen. */
export interface Knowledge {
  readonly changes: NoteVersion;
  readonly deletions: NoteVersion;
}

/** What a stored note knows. Whoever puts a note into the bin has seen all that the note had become. */
export function knowledgeOf({ version, deleted }: Pick<Note, 'version' | 'deleted'>): Knowledge {
  const changes = pick(version, (key) => (key.startsWith(MARK) ? null : key));
  const marks = pick(version, (key) => (key.startsWith(MARK) ? key.slice(MARK.length) : null));
  return { changes, deletions: deleted === null ? marks : changes };
}

/** What two states know together. */
export function joinKnowledge(a: Knowledge, b: Knowledge): Knowledge {
  return { changes: join(a.changes, b.changes), deletions: join(a.deletions, b.deletions) };
}

/** Whether nobody changed the note without somebody who deleted it having seen that. */
export function isDead({ changes, deletions }: Knowledge): boolean {
  return covers(deletions, changes);
}

/** The version under which a note is stored. One that is dead needs no marks: its deletion has seen everything. */
export function versionOf(knowledge: Knowledge): NoteVersion {
  const { changes, deletions } = knowledge;
  if (isDead(knowledge)) return changes;
  const marks = Object.entries(deletions).map(([replica, count]) => [`${MARK}${replica}`, count] as const);
  return { ...changes, ...Object.fromEntries(marks) };
}

/** Whether the one version has every change of the other. */
export function covers(version: NoteVersion, other: NoteVersion): boolean {
  return Object.entries(other).every(([replica, count]) => countOf(version, replica) >= count);
}

function join(a: NoteVersion, b: NoteVersion): NoteVersion {
  const joined: Record<string, number> = { ...a };
  for (const [replica, count] of Object.entries(b))
    joined[replica] = Math.max(countOf(joined, replica), count);
  return joined;
}

function pick(version: NoteVersion, rename: (key: string) => string | null): NoteVersion {
  const picked: Record<string, number> = {};
  for (const [key, count] of Object.entries(version)) {
    const name = rename(key);
    if (name !== null) picked[name] = count;
  }
  return picked;
}
