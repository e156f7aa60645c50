import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../lib/notes/model.ts';
import type { NoteReader } from '../../lib/notes/reading.ts';
import { prepareSearch } from '../../lib/notes/search.ts';
import { compareVersions } from '../../lib/notes/version.ts';
import type { Services } from './services.ts';
import { type Load, type Loaded, useLoaded } from './use-loaded.ts';

/** As many as are seen at first, and a few more. */
const AT_FIRST = 20;

/** The notes read so far. */
export interface ReadNotes {
  readonly notes: readonly Note[];
  /** Whether these are all notes; else the newest. */
  readonly complete: boolean;
  /** How many stored notes cannot be read. */
  readonly damaged: number;
}

/**
 * All notes, read anew whenever one changes: at first the newest alone, so that thousands of notes open at once. A note
 * that did not change stays the same object, and so keeps its text that was prepared for the search.
 */
export function useAllNotes({
  notes,
  onNotesChanged,
}: {
  readonly notes: Pick<NoteReader, 'all' | 'newest'>;
  readonly onNotesChanged: Services['onNotesChanged'];
}): readonly [Loaded<ReadNotes>, reload: () => void] {
  const known = useRef<readonly Note[]>([]);
  const readAll = useCallback<Load<ReadNotes>>(
    async (showEarly) => {
      if (known.current.length === 0) {
        const newest = await notes.newest(AT_FIRST);
        showEarly({ notes: newest.notes, complete: false, damaged: newest.damaged.length });
      }
      const all = await notes.all();
      known.current = keepUnchanged(known.current, all.notes);
      return { notes: known.current, complete: true, damaged: all.damaged.length };
    },
    [notes],
  );
  const [loaded, reload] = useLoaded(readAll);
  useEffect(() => onNotesChanged(reload), [onNotesChanged, reload]);

  const searchable = loaded.kind === 'ready' && loaded.value.complete ? loaded.value.notes : null;
  useEffect(() => {
    if (!searchable) return;
    const controller = new AbortController();
    void prepareSearch(searchable, controller.signal);
    return () => controller.abort();
  }, [searchable]);

  return [loaded, reload];
}

/** The notes of `next`, each as the object it was before where it is the same. */
function keepUnchanged(previous: readonly Note[], next: readonly Note[]): readonly Note[] {
  const byId = new Map(previous.map((note) => [note.id, note]));
  return next.map((note) => {
    const before = byId.get(note.id);
    return before && compareVersions(before.version, note.version) === 'equal' ? before : note;
  });
}
