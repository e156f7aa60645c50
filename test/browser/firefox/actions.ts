import type { Finger, Keyboard, Mouse, Point } from '../driver.ts';
import { KEY_CODES } from './key-codes.ts';

/** Sends WebDriver input sources to the window in question. https://www.w3.org/TR/webdriver2/#actions */
export type Perform = (sources: readonly object[]) => Promise<void>;

/** How long a movement takes, in milliseconds; Firefox sends points in between. */
const MOVEMENT = 50;

/** A pointer made of WebDriver actions. */
export function actionMouse(perform: Perform): Mouse {
  const pointer = (...actions: object[]) =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const move = ({ x, y }: Point) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: MOVEMENT,
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  return {
    move: (to) => pointer(move(to)),
    click: (at) => pointer(move(at), down, up),
    drag: (from, to) => pointer(move(from), down, move(to), up),
  };
}

/** A finger made of WebDriver actions. */
export function actionFinger(perform: Perform): Finger {
  const pointer = (...actions: object[]) =>
    perform([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }]);
  const move = ({ x, y }: Point, duration: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  return {
    tap: (at) => pointer(move(at, 0), down, { type: 'pause', duration: MOVEMENT }, up),
    swipe: (from, to) => pointer(move(from, 0), down, move(to, 4 * MOVEMENT), up),
  };
}

/** A keyboard made of WebDriver actions. */
export function actionKeyboard(perform: Perform): Keyboard {
  const keys = (actions: object[]) => perform([{ type: 'key', id: 'keyboard', actions }]);
  return {
    type: (text) =>
      keys(
        Array.from(text).flatMap((character) => {
          const value = character === '\n' ? KEY_CODES.Enter : character;
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ];
        }),
      ),
    press: (key, ...modifiers) => {
      const held = [...modifiers, key].map((name) => KEY_CODES[name] ?? name);
      return keys([
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
  };
}
