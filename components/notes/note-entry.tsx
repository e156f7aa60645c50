import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { formatTime } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { noteTint } from '../../lib/marks/note-tints.ts';
import { type NoteActions, unsavedKeyOf } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteAbout } from './note-about.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteWords } from './note-words.tsx';
import type { WritingPlaces } from './use-writing.ts';

interface NoteEntryProps {
  readonly note: Note;
  /** The notes among which it stands, as they are stored now. */
  readonly notes: readonly Note[];
  readonly actions: NoteActions;
  readonly writing: WritingPlaces;
  /** Whether to say what the note is about; needless where that stands beside it. */
  readonly showAbout: boolean;
  /** Whether the note was deleted a moment ago and can be brought back. */
  readonly removed: boolean;
  readonly onRemove: () => Promise<void>;
  readonly onRestore: () => Promise<void>;
  /** Shows the place in the post that the note is about; absent where the reader is at it. */
  readonly onJump?: () => void;
}

/** One note to read, to edit in place, to delete and to bring back. It opens for editing where text was left unsaved. */
export function NoteEntry(props: NoteEntryProps) {
  const { note, notes, actions, writing, removed, showAbout } = props;
  const unsavedKey = unsavedKeyOf(note.id);
  const [editing, setEditing] = useState<'no' | 'asked' | 'restored'>(
    actions.unsaved.find(unsavedKey) === null ? 'no' : 'restored',
  );
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
    <article
      class={note.colour === null ? 'note' : 'note tinted'}
      data-part={removed ? 'removed-note' : 'note'}
      style={note.colour === null ? {} : { '--tint': noteTint(note.colour) }}
      ref={article}
    >
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
              note={note}
              target={note.target}
              unsavedKey={unsavedKey}
              notes={notes}
              actions={actions}
              label={message('noteEditLabel')}
              onWriting={(id) => writing.set(note.id, id)}
              onDone={finish}
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
      <NoteWords note={note} />
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
