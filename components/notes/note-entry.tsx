import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { formatTime } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteAbout } from './note-about.tsx';
import { NoteEditor } from './note-editor.tsx';

interface NoteEntryProps {
  readonly note: Note;
  /** Whether to say what the note is about; needless where that stands beside it. */
  readonly showAbout: boolean;
  /** What was typed and not saved before; the entry then opens for editing. */
  readonly draft: string | null;
  /** Whether the note was deleted a moment ago and can be brought back. */
  readonly removed: boolean;
  /** Resolves when the body is safely stored. */
  readonly onUpdate: (body: string) => Promise<void>;
  readonly onRemove: () => Promise<void>;
  readonly onRestore: () => Promise<void>;
  /** Shows the place in the post that the note is about; absent where the reader is at it. */
  readonly onJump?: () => void;
  /** Called with what is typed but not saved; null when there is no such text any more. */
  readonly onDraft: (body: string | null) => unknown;
}

/** One note to read, to edit in place, to delete and to bring back. */
export function NoteEntry(props: NoteEntryProps) {
  const { note, draft, removed, showAbout, onUpdate, onDraft } = props;
  const [editing, setEditing] = useState<'no' | 'asked' | 'restored'>(draft === null ? 'no' : 'restored');
  const [failure, setFailure] = useState<string | null>(null);
  const article = useRef<HTMLElement>(null);
  const undoTextId = useId();
  const hadFocus = useRef(false);
  // What was pressed is gone with the last drawing: the keyboard, if it was on it, goes on in what took its place.
  useLayoutEffect(() => {
    const next = article.current?.querySelector<HTMLElement>(`[data-part=${removed ? 'undo' : 'edit'}]`);
    if (hadFocus.current && next && isFocusLost(next)) next.focus();
    hadFocus.current = false;
  }, [editing, removed]);

  const rememberFocus = (): void => {
    hadFocus.current = article.current?.matches(':focus-within') ?? false;
  };
  const finish = (): void => {
    onDraft(null);
    rememberFocus();
    setEditing('no');
  };
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setFailure(null);
    rememberFocus();
    try {
      await action();
    } catch (error) {
      setFailure(explainFailure(error));
    }
  };

  return (
    <article class="note" data-part={removed ? 'removed-note' : 'note'} ref={article}>
      {removed ? (
        <p class="note-actions">
          <span id={undoTextId} class="status">
            {message('noteRemoved')}
          </span>
          <button
            type="button"
            class="quiet"
            data-part="undo"
            aria-describedby={undoTextId}
            onClick={() => void attempt(props.onRestore)}
          >
            {message('noteUndo')}
          </button>
        </p>
      ) : (
        <>
          {showAbout && <NoteAbout target={note.target} />}
          {editing !== 'no' ? (
            <NoteEditor
              initial={draft ?? note.body}
              label={message('noteEditLabel')}
              onDraft={onDraft}
              onSave={async (body) => {
                await onUpdate(body);
                finish();
              }}
              onCancel={finish}
              autoFocus={editing === 'asked'}
            />
          ) : (
            <NoteText
              {...props}
              onEdit={() => setEditing('asked')}
              onRemove={() => void attempt(props.onRemove)}
            />
          )}
        </>
      )}
      {failure !== null && (
        <p role="alert" class="status failed">
          {failure}
        </p>
      )}
    </article>
  );
}

/** Whether the focus fell to nothing, and the reader did not take it elsewhere meanwhile. */
function isFocusLost(element: HTMLElement): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement === null || activeElement === element.ownerDocument.body;
}

interface NoteTextProps extends Pick<NoteEntryProps, 'note' | 'onJump'> {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function NoteText({ note, onJump, onEdit, onRemove }: NoteTextProps) {
  return (
    <>
      <p class="note-body" data-part="note-body">
        {note.body}
      </p>
      <footer class="note-actions">
        <time dateTime={note.modified}>{formatTime(note.modified)}</time>
        {onJump && (
          <button type="button" class="quiet" data-part="jump" onClick={onJump}>
            {message('noteJump')}
          </button>
        )}
        <button type="button" class="quiet" data-part="edit" onClick={onEdit}>
          {message('noteEdit')}
        </button>
        <button type="button" class="quiet" data-part="remove" onClick={onRemove}>
          {message('noteRemove')}
        </button>
      </footer>
    </>
  );
}
