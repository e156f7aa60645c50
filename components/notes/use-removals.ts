import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';

/** What becomes of a note that was deleted in this list: while the store works it is `leaving`, then `returning`. */
type Fate = 'leaving' | 'removed' | 'returning';

/** A list of notes in which a deleted one leaves its place to an undo. */
export interface Removals {
  /** The notes, and where they stood, those that were deleted here. */
  readonly shown: readonly Note[];
  readonly isRemoved: (note: Note) => boolean;
  /** Resolves when the note is deleted from the store. */
  readonly remove: (note: Note) => Promise<void>;
  /** Resolves when the note is back in the store. */
  readonly restore: (note: Note) => Promise<void>;
}

/**
 * Keeps the notes that are deleted in a list on it for as long as it is shown, so that each of them can be brought back.
 * The store tells of a change before or after it answers: a note stays on the list through either order, and with it the
 * keyboard's focus.
 */
export function useRemovals(
  notes: readonly Note[],
  actions: Pick<NoteActions, 'remove' | 'restore'>,
): Removals {
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map());
  const last = useRef<readonly Note[]>(notes);
  const shown = useMemo(() => keep(last.current, notes, fates), [notes, fates]);
  last.current = shown;
  useEffect(() => {
    if (fates.size > 0) setFates((known) => withoutReturned(known, notes));
  }, [notes, fates]);

  const decide = (id: string, fate: Fate): void => setFates((known) => new Map(known).set(id, fate));
  return {
    shown,
    isRemoved: ({ id }) => fates.get(id) === 'removed',
    remove: async ({ id }) => {
      decide(id, 'leaving');
      try {
        await actions.remove(id);
      } catch (error) {
        decide(id, 'returning');
        throw error;
      }
      decide(id, 'removed');
    },
    restore: async ({ id }) => {
      await actions.restore(id);
      decide(id, 'returning');
    },
  };
}

/** The notes, and those of the last list that have a fate, each behind the one that it stood behind. */
function keep(
  last: readonly Note[],
  notes: readonly Note[],
  fates: ReadonlyMap<string, Fate>,
): readonly Note[] {
  if (fates.size === 0) return notes;
  const shown = [...notes];
  const ids = new Set(notes.map(({ id }) => id));
  let previous: Note | null = null;
  for (const note of last) {
    if (fates.has(note.id) && !ids.has(note.id)) {
      const place = previous === null ? 0 : shown.findIndex(({ id }) => id === previous?.id) + 1;
      shown.splice(place, 0, note);
      ids.add(note.id);
    }
    if (ids.has(note.id)) previous = note;
  }
  return shown;
}

/** Forgets the fate of notes that are back; gives the same map where there is none. */
function withoutReturned(
  fates: ReadonlyMap<string, Fate>,
  notes: readonly Note[],
): ReadonlyMap<string, Fate> {
  const returned = notes.filter(({ id }) => fates.get(id) === 'returning');
  if (returned.length === 0) return fates;
  const left = new Map(fates);
  for (const { id } of returned) left.delete(id);
  return left;
}
