import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { NoteActions } from '../../lib/notes/actions.ts';
import { Autosave, type Writing } from '../../lib/notes/autosave.ts';
import type { Note } from '../../lib/notes/model.ts';

/**
 * An {@link Autosave} for as long as a component shows it. With another `turn` the old one is left, saved, and one for a
 * new note begins. What is unsaved goes out when the component goes, or when the page is hidden or left.
 */
export function useAutosave(
  actions: NoteActions,
  writing: Writing,
  turn: number,
  notes: readonly Note[],
): Autosave {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // What is written into is fixed for a turn: the key and the note only tell where it begins.
  const autosave = useMemo(() => new Autosave(actions, writing, () => redraw(undefined)), [turn]);
  useEffect(() => {
    const flush = (): void => void autosave.flush();
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flush);
      flush();
      autosave.stop();
    };
  }, [autosave]);
  const stored = notes.find(({ id }) => id === autosave.id);
  useEffect(() => {
    if (stored) autosave.adopt(stored);
  }, [autosave, stored]);
  return autosave;
}
