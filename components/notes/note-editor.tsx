import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';

/** Where a note's text is written. */
export interface NoteEditorProps {
  /** What the field begins with: an unfinished draft, or the note that is edited. */
  readonly initial: string;
  /** Says what the note is about, for those who do not see where the field stands. */
  readonly label: string;
  /**
   * Called with every change, so that the text outlives the surface. What it rejects with is explained to the reader
   * while they type: a text that cannot be kept is better known as one.
   */
  readonly onDraft?: (body: string) => unknown;
  /** Stores the text; resolves when it is safe. What it rejects with is explained to the reader, and the text stays. */
  readonly onSave: (body: string) => Promise<void>;
  readonly onCancel?: () => void;
  /** Whether the keyboard goes to the field when it appears. */
  readonly autoFocus?: boolean;
}

type SaveState =
  | { readonly kind: 'idle' | 'blank' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * A field for a note. Ctrl+Enter (⌘+Enter) saves. While a text is being saved it cannot be changed: what is typed then
 * would be taken for saved.
 */
export function NoteEditor({ initial, label, onDraft, onSave, onCancel, autoFocus }: NoteEditorProps) {
  const [body, setBody] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const statusId = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  const isBlank = body.trim() === '';
  const isSaving = state.kind === 'saving';
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  // Below the edge of a card, nobody would see what went wrong.
  useLayoutEffect(() => {
    if (state.kind === 'failed') status.current?.scrollIntoView({ block: 'nearest' });
  }, [state.kind]);

  const change = (text: string): void => {
    setBody(text);
    setState((before) => (before.kind === 'failed' ? before : { kind: 'idle' }));
    Promise.resolve(onDraft?.(text)).then(
      () => setState((before) => (before.kind === 'failed' ? { kind: 'idle' } : before)),
      (error: unknown) => setState({ kind: 'failed', reason: explainFailure(error) }),
    );
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    if (isBlank) {
      setState({ kind: 'blank' });
      field.current?.focus();
      return;
    }
    setState({ kind: 'saving' });
    try {
      await onSave(body);
      setBody('');
      setState({ kind: 'saved' });
      // From the button, which has nothing to save any more, on to the next note.
      if (form.current?.matches(':focus-within')) field.current?.focus();
    } catch (error) {
      setState({ kind: 'failed', reason: explainFailure(error) });
    }
  };

  return (
    <form
      ref={form}
      class="editor"
      data-part="note-editor"
      // Does nothing outside a dialog: where the extension was cut off with a card open, nobody hears `submit`, and any
      // other method would load the page anew.
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={statusId}
        placeholder={message('notePlaceholder')}
        rows={2}
        value={body}
        readOnly={isSaving}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter is its own.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
            event.preventDefault();
            void save();
          }
          // An edit without a change ends alone; one with a change stays for whoever closes the surface around it.
          if (event.key === 'Escape' && !event.isComposing && onCancel && body === initial) {
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <div class="editor-actions">
        {/* Not `disabled`, which would take the focus from under the keyboard. */}
        <button type="submit" class="primary" data-part="save" aria-disabled={isBlank || isSaving}>
          {message('noteSave')}
        </button>
        {onCancel && (
          <button
            type="button"
            data-part="cancel"
            aria-disabled={isSaving}
            onClick={() => !isSaving && onCancel()}
          >
            {message('noteCancel')}
          </button>
        )}
        <span
          ref={status}
          id={statusId}
          class={state.kind === 'failed' ? 'status failed' : 'status'}
          role="status"
        >
          {statusText(state, body)}
        </span>
      </div>
    </form>
  );
}

function statusText(state: SaveState, body: string): string {
  switch (state.kind) {
    case 'idle':
      return body === '' ? '' : message('noteSaveHint');
    case 'blank':
      return message('noteBlank');
    case 'saving':
      return message('noteSaving');
    case 'saved':
      return message('noteSaved');
    case 'failed':
      return state.reason;
  }
}
