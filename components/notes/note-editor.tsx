import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Autosave } from '../../lib/notes/autosave.ts';
import { isBlank } from '../../lib/notes/content.ts';
import type { Note, NoteTarget } from '../../lib/notes/model.ts';
import { newId } from '../../lib/notes/new-id.ts';
import { ColourField } from './colour-field.tsx';
import { HistoryButtons, useHistory } from './history-buttons.tsx';
import { TagsField } from './tags-field.tsx';
import { useAutosave } from './use-autosave.ts';

/** Where a note is written. */
export interface NoteEditorProps {
  /** The note that is changed; null for new ones, one after the other. */
  readonly note: Note | null;
  /** What a new note is about. */
  readonly target: NoteTarget;
  /** Under this key what is typed and not saved is kept. */
  readonly unsavedKey: string;
  /** Notes as they are stored now, the one that is written among them: what others change in it is shown. */
  readonly notes: readonly Note[];
  readonly actions: NoteActions;
  /** Says what the note is about, for those who do not see where the field stands. */
  readonly label: string;
  /** Called with the id of the note that is written here, so that it is not shown a second time; null when none is. */
  readonly onWriting: (id: string | null) => void;
  /** Called when the reader has finished a note and all of it is stored. */
  readonly onDone?: () => void;
  /** Whether the keyboard goes to the field when it appears. */
  readonly autoFocus?: boolean;
}

/**
 * Writes a note, saved as one types. Ctrl+Enter (⌘+Enter) finishes; Escape leaves an existing note, with what was written,
 * and is left to the surface around a new one.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { note, target, unsavedKey, notes, actions, label, onWriting, onDone, autoFocus } = props;
  const [turn, setTurn] = useState(0);
  const [isOpen, setOpen] = useState(note !== null);
  const [hint, setHint] = useState<'none' | 'blank' | 'done'>('none');
  const writing = { key: unsavedKey, target, note, newId: newId() };
  const autosave = useAutosave(actions, writing, turn, notes);
  const { content, state, stored } = autosave;
  const history = useHistory(actions, stored ? autosave.id : undefined, stored?.version);
  const [statusId, noticeId] = [useId(), useId()];
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const notice = useRef<HTMLElement>(null);
  const writtenId = stored ? autosave.id : null;
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  useEffect(() => {
    onWriting(writtenId);
    return () => onWriting(null);
  }, [writtenId]);
  // Below the edge of a card, nobody would see what went wrong.
  useLayoutEffect(() => {
    if (state.kind === 'failed') notice.current?.scrollIntoView({ block: 'nearest' });
  }, [state.kind]);

  const finish = async (): Promise<void> => {
    if (note === null && isBlank(content) && !stored) {
      setHint('blank');
      field.current?.focus();
      return;
    }
    if (!(await autosave.flush())) return;
    if (onDone) {
      onDone();
      return;
    }
    setTurn((count) => count + 1);
    setHint('done');
    // From the button on to the next note.
    if (form.current?.matches(':focus-within')) field.current?.focus();
  };
  const change = (part: Parameters<Autosave['change']>[0]): void => {
    setHint('none');
    autosave.change(part);
  };
  const isUnfolded = isOpen || !isBlank(content);
  // What finishes the note must not be below the edge of a card while one writes.
  useLayoutEffect(() => {
    if (form.current?.matches(':focus-within')) form.current.scrollIntoView({ block: 'nearest' });
  }, [isUnfolded, content.tags.length, content.body.split('\n').length]);

  return (
    <form
      ref={form}
      class="editor"
      data-part="note-editor"
      // Does nothing outside a dialog: where the extension was cut off with a card open, nobody hears `submit`, and any
      // other method would load the page anew.
      method="dialog"
      onFocusIn={() => setOpen(true)}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => {
        // While an input method composes, both are its own.
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void finish();
        }
        if (event.key === 'Escape' && onDone) {
          event.preventDefault();
          event.stopPropagation();
          void finish();
        }
      }}
    >
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={`${noticeId} ${statusId}`}
        placeholder={message('notePlaceholder')}
        rows={2}
        value={content.body}
        onInput={(event) => change({ body: event.currentTarget.value })}
      />
      {isUnfolded && (
        <div class="editor-details">
          <TagsField
            tags={content.tags}
            onChange={(changed) => change({ tags: changed(autosave.content.tags) })}
            loadKnown={actions.tags}
          />
          <ColourField colour={content.colour} onChange={(colour) => change({ colour })} />
        </div>
      )}
      <div class="editor-actions">
        {/* Not `disabled`, which would take the focus from under the keyboard. */}
        <button
          type="submit"
          class="primary"
          data-part="done"
          title={message('noteDoneHint')}
          aria-disabled={note === null && isBlank(content) && !stored}
        >
          {message('noteDone')}
        </button>
        {isUnfolded && (
          <HistoryButtons
            history={note === null || history.undo !== 'add' ? history : { ...history, undo: null }}
            onWalk={(direction) => void autosave.walk(direction)}
          />
        )}
        <span
          id={statusId}
          class="status save-state"
          data-part={`state-${state.kind}`}
          data-state={state.kind}
        >
          {state.kind === 'saved' && message('noteSaved')}
          {state.kind === 'saving' && message('noteSaving')}
        </span>
      </div>
      <p ref={notice as never} id={noticeId} class="status" role="status" data-part="editor-notice">
        {state.kind === 'failed' && <strong class="failed">{explainFailure(state.error)}</strong>}
        {autosave.isSplit && message('noteSplit')}
        {hint === 'blank' && message('noteBlank')}
        {hint === 'done' && isBlank(content) && message('noteSaved')}
      </p>
      {state.kind === 'failed' && (
        <button type="button" data-part="retry" onClick={() => void autosave.flush()}>
          {message('noteRetry')}
        </button>
      )}
    </form>
  );
}
