import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Note } from '../../lib/notes/model.ts';

/** Which notes are being written where in one surface, so that none is shown beside the field that it is written in. */
export interface WritingPlaces {
  /** Tells that a field writes a note; null when it writes none any more. */
  readonly set: (field: string, noteId: string | null) => void;
  /** Whether a note is written in a field other than its own. */
  readonly isElsewhere: (note: Note) => boolean;
}

/** Keeps account of the fields of a surface. The field of an existing note is named by the note's id. */
export function useWriting(): WritingPlaces {
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map());
  const set = useCallback((field: string, noteId: string | null) => {
    setPlaces((known) => {
      if ((known.get(field) ?? null) === noteId) return known;
      const next = new Map(known);
      if (noteId === null) next.delete(field);
      else next.set(field, noteId);
      return next;
    });
  }, []);
  return useMemo(
    () => ({
      set,
      isElsewhere: ({ id }) => [...places].some(([field, noteId]) => noteId === id && field !== id),
    }),
    [places],
  );
}
