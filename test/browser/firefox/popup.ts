import { writeFile } from 'node:fs/promises';
import type { Keyboard, Modifier, Mouse, Point, Root, View } from '../driver.ts';
import { callExpression } from '../serialise.ts';
import { drawPopup, executeInPopup } from './chrome-scripts.ts';
import type { GeckoClasses, GeckoInterfaces, GeckoWindow } from './gecko.ts';
import type { FirefoxSession } from './session.ts';

declare const Cc: GeckoClasses;
declare const Ci: GeckoInterfaces;

/**
 * The real toolbar popup of Firefox. WebDriver does not list it: the driver reaches its page by way of the browser
 * window, and sends trusted events from inside.
 */
export class FirefoxPopup implements View {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly #session: FirefoxSession;

  constructor(session: FirefoxSession) {
    this.#session = session;
    const send = (events: readonly MouseStep[]) =>
      this.#run('system', callExpression(sendMouseEvents, [events]));
    const at = (point: Point, ...types: MouseStep['type'][]) => types.map((type) => ({ type, ...point }));
    this.mouse = {
      move: async (to) => void (await send(at(to, 'mousemove'))),
      click: async (point) => void (await send(at(point, 'mousemove', 'mousedown', 'mouseup'))),
      drag: async (from, to) =>
        void (await send([...at(from, 'mousemove', 'mousedown'), ...at(to, 'mousemove', 'mouseup')])),
    };
    const press = (keys: readonly string[], modifiers: readonly Modifier[]) =>
      this.#run('system', callExpression(pressKeys, [keys, modifiers]));
    this.keyboard = {
      type: async (text) =>
        void (await press(
          Array.from(text, (c) => (c === '\n' ? 'Enter' : c)),
          [],
        )),
      press: async (key, ...modifiers) => void (await press([key], modifiers)),
    };
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#run('default', callExpression(run, args)) as Promise<Result>;
  }

  async evaluateIn<Args extends unknown[], Result>(
    root: Root,
    run: (root: ParentNode, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    if (root !== 'document') throw new Error(`the popup has no ${root}`);
    return (await this.#run('default', callExpression(run, args, 'document'))) as Result;
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.#session.inFirefox(drawPopup), 'base64');
  }

  #run(sandbox: 'default' | 'system', expression: string): Promise<unknown> {
    return this.#session.inFirefox(executeInPopup, expression, sandbox);
  }
}

interface MouseStep extends Point {
  readonly type: 'mousemove' | 'mousedown' | 'mouseup';
}

/** Runs in the popup with Firefox's rights: must stand alone. */
function sendMouseEvents(steps: readonly MouseStep[]): void {
  let buttons = 0;
  for (const { type, x, y } of steps) {
    if (type === 'mousedown') buttons = 1;
    if (type === 'mouseup') buttons = 0;
    (window as unknown as GeckoWindow).synthesizeMouseEvent(
      type,
      x,
      y,
      { button: 0, buttons, clickCount: 1 },
      {},
    );
  }
}

/** Runs in the popup with Firefox's rights: must stand alone. */
function pressKeys(keys: readonly string[], modifiers: readonly Modifier[]): void {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('the popup takes no keys');
  for (const key of modifiers) input.keydown(new KeyboardEvent('', { key }));
  for (const key of keys) {
    input.keydown(new KeyboardEvent('', { key }));
    input.keyup(new KeyboardEvent('', { key }));
  }
  for (const key of modifiers.toReversed()) input.keyup(new KeyboardEvent('', { key }));
}
