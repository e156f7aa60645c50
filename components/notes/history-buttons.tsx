import { useEffect, useState } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { NoteHistory, UndoDirection } from '../../lib/notes/undo.ts';

interface HistoryButtonsProps {
  readonly history: NoteHistory;
  readonly onWalk: (direction: UndoDirection) => void;
}

const WAYS = [
  { direction: 'undo', name: 'historyUndo', glyph: '↶' },
  { direction: 'redo', name: 'historyRedo', glyph: '↷' },
] as const;

/** Two buttons that go back and forth through what was done. They keep the keyboard's focus when there is nothing more. */
export function HistoryButtons({ history, onWalk }: HistoryButtonsProps) {
  return (
    <span class="history">
      {WAYS.map(({ direction, name, glyph }) => (
        <button
          key={direction}
          type="button"
          class="glyph"
          data-part={`history-${direction}`}
          aria-label={message(name)}
          title={message(name)}
          aria-disabled={history[direction] === null}
          onClick={() => history[direction] !== null && onWalk(direction)}
        >
          {glyph}
        </button>
      ))}
    </span>
  );
}

const NOTHING: NoteHistory = { undo: null, redo: null };

/**
 * What could be undone and redone of a note, of all for null, or of none for undefined, read anew whenever `state` is
 * another. Nothing where it cannot be read: then what is shown beside tells why.
 */
export function useHistory(
  actions: NoteActions,
  noteId: string | null | undefined,
  state: unknown,
): NoteHistory {
  const [history, setHistory] = useState(NOTHING);
  useEffect(() => {
    if (noteId === undefined) {
      setHistory(NOTHING);
      return;
    }
    let isCurrent = true;
    actions.history(noteId).then(
      (read) => isCurrent && setHistory(read),
      () => isCurrent && setHistory(NOTHING),
    );
    return () => {
      isCurrent = false;
    };
  }, [actions, noteId, state]);
  return history;
}
