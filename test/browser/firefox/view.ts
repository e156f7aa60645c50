import { writeFile } from 'node:fs/promises';
import { type Finger, HOSTS, type Keyboard, type Mouse, type Point, type Root, type Tab } from '../driver.ts';
import { callExpression } from '../serialise.ts';
import { actionFinger, actionKeyboard, actionMouse, type Perform } from './actions.ts';
import { setSelectedTabSize } from './chrome-scripts.ts';
import { execute, type FirefoxSession } from './session.ts';

/** A closed shadow root, as only code with the rights of Firefox itself sees it. */
const closedRoot = (root: keyof typeof HOSTS) =>
  `document.querySelector(${JSON.stringify(HOSTS[root])}).openOrClosedShadowRoot`;

/** A tab of Firefox. */
export class FirefoxTab implements Tab {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly finger: Finger;
  /** WebDriver's window handle. */
  readonly handle: string;
  readonly #session: FirefoxSession;
  readonly #perform: Perform;

  constructor(session: FirefoxSession, handle: string) {
    this.#session = session;
    this.handle = handle;
    const perform: Perform = async (actions) => {
      await session.inWindow(handle, true, (marionette) =>
        marionette.send('WebDriver:PerformActions', { actions }),
      );
    };
    this.#perform = perform;
    this.mouse = actionMouse(perform);
    this.finger = actionFinger(perform);
    this.keyboard = actionKeyboard(perform);
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#session.inWindow(this.handle, false, (marionette) =>
      execute(marionette, callExpression(run, args)),
    );
  }

  evaluateIn<Args extends unknown[], Result>(
    root: Root,
    run: (root: ParentNode, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#session.inWindow(this.handle, false, (marionette) =>
      root === 'document'
        ? execute(marionette, callExpression(run, args, 'document'))
        : execute(marionette, callExpression(run, args, closedRoot(root)), 'system'),
    );
  }

  /** Presses the pointer's second button, which opens the browser's context menu. */
  async openContextMenu({ x, y }: Point): Promise<void> {
    const at = { x: Math.round(x), y: Math.round(y) };
    const press = (type: string) => ({ type, button: 2 });
    const actions = [{ type: 'pointerMove', ...at }, press('pointerDown'), press('pointerUp')];
    await this.#perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  async screenshot(file: string): Promise<void> {
    const { value } = await this.#session.inWindow(this.handle, true, (marionette) =>
      marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false, hash: false }),
    );
    await writeFile(file, value, 'base64');
  }

  async open(url: string): Promise<void> {
    await this.#session.inWindow(this.handle, false, (marionette) =>
      marionette.send('WebDriver:Navigate', { url }),
    );
  }

  async reload(): Promise<void> {
    await this.#session.inWindow(this.handle, false, (marionette) => marionette.send('WebDriver:Refresh'));
  }

  async url(): Promise<string> {
    const { value } = await this.#session.inWindow(this.handle, false, (marionette) =>
      marionette.send<{ value: string }>('WebDriver:GetCurrentURL'),
    );
    return value;
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.bringToFront();
    await this.#session.inFirefox(setSelectedTabSize, width, height);
  }

  async bringToFront(): Promise<void> {
    await this.#session.anywhere((marionette) =>
      marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true }),
    );
  }

  close(): Promise<void> {
    return this.#session.closeWindow(this.handle);
  }
}
