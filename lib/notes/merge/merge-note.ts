import { v5 as uuidFromName } from 'uuid';
import { canonicalJson } from '../canonical.ts';
import type { Note, NoteVersion, Tombstone } from '../model.ts';
import { isSame } from '../same.ts';
import { covers, isDead, joinKnowledge, type Knowledge, knowledgeOf, versionOf } from './versions.ts';

/** Namespace of the ids of copies (RFC 9562, section 5.5): random and fixed. */
const COPIES = '5b0d1d0e-2c7f-4b55-9d6e-0c3b4f7a8e21';

/** The version of a copy that nobody has changed: every machine makes the same copy. */
const COPY_VERSION: NoteVersion = { copy: 1 };

/** Two states of a note become one; where both were written at once, the other text becomes a note of its own. */
export interface MergedNote {
  readonly note: Note;
  readonly copy: Note | null;
}

/**
 * Merges two states of one note. The later state wins; of two written at once, the one that was changed last by its
 * machine's clock, and the other is kept as a copy, unless they differ in tags and colour alone: these are joined. A change that nobody who deleted the note had seen keeps it alive.
 *
 * What the reader sees of the note does not depend on the order in which states are merged, as long as every change gives
 * a note a later `modified` than it had.
 *
 * @param now when a note goes into the bin that is here outside it, ISO 8601: its days there begin now.
 */
export function mergeNote(here: Note, there: Note, now: string): MergedNote {
  const [known, heard] = [knowledgeOf(here), knowledgeOf(there)];
  const knowledge = joinKnowledge(known, heard);
  const { content, lost } = chooseContent(here, there, known, heard);
  const note = {
    ...content,
    deleted: binTime(here.deleted, there.deleted, knowledge, now),
    version: sameOr(here.version, versionOf(knowledge)),
  };
  return { note, copy: lost && copyOf(lost) };
}

/** A note on one machine, of which another tells that it left the bin there: it is never erased at once. */
export function mergeTombstone(here: Note, tombstone: Tombstone, now: string): Note {
  const knowledge = joinKnowledge(knowledgeOf(here), knowledgeOfTombstone(tombstone));
  return {
    ...here,
    deleted: binTime(here.deleted, null, knowledge, now),
    version: sameOr(here.version, versionOf(knowledge)),
  };
}

/** A note comes from elsewhere that left the bin here: null where nobody has changed it since. */
export function reviveNote(tombstone: Tombstone, there: Note, now: string): Note | null {
  const isKnown = covers(knowledgeOfTombstone(tombstone).changes, knowledgeOf(there).changes);
  return isKnown ? null : mergeTombstone(there, tombstone, now);
}

/** The trace of a note that left the bin on two machines. */
export function mergeTombstones(a: Tombstone, b: Tombstone): Tombstone {
  const knowledge = joinKnowledge(knowledgeOfTombstone(a), knowledgeOfTombstone(b));
  const { purged } = b.purged > a.purged ? b : a;
  return { id: a.id, version: sameOr(a.version, versionOf(knowledge)), purged };
}

/** Whether two notes say the same: text, tags, colour, and what they are about. */
export function isSameContent(a: Note, b: Note): boolean {
  return isSame(contentOf(a), contentOf(b));
}

function contentOf({ body, tags, colour, target }: Note) {
  return [body, tags, colour, target];
}

/** The copy that keeps a state of a note: its id follows from the note's id and the content. */
function copyOf(note: Note): Note {
  const name = canonicalJson([note.id, ...contentOf(note)]);
  return { ...note, id: uuidFromName(name, COPIES), version: COPY_VERSION };
}

/** Which of two states the note goes on with, and the other where its text would be lost. */
function chooseContent(
  here: Note,
  there: Note,
  known: Knowledge,
  heard: Knowledge,
): { readonly content: Note; readonly lost: Note | null } {
  const knows = covers(known.changes, heard.changes);
  const isKnown = covers(heard.changes, known.changes);
  if (knows !== isKnown) return { content: knows ? here : there, lost: null };
  // So too of one version: a browser profile that was set back to an older state counts its changes twice.
  const [later, earlier] = isLater(there, here) ? [there, here] : [here, there];
  if (!isSame([here.body, here.target], [there.body, there.target])) return { content: later, lost: earlier };
  // The words are the same: tags and colour need no second note.
  const { created } = there.created < here.created ? there : here;
  const tags = isSame(here.tags, there.tags) ? here.tags : [...new Set([...later.tags, ...earlier.tags])];
  const content = { ...later, created, tags, colour: later.colour ?? earlier.colour };
  return { content, lost: null };
}

/** Order by time, and among equals by content, so that every machine chooses alike. */
function isLater(a: Note, b: Note): boolean {
  if (a.modified !== b.modified) return a.modified > b.modified;
  return canonicalJson(contentOf(a)) > canonicalJson(contentOf(b));
}

function binTime(
  here: string | null,
  there: string | null,
  knowledge: Knowledge,
  now: string,
): string | null {
  if (!isDead(knowledge)) return null;
  const since = here ?? now;
  return there !== null && there > since ? there : since;
}

/** Whoever purged a note had seen all that it had become. */
function knowledgeOfTombstone({ version, purged }: Tombstone): Knowledge {
  return knowledgeOf({ version, deleted: purged });
}

/** The version as it was, where the next says the same: the order of its parts stays, and with it each byte of an export. */
function sameOr(before: NoteVersion, next: NoteVersion): NoteVersion {
  return covers(before, next) && covers(next, before) ? before : next;
}
