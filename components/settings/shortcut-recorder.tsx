import { pressedShortcut } from '../../lib/commands/shortcut.ts';
import { message } from '../../lib/i18n.ts';

interface ShortcutRecorderProps {
  /** What the command does. */
  readonly label: string;
  readonly isMac: boolean;
  readonly isRecording: boolean;
  readonly hasKey: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
  /** Keys were pressed that cannot be a shortcut. */
  readonly onUnfit: () => void;
  /** Keys were pressed that can be one, in the form of a manifest. */
  readonly onTake: (shortcut: string) => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
}

/** Takes the next keys that are pressed for a command's shortcut. Escape and Tab leave it as it was. */
export function ShortcutRecorder(props: ShortcutRecorderProps) {
  const { label, isMac, isRecording, hasKey, onStart, onStop, onUnfit, onTake, onClear, onReset } = props;

  const record = (event: KeyboardEvent): void => {
    if (!isRecording || event.isComposing) return;
    if (event.key === 'Tab') {
      onStop();
      return;
    }
    event.preventDefault();
    if (event.key === 'Escape') {
      onStop();
      return;
    }
    const pressed = pressedShortcut(event, isMac);
    if (pressed.kind === 'unfit') onUnfit();
    if (pressed.kind === 'shortcut') onTake(pressed.shortcut);
  };

  return (
    <div class="shortcut-actions">
      <button
        type="button"
        data-part="change"
        class={isRecording ? 'recording' : 'quiet'}
        aria-label={message(isRecording ? 'shortcutRecordingFor' : 'shortcutChangeOf', label)}
        onClick={isRecording ? onStop : onStart}
        onKeyDown={record}
        // A press of the space bar among the keys must not press the button too.
        onKeyUp={(event) => isRecording && event.preventDefault()}
        onBlur={() => isRecording && onStop()}
      >
        {message(isRecording ? 'shortcutRecording' : 'shortcutChange')}
      </button>
      {/* Not taken away or `disabled` where there is no key: that would take the focus from under the keyboard. */}
      <button
        type="button"
        class="quiet"
        data-part="clear"
        aria-label={message('shortcutClearOf', label)}
        aria-disabled={!hasKey}
        onClick={() => hasKey && onClear()}
      >
        {message('shortcutClear')}
      </button>
      <button
        type="button"
        class="quiet"
        data-part="reset"
        aria-label={message('shortcutResetOf', label)}
        onClick={onReset}
      >
        {message('shortcutReset')}
      </button>
    </div>
  );
}
