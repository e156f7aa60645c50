import { callExpression } from '../serialise.ts';
import type { Marionette } from './marionette.ts';

/** A script run on behalf of one window or of Firefox itself. */
type Script<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/**
 * The remote control knows one current window and one current context. This gives each task the window or context it
 * needs, one task after the other.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;
  #currentWindow: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /**
   * Runs a task while a tab is the current window.
   *
   * @param inFront whether the tab must also be the one that is shown, as the pointer and the keyboard need it.
   */
  inWindow<T>(handle: string, inFront: boolean, task: (marionette: Marionette) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      // The page or the extension may have brought another tab to the front meanwhile.
      if (inFront || this.#currentWindow !== handle) {
        await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: inFront });
        this.#currentWindow = handle;
      }
      return await task(this.#marionette);
    });
  }

  /** Closes a tab. The remote control wants a current window for everything: another one becomes it. */
  closeWindow(handle: string): Promise<void> {
    return this.#queue(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      const [other] = await this.#marionette.send<string[]>('WebDriver:CloseWindow');
      this.#currentWindow = null;
      if (other) await this.#marionette.send('WebDriver:SwitchToWindow', { handle: other, focus: false });
    });
  }

  /** Runs commands for which the current window does not matter; it may be another one afterwards. */
  anywhere<T>(task: (marionette: Marionette) => Promise<T>): Promise<T> {
    return this.#queue(async () => {
      this.#currentWindow = null;
      return await task(this.#marionette);
    });
  }

  /** Runs a function with the rights of Firefox itself, in its browser window. Travels as source; see chrome-scripts.ts. */
  inFirefox<Args extends unknown[], Result>(run: Script<Args, Result>, ...args: Args): Promise<Result> {
    return this.#queue(async () => {
      await this.#marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute<Result>(this.#marionette, callExpression(run, args));
      } finally {
        await this.#marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  #queue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result;
    return result;
  }
}

/**
 * Evaluates an expression in the current window and waits for its promise.
 *
 * @param sandbox `system` sees what page scripts do not, such as closed shadow roots.
 */
export async function execute<Result>(
  marionette: Marionette,
  expression: string,
  sandbox?: 'system',
): Promise<Result> {
  const parameters = { script: `return ${expression};`, args: [], ...(sandbox && { sandbox }) };
  const { value } = await marionette.send<{ value: Result }>('WebDriver:ExecuteScript', parameters);
  return value;
}
