import { useId, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';

/** Where a note's text is written. */
export interface NoteEditorProps {
  /** What the field begins with: an unfinished draft, or the note that is edited. */
  readonly initial: string;
  /** Says what the note is about, for those who do not see where the field stands. */
  readonly label: string;
  /** Called with every change, so that the text outlives the surface. */
  readonly onDraft?: (body: string) => void;
  /** Stores the text; resolves when it is safe. What it rejects with is explained to the reader, and the text stays. */
  readonly onSave: (body: string) => Promise<void>;
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
}

type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A field for a note. Ctrl+Enter (⌘+Enter) saves. */
export function NoteEditor({ initial, label, onDraft, onSave, onCancel, autoFocus }: NoteEditorProps) {
  const [body, setBody] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const hintId = useId();
  const canSave = body.trim() !== '' && state.kind !== 'saving';

  const change = (text: string): void => {
    setBody(text);
    setState({ kind: 'idle' });
    onDraft?.(text);
  };
  const save = async (): Promise<void> => {
    if (!canSave) return;
    setState({ kind: 'saving' });
    try {
      await onSave(body);
      setBody('');
      setState({ kind: 'saved' });
    } catch (error) {
      setState({ kind: 'failed', reason: explainFailure(error) });
    }
  };

  return (
    <form
      class="editor"
      data-part="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        aria-label={label}
        aria-describedby={hintId}
        placeholder={message('notePlaceholder')}
        rows={2}
        value={body}
        ref={(field) => {
          if (autoFocus && field && !field.dataset.focused) {
            field.dataset.focused = 'once';
            field.focus();
          }
        }}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div class="editor-actions">
        <button type="submit" class="primary" data-part="save" disabled={!canSave}>
          {message('noteSave')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {message('noteCancel')}
          </button>
        )}
        <span id={hintId} class={state.kind === 'failed' ? 'status failed' : 'status'} role="status">
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
    case 'saving':
      return message('noteSaving');
    case 'saved':
      return message('noteSaved');
    case 'failed':
      return state.reason;
  }
}
