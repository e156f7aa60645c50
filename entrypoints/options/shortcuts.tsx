import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type CommandKey,
  type ShortcutChanges,
  ShortcutsSection,
} from '../../components/settings/shortcuts-section.tsx';
import { COMMANDS } from '../../lib/commands/commands.ts';

/** Where Chromium lets people change the keys of extensions; an extension itself cannot. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** What Firefox has beyond Chromium: keys that an extension changes itself. */
interface ChangeableCommands {
  readonly update: (detail: { readonly name: string; readonly shortcut: string }) => Promise<void>;
  readonly reset: (name: string) => Promise<void>;
}

/** Whether the browser has keys for extensions; Firefox for Android has none. */
export function hasShortcuts(): boolean {
  return browser.commands !== undefined;
}

/** The section of keys over what the browser says they are. */
export function Shortcuts() {
  const [commands, setCommands] = useState<readonly CommandKey[]>([]);
  useEffect(() => {
    const read = async () => setCommands(await readCommands());
    const renew = () => void read().catch((error: unknown) => console.error('No keys can be read.', error));
    renew();
    // They are changed on a page of the browser's too, while this one is open.
    window.addEventListener('focus', renew);
    document.addEventListener('visibilitychange', renew);
    return () => {
      window.removeEventListener('focus', renew);
      document.removeEventListener('visibilitychange', renew);
    };
  }, []);

  const after = async (change: Promise<void>): Promise<void> => {
    await change;
    setCommands(await readCommands());
  };
  const changeable = changeableCommands();
  const changes: ShortcutChanges = changeable
    ? {
        where: 'here',
        onChange: (command, shortcut) => after(changeable.update({ name: command, shortcut })),
        onReset: (command) => after(changeable.reset(command)),
      }
    : { where: 'browser', onOpen: () => void browser.tabs.create({ url: CHROMIUM_SHORTCUTS }) };
  return <ShortcutsSection commands={commands} isMac={isMac()} changes={changes} />;
}

async function readCommands(): Promise<CommandKey[]> {
  const all = await browser.commands.getAll();
  return COMMANDS.map((command) => ({
    command,
    shortcut: all.find(({ name }) => name === command)?.shortcut ?? '',
  }));
}

function changeableCommands(): ChangeableCommands | null {
  const commands: object = browser.commands;
  return 'update' in commands ? (commands as ChangeableCommands) : null;
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
