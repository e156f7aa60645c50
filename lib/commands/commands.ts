/** What can be done on a page by a key of the browser's, in the order in which the settings list it. */
export const PAGE_COMMANDS = [
  'next-mark',
  'previous-mark',
  'next-of-speaker',
  'previous-of-speaker',
  'open-card',
  'write-note',
] as const;

export type PageCommand = (typeof PAGE_COMMANDS)[number];

/**
 * The keys that the extension asks for. With Alt (⌥), neither browser uses comma, full stop, M or O on Windows, macOS or
 * Linux, not even for a menu in Japanese or English, and on a Mac none of them is a dead key
 * (https://support.google.com/chrome/answer/157179,
 * https://support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly).
 */
const SUGGESTED_KEYS: Readonly<Record<PageCommand, string>> = {
  'next-mark': 'Alt+Period',
  'previous-mark': 'Alt+Comma',
  'open-card': 'Alt+O',
  'write-note': 'Alt+M',
  'next-of-speaker': 'Alt+Shift+Period',
  'previous-of-speaker': 'Alt+Shift+Comma',
};

/**
 * Chrome refuses a manifest that asks for more than four keys; the reader can give the other commands theirs
 * (https://developer.chrome.com/docs/extensions/reference/api/commands).
 */
const WITHOUT_KEY_IN_CHROMIUM: ReadonlySet<PageCommand> = new Set(['next-of-speaker', 'previous-of-speaker']);

/** The manifest's `commands`, with descriptions from _locales. */
export function manifestCommands(
  browser: string,
): Record<string, { description: string; suggested_key?: { default: string } }> {
  return Object.fromEntries(
    PAGE_COMMANDS.map((command) => {
      const hasKey = browser === 'firefox' || !WITHOUT_KEY_IN_CHROMIUM.has(command);
      const key = hasKey && { suggested_key: { default: SUGGESTED_KEYS[command] } };
      return [command, { description: DESCRIPTIONS[command], ...key }];
    }),
  );
}

const DESCRIPTIONS: Readonly<Record<PageCommand, string>> = {
  'next-mark': '__MSG_commandNextMark__',
  'previous-mark': '__MSG_commandPreviousMark__',
  'next-of-speaker': '__MSG_commandNextOfSpeaker__',
  'previous-of-speaker': '__MSG_commandPreviousOfSpeaker__',
  'open-card': '__MSG_commandOpenCard__',
  'write-note': '__MSG_commandWriteNote__',
};

/** Whether the browser's name for a command is one of ours. */
export function isPageCommand(name: string): name is PageCommand {
  return (PAGE_COMMANDS as readonly string[]).includes(name);
}
