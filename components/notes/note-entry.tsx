import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatTime } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteAbout } from './note-about.tsx';
import { NoteEditor } from './note-editor.tsx';

/** What can be done with a note of a list. */
export interface NoteEntryActions {
  /** Resolves when the body is safely stored. */
  readonly onUpdate: (note: Note, body: string) => Promise<void>;
  readonly onRemove: (note: Note) => void;
  /** Shows the place in the post that the note is about. */
  readonly onJump: (note: Note) => void;
  /** Called with what is typed but not saved; null when there is no such text any more. */
  readonly onDraft: (note: Note, body: string | null) => void;
}

interface NoteEntryProps extends NoteEntryActions {
  readonly note: Note;
  /** What was typed and not saved before; the entry then opens for editing. */
  readonly draft: string | null;
}

/** One note with what it is about, to read, and to edit in place. */
export function NoteEntry({ note, draft, onUpdate, onRemove, onJump, onDraft }: NoteEntryProps) {
  const [editing, setEditing] = useState<'no' | 'asked' | 'restored'>(draft === null ? 'no' : 'restored');
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current) edit.current?.focus();
    wasEditing.current = editing !== 'no';
  }, [editing]);

  const finish = (): void => {
    onDraft(note, null);
    setEditing('no');
  };
  const save = async (body: string): Promise<void> => {
    await onUpdate(note, body);
    finish();
  };

  return (
    <article class="entry" data-part="note">
      <NoteAbout target={note.target} />
      {editing !== 'no' ? (
        <NoteEditor
          initial={draft ?? note.body}
          label={message('noteEditLabel')}
          onDraft={(body) => onDraft(note, body)}
          onSave={save}
          onCancel={finish}
          autoFocus={editing === 'asked'}
        />
      ) : (
        <>
          <p class="note-body" data-part="note-body">
            {note.body}
          </p>
          <footer class="note-actions">
            <time dateTime={note.modified}>{formatTime(note.modified)}</time>
            <button type="button" class="quiet" data-part="jump" onClick={() => onJump(note)}>
              {message('noteJump')}
            </button>
            <button
              type="button"
              class="quiet"
              data-part="edit"
              ref={edit}
              onClick={() => setEditing('asked')}
            >
              {message('noteEdit')}
            </button>
            <button type="button" class="quiet" data-part="remove" onClick={() => onRemove(note)}>
              {message('noteRemove')}
            </button>
          </footer>
        </>
      )}
    </article>
  );
}
