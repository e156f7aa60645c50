/** Where modifiers stand in a shortcut as it is shown, and how a Mac draws them. */
const MODIFIERS: readonly { readonly name: string; readonly mac: string }[] = [
  { name: 'MacCtrl', mac: '⌃' },
  { name: 'Ctrl', mac: '⌘' },
  { name: 'Alt', mac: '⌥' },
  { name: 'Shift', mac: '⇧' },
  { name: 'Command', mac: '⌘' },
];

/** Keys by the name that a manifest gives them, or Chrome in Japanese, with how they are drawn. */
const DRAWN: Readonly<Record<string, string>> = {
  Comma: ',',
  カンマ: ',',
  Period: '.',
  ピリオド: '.',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** Keys by their code in a keyboard event, which holds whatever character ⌥ makes of them. */
const NAMES: Readonly<Record<number, string>> = {
  32: 'Space',
  33: 'PageUp',
  34: 'PageDown',
  35: 'End',
  36: 'Home',
  37: 'Left',
  38: 'Up',
  39: 'Right',
  40: 'Down',
  45: 'Insert',
  46: 'Delete',
  188: 'Comma',
  190: 'Period',
};

/**
 * A shortcut as the keys to press, one after the other, each as it is drawn: `Alt`, `.` or, on a Mac, `⌥`, `.`.
 *
 * @param shortcut as `commands.getAll` gives it: in the manifest's form in Firefox, for people in Chrome (on a Mac in
 *   signs without anything between them).
 */
export function drawnKeys(shortcut: string, isMac: boolean): string[] {
  const names = shortcut === '' ? [] : shortcut.split('+');
  const modifiers = MODIFIERS.filter(({ name }) => names.includes(name));
  const others = names.filter((name) => !modifiers.some((modifier) => modifier.name === name));
  return [
    ...modifiers.map(({ name, mac }) => (isMac ? mac : name)),
    ...others.flatMap((name) => (isMac ? splitSigns(name) : [name])).map((name) => DRAWN[name] ?? name),
  ];
}

/** ⌥⇧. is three keys. */
function splitSigns(name: string): string[] {
  const signs = name.match(/^[⌃⌥⇧⌘]+/)?.[0] ?? '';
  const rest = name.slice(signs.length);
  return [...signs, ...(rest === '' ? [] : [rest])];
}

/** What of a keyboard event tells a shortcut. `keyCode` is deprecated, but alone tells a Mac's ⌥M from the µ it makes. */
export type PressedKeys = Pick<KeyboardEvent, 'keyCode' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/**
 * The shortcut that was pressed, in the form of a manifest; `incomplete` while only modifiers are held, and `unfit` for
 * what no browser takes: one modifier of Ctrl, Alt and ⌘, at most one more, and a key out of a short list; a function key
 * stands alone too (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands).
 */
export function pressedShortcut(
  pressed: PressedKeys,
  isMac: boolean,
): { readonly kind: 'incomplete' | 'unfit' } | { readonly kind: 'shortcut'; readonly shortcut: string } {
  const { keyCode, ctrlKey, altKey, shiftKey, metaKey } = pressed;
  if ([16, 17, 18, 91, 92, 93, 224].includes(keyCode)) return { kind: 'incomplete' };
  const name = keyName(keyCode);
  const held = [
    ...(ctrlKey ? [isMac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(metaKey ? [isMac ? 'Command' : 'Meta'] : []),
  ];
  const modifiers = [...held, ...(shiftKey ? ['Shift'] : [])];
  const standsAlone = name !== null && /^F\d+$/.test(name) && modifiers.length === 0;
  const isFit = held.length > 0 && modifiers.length <= 2 && !held.includes('Meta');
  if (name === null || !(isFit || standsAlone)) return { kind: 'unfit' };
  return { kind: 'shortcut', shortcut: [...modifiers, name].join('+') };
}

function keyName(keyCode: number): string | null {
  const isLetterOrDigit = (keyCode >= 65 && keyCode <= 90) || (keyCode >= 48 && keyCode <= 57);
  if (isLetterOrDigit) return String.fromCharCode(keyCode);
  if (keyCode >= 112 && keyCode <= 123) return `F${keyCode - 111}`;
  return NAMES[keyCode] ?? null;
}
