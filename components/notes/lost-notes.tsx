import { useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteAbout } from './note-about.tsx';
import { NoteWords } from './note-words.tsx';

interface LostNotesProps {
  readonly notes: readonly Note[];
  /** Says how a note can be tied anew. */
  readonly hint: string;
  /** What the button says that ties a note anew. */
  readonly action: string;
  /** Ties a note anew; absent where there is nothing to tie it to. Rejects where that failed. */
  readonly onAttach?: (note: Note) => Promise<void>;
}

/** The notes on a post whose words are not found in it any more: whole, and to be tied to other words. */
export function LostNotes({ notes, hint, action, onAttach }: LostNotesProps) {
  const [failure, setFailure] = useState<unknown>(null);
  if (notes.length === 0) return null;
  const attach = async (note: Note): Promise<void> => {
    setFailure(null);
    try {
      await onAttach?.(note);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <details class="lost-notes" data-part="lost-notes">
      <summary>{message('lostNotes', formatCount(notes.length))}</summary>
      <p class="hint">{hint}</p>
      {notes.map((note) => (
        <article key={note.id} class="note" data-part="lost-note">
          <NoteAbout target={note.target} />
          <NoteWords note={note} />
          {onAttach && (
            <button type="button" data-part="attach" onClick={() => void attach(note)}>
              {action}
            </button>
          )}
        </article>
      ))}
      {failure !== null && (
        <p role="alert" class="status failed">
          {explainFailure(failure)}
        </p>
      )}
    </details>
  );
}
