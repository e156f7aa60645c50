import { useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteEditor } from './note-editor.tsx';

/** What can be done with a note; each resolves when it is safely stored. */
export interface NoteActions {
  readonly onUpdate: (id: string, body: string) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
  readonly onRestore: (id: string) => Promise<void>;
}

/** The reader's notes on one subject, to read and to edit in place. A removed note leaves an undo behind. */
export function NoteList({ notes, ...actions }: NoteActions & { readonly notes: readonly Note[] }) {
  const [removed, setRemoved] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await action();
    } catch (error) {
      setFailure(explainFailure(error));
    }
  };
  const remove = (id: string) =>
    attempt(async () => {
      await actions.onRemove(id);
      setRemoved(id);
    });
  const restore = (id: string) =>
    attempt(async () => {
      await actions.onRestore(id);
      setRemoved(null);
    });

  return (
    <div class="notes" data-part="notes">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} onUpdate={actions.onUpdate} onRemove={remove} />
      ))}
      <div role="status" class={failure ? 'status failed' : 'status'}>
        {failure ??
          (removed && (
            <>
              {message('noteRemoved')}{' '}
              <button type="button" class="quiet" data-part="undo" onClick={() => void restore(removed)}>
                {message('noteUndo')}
              </button>
            </>
          ))}
      </div>
    </div>
  );
}

interface NoteItemProps {
  readonly note: Note;
  readonly onUpdate: NoteActions['onUpdate'];
  readonly onRemove: (id: string) => Promise<void>;
}

function NoteItem({ note, onUpdate, onRemove }: NoteItemProps) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    const save = async (body: string): Promise<void> => {
      await onUpdate(note.id, body);
      setEditing(false);
    };
    return (
      <NoteEditor
        initial={note.body}
        label={message('noteEditLabel')}
        onSave={save}
        onCancel={() => setEditing(false)}
        autoFocus
      />
    );
  }
  return (
    <div class="note" data-part="note">
      <p class="note-body">{note.body}</p>
      <div class="note-actions">
        <button type="button" class="quiet" onClick={() => setEditing(true)}>
          {message('noteEdit')}
        </button>
        <button type="button" class="quiet" onClick={() => void onRemove(note.id)}>
          {message('noteRemove')}
        </button>
      </div>
    </div>
  );
}
