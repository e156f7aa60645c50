import type { Note, Tombstone } from '../model.ts';
import { isSameContent, mergeNote, mergeTombstone, mergeTombstones, reviveNote } from './merge-note.ts';

/** How many notes are merged at a stretch: some ten milliseconds at worst. */
const SLICE = 100;

/** The notes of one machine or file, those in the bin too, and the traces of those that left it. */
export interface NoteSet {
  readonly notes: readonly Note[];
  readonly tombstones: readonly Tombstone[];
}

/**
 * What becomes of one note that comes in, as the reader sees it:
 * - `added`: it was not here.
 * - `replaced`: it was changed elsewhere after it was changed here.
 * - `keptTwice`: it was changed here and elsewhere at once; `copy` is the one of the two that gives way.
 * - `binned`: it was deleted elsewhere, and goes into the bin here (`before` is null where it was not here at all).
 * - `restored`: it is in the bin here, and was changed or taken out elsewhere.
 * - `unchanged`: nothing that is seen changes; what is here is the same or later.
 * - `buried`: it was deleted here for good, and nobody has changed it since.
 */
export type MergeOutcome =
  | { readonly kind: 'added'; readonly note: Note }
  | { readonly kind: 'replaced'; readonly note: Note; readonly before: Note }
  | { readonly kind: 'keptTwice'; readonly note: Note; readonly before: Note; readonly copy: Note }
  | { readonly kind: 'binned'; readonly note: Note; readonly before: Note | null }
  | { readonly kind: 'restored'; readonly note: Note; readonly before: Note }
  | { readonly kind: 'unchanged'; readonly note: Note }
  | { readonly kind: 'buried'; readonly note: Note };

/** A merge: what it does as the reader sees it, and all that is to be written for it. */
export interface Merge {
  readonly outcomes: readonly MergeOutcome[];
  /** Notes to be stored: new ones, and those whose record becomes another. */
  readonly notes: readonly Note[];
  readonly tombstones: readonly Tombstone[];
  /** Ids of traces to be removed, since the note lives again. */
  readonly revived: readonly string[];
}

/**
 * Merges what comes in into what is here. It changes neither, asks no clock and draws no chance: machines that merge each
 * other's notes come to the same notes, in whatever order and however often.
 *
 * @param now ISO 8601 in UTC; the time at which notes go into the bin.
 */
export function mergeNotes(here: NoteSet, incoming: NoteSet, now: string): Merge {
  const merging = mergeSteps(here, incoming, now);
  for (;;) {
    const step = merging.next();
    if (step.done) return step.value;
  }
}

/** The same, with a pause now and then in which other work gets its turn. */
export async function mergeNotesInSlices(here: NoteSet, incoming: NoteSet, now: string): Promise<Merge> {
  const merging = mergeSteps(here, incoming, now);
  for (let count = 1; ; count++) {
    const step = merging.next();
    if (step.done) return step.value;
    if (count % SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Merges note by note, and gives the merge when all are. */
function* mergeSteps(here: NoteSet, incoming: NoteSet, now: string): Generator<void, Merge> {
  const state = new MergeState(here, now);
  const outcomes: MergeOutcome[] = [];
  for (const note of incoming.notes) {
    outcomes.push(state.take(note));
    yield;
  }
  for (const tombstone of incoming.tombstones) {
    const outcome = state.bury(tombstone);
    if (outcome) outcomes.push(outcome);
    yield;
  }
  return { outcomes, ...state.changes() };
}

/** What is here after a merge. */
export function applyMerge(here: NoteSet, merge: Merge): NoteSet {
  const notes = new Map(here.notes.map((note) => [note.id, note]));
  for (const note of merge.notes) notes.set(note.id, note);
  const tombstones = new Map(here.tombstones.map((tombstone) => [tombstone.id, tombstone]));
  for (const id of merge.revived) tombstones.delete(id);
  for (const tombstone of merge.tombstones) tombstones.set(tombstone.id, tombstone);
  return { notes: [...notes.values()], tombstones: [...tombstones.values()] };
}

class MergeState {
  readonly #notes: Map<string, Note>;
  readonly #tombstones: Map<string, Tombstone>;
  readonly #now: string;
  readonly #changed = new Set<string>();
  readonly #buried = new Set<string>();
  readonly #revived = new Set<string>();

  constructor({ notes, tombstones }: NoteSet, now: string) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    this.#tombstones = new Map(tombstones.map((tombstone) => [tombstone.id, tombstone]));
    this.#now = now;
  }

  take(note: Note): MergeOutcome {
    const before = this.#notes.get(note.id);
    if (!before) return this.#takeNew(note);
    const merged = mergeNote(before, note, this.#now);
    this.#put(before, merged.note);
    if (merged.copy) this.take(merged.copy);
    return outcomeOf(before, merged.note, merged.copy);
  }

  bury(tombstone: Tombstone): MergeOutcome | null {
    const note = this.#notes.get(tombstone.id);
    if (note) {
      const next = mergeTombstone(note, tombstone, this.#now);
      this.#put(note, next);
      return note.deleted === null && next.deleted !== null ? outcomeOf(note, next, null) : null;
    }
    const before = this.#tombstones.get(tombstone.id);
    const next = before ? mergeTombstones(before, tombstone) : tombstone;
    if (before && before.version === next.version && before.purged === next.purged) return null;
    this.#tombstones.set(next.id, next);
    this.#buried.add(next.id);
    return null;
  }

  changes(): Omit<Merge, 'outcomes'> {
    const revived = [...this.#revived];
    return {
      notes: [...this.#changed].map((id) => this.#notes.get(id)!),
      tombstones: [...this.#buried].flatMap((id) => this.#tombstones.get(id) ?? []),
      revived,
    };
  }

  #takeNew(note: Note): MergeOutcome {
    const tombstone = this.#tombstones.get(note.id);
    const next = tombstone ? reviveNote(tombstone, note, this.#now) : note;
    if (!next) return { kind: 'buried', note };
    if (tombstone) {
      this.#tombstones.delete(note.id);
      this.#buried.delete(note.id);
      this.#revived.add(note.id);
    }
    this.#notes.set(next.id, next);
    this.#changed.add(next.id);
    return next.deleted === null
      ? { kind: 'added', note: next }
      : { kind: 'binned', note: next, before: null };
  }

  #put(before: Note, next: Note): void {
    if (isSameRecord(before, next)) return;
    this.#notes.set(next.id, next);
    this.#changed.add(next.id);
  }
}

function outcomeOf(before: Note, note: Note, copy: Note | null): MergeOutcome {
  if (copy) return { kind: 'keptTwice', note, before, copy };
  if (before.deleted === null && note.deleted !== null) return { kind: 'binned', note, before };
  if (before.deleted !== null && note.deleted === null) return { kind: 'restored', note, before };
  return isSameContent(before, note) ? { kind: 'unchanged', note } : { kind: 'replaced', note, before };
}

function isSameRecord(a: Note, b: Note): boolean {
  return (
    a.version === b.version &&
    a.deleted === b.deleted &&
    a.modified === b.modified &&
    a.created === b.created &&
    isSameContent(a, b)
  );
}
