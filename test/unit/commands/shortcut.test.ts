import { describe, expect, it } from 'vitest';
import { drawnKeys, type PressedKeys, pressedShortcut } from '../../../lib/commands/shortcut.ts';

describe('drawnKeys', () => {
  it.each([
    ['Alt+Period', false, ['Alt', '.']],
    ['Alt+Shift+Comma', true, ['⌥', '⇧', ',']],
    ['Ctrl+Shift+Y', true, ['⇧', '⌘', 'Y']],
    ['Alt+ピリオド', false, ['Alt', '.']],
    ['⌥⇧.', true, ['⌥', '⇧', '.']],
    ['MacCtrl+Up', true, ['⌃', '↑']],
    ['Alt+O', false, ['Alt', 'O']],
    ['', false, []],
  ])('draws %s (Mac: %s)', (shortcut, isMac, keys) => {
    expect(drawnKeys(shortcut, isMac).sort()).toEqual([...keys].sort());
    expect(drawnKeys(shortcut, isMac).at(-1)).toBe(keys.at(-1));
  });
});

describe('pressedShortcut', () => {
  const press = (keyCode: number, modifiers: Partial<PressedKeys> = {}, isMac = false) =>
    pressedShortcut(
      { keyCode, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...modifiers },
      isMac,
    );

  it('names the keys as a manifest does', () => {
    expect(press(190, { altKey: true })).toEqual({ kind: 'shortcut', shortcut: 'Alt+Period' });
    expect(press(77, { ctrlKey: true, shiftKey: true })).toEqual({
      kind: 'shortcut',
      shortcut: 'Ctrl+Shift+M',
    });
    expect(press(77, { ctrlKey: true }, true)).toEqual({ kind: 'shortcut', shortcut: 'MacCtrl+M' });
    expect(press(49, { metaKey: true }, true)).toEqual({ kind: 'shortcut', shortcut: 'Command+1' });
    expect(press(113)).toEqual({ kind: 'shortcut', shortcut: 'F2' });
  });

  it('waits while only modifiers are held', () => {
    expect(press(18, { altKey: true }).kind).toBe('incomplete');
  });

  it('refuses what no browser takes', () => {
    expect(press(65).kind).toBe('unfit');
    expect(press(65, { shiftKey: true }).kind).toBe('unfit');
    expect(press(65, { altKey: true, ctrlKey: true, shiftKey: true }).kind).toBe('unfit');
    expect(press(191, { altKey: true }).kind).toBe('unfit');
    expect(press(65, { metaKey: true }).kind).toBe('unfit');
  });
});
