import type { MessageKey } from '../i18n.ts';

/** What can be done on a page by a key of the browser's, in the order in which the settings list it. */
export const PAGE_COMMANDS = [
  'next-mark',
  'previous-mark',
  'next-of-speaker',
  'previous-of-speaker',
  'open-card',
  'write-note',
  'list-speakers',
] as const;

export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** The commands of the manifest: those on a page, and the browser's own for a press on the toolbar button. */
export const COMMANDS = [...PAGE_COMMANDS, '_execute_action'] as const;

export type Command = (typeof COMMANDS)[number];

/** What each command does, in the reader's words. */
export const COMMAND_LABELS: Readonly<Record<Command, MessageKey>> = {
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
  'next-of-speaker': 'commandNextOfSpeaker',
  'previous-of-speaker': 'commandPreviousOfSpeaker',
  'open-card': 'commandOpenCard',
  'write-note': 'commandWriteNote',
  'list-speakers': 'commandListSpeakers',
  _execute_action: 'commandOpenPopup',
};

/**
 * The keys that the extension asks for. With Alt (⌥), neither browser uses comma, full stop, L, M or O on Windows, macOS or
 * Linux, not even for a menu in Japanese or English, and on a Mac none of them is a dead key
 * (https://support.google.com/chrome/answer/157179,
 * https://support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly).
 */
const SUGGESTED_KEYS: Readonly<Record<Command, string>> = {
  'next-mark': 'Alt+Period',
  'previous-mark': 'Alt+Comma',
  'next-of-speaker': 'Alt+Shift+Period',
  'previous-of-speaker': 'Alt+Shift+Comma',
  'open-card': 'Alt+O',
  'write-note': 'Alt+M',
  'list-speakers': 'Alt+L',
  _execute_action: 'Alt+Shift+O',
};

/**
 * Chrome refuses a manifest that asks for more than four keys; the reader can give the other commands theirs
 * (https://developer.chrome.com/docs/extensions/reference/api/commands).
 */
const WITH_KEY_IN_CHROMIUM: ReadonlySet<Command> = new Set<Command>([
  'next-mark',
  'previous-mark',
  'open-card',
  'write-note',
]);

/** A command as a manifest has it. */
interface ManifestCommand {
  readonly description: string;
  readonly suggested_key?: { readonly default: string };
}

/** The manifest's `commands`, with descriptions from _locales. */
export function manifestCommands(browser: string): Record<string, ManifestCommand> {
  return Object.fromEntries(
    COMMANDS.map((command): [string, ManifestCommand] => {
      const hasKey = browser === 'firefox' || WITH_KEY_IN_CHROMIUM.has(command);
      const key = hasKey && { suggested_key: { default: SUGGESTED_KEYS[command] } };
      return [command, { description: `__MSG_${COMMAND_LABELS[command]}__`, ...key }];
    }),
  );
}

/** Whether the browser's name for a command is one of ours for a page. */
export function isPageCommand(name: string): name is PageCommand {
  return (PAGE_COMMANDS as readonly string[]).includes(name);
}
