import { useState } from 'preact/hooks';
import { COMMAND_LABELS, type Command } from '../../lib/commands/commands.ts';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';
import { Keys } from './keys.tsx';
import { ShortcutRecorder } from './shortcut-recorder.tsx';

/** A command with the key that it has now, in the browser's writing; empty where it has none. */
export interface CommandKey {
  readonly command: Command;
  readonly shortcut: string;
}

/** How keys are changed: here, where the browser lets an extension, or on a page of the browser's own. */
export type ShortcutChanges =
  | {
      readonly where: 'here';
      /** Gives a command a key; an empty one takes its key away. */
      readonly onChange: (command: Command, shortcut: string) => Promise<void>;
      /** Gives a command the key that the extension asks for. */
      readonly onReset: (command: Command) => Promise<void>;
    }
  | { readonly where: 'browser'; readonly onOpen: () => void };

interface ShortcutsSectionProps {
  readonly commands: readonly CommandKey[];
  readonly isMac: boolean;
  readonly changes: ShortcutChanges;
}

/** What was done last, or why not. */
interface Report {
  readonly text: string;
  readonly failed: boolean;
}

/** Every command with its key, and the way to another. */
export function ShortcutsSection({ commands, isMac, changes }: ShortcutsSectionProps) {
  const [recording, setRecording] = useState<Command | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const attempt = async (done: string, action: () => Promise<void>): Promise<void> => {
    setRecording(null);
    try {
      await action();
      setReport({ text: done, failed: false });
    } catch (error) {
      setReport({ text: message('shortcutFailed', explainFailure(error)), failed: true });
    }
  };
  const take = (command: Command, shortcut: string): void => {
    if (changes.where !== 'here') return;
    const other = commands.find((one) => one.command !== command && one.shortcut === shortcut);
    if (other)
      setReport({ text: message('shortcutTaken', message(COMMAND_LABELS[other.command])), failed: true });
    else void attempt(message('shortcutChanged'), () => changes.onChange(command, shortcut));
  };

  return (
    <>
      <p class="hint">{message('shortcutsHint')}</p>
      <ul class="shortcuts">
        {commands.map(({ command, shortcut }) => (
          <li key={command} class="field shortcut" data-part={`shortcut-${command}`}>
            <span>{message(COMMAND_LABELS[command])}</span>
            <Keys shortcut={shortcut} isMac={isMac} />
            {changes.where === 'here' && (
              <ShortcutRecorder
                label={message(COMMAND_LABELS[command])}
                isMac={isMac}
                isRecording={recording === command}
                hasKey={shortcut !== ''}
                onStart={() => {
                  setReport(null);
                  setRecording(command);
                }}
                onStop={() => setRecording(null)}
                onUnfit={() => setReport({ text: message('shortcutUnfit'), failed: true })}
                onTake={(taken) => take(command, taken)}
                onClear={() => attempt(message('shortcutCleared'), () => changes.onChange(command, ''))}
                onReset={() => attempt(message('shortcutChanged'), () => changes.onReset(command))}
              />
            )}
          </li>
        ))}
      </ul>
      {changes.where === 'browser' && (
        <p class="field shortcut-browser">
          <span class="hint">{message('shortcutsInBrowser')}</span>
          <button type="button" data-part="open-browser-shortcuts" onClick={changes.onOpen}>
            {message('shortcutsOpenBrowser')}
          </button>
        </p>
      )}
      <p role="status" class={report?.failed ? 'hint failed' : 'hint'} data-part="shortcut-report">
        {report?.text}
      </p>
    </>
  );
}
