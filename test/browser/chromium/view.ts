import { writeFile } from 'node:fs/promises';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { type Finger, HOSTS, type Keyboard, type Mouse, type Root, type Tab } from '../driver.ts';
import { callExpression } from '../serialise.ts';
import { findClosedShadowRoot } from './closed-shadow-root.ts';

/** Points in between that the pointer visits on its way. */
const MOUSE_STEPS = 5;

/** Points in between that a finger visits. */
const TOUCH_STEPS = 8;

/** A page of Chromium: in a tab or in the toolbar popup. */
export class ChromiumView implements Tab {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  readonly finger: Finger;
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
    this.mouse = {
      move: ({ x, y }) => page.mouse.move(x, y, { steps: MOUSE_STEPS }),
      click: async ({ x, y }) => {
        await page.mouse.move(x, y, { steps: MOUSE_STEPS });
        await page.mouse.click(x, y);
      },
      drag: async (from, to) => {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: MOUSE_STEPS });
        await page.mouse.up();
      },
    };
    this.finger = {
      tap: ({ x, y }) => page.touchscreen.tap(x, y),
      swipe: async (from, to) => {
        const touch = await page.touchscreen.touchStart(from.x, from.y);
        for (let step = 1; step <= TOUCH_STEPS; step++) {
          const part = step / TOUCH_STEPS;
          await touch.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
        }
        await touch.end();
      },
    };
    this.keyboard = {
      type: (text) => page.keyboard.type(text),
      press: async (key, ...modifiers) => {
        for (const modifier of modifiers) await page.keyboard.down(modifier);
        await page.keyboard.press(key as KeyInput);
        for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
      },
    };
  }

  static async of(page: Page): Promise<ChromiumView> {
    return new ChromiumView(page, await page.createCDPSession());
  }

  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.page.evaluate(callExpression(run, args)) as Promise<Result>;
  }

  async evaluateIn<Args extends unknown[], Result>(
    root: Root,
    run: (root: ParentNode, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    if (root === 'document')
      return (await this.page.evaluate(callExpression(run, args, 'document'))) as Result;
    const objectId = await findClosedShadowRoot(this.#session, HOSTS[root]);
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { return ${callExpression(run, args, 'this')}; }`,
      awaitPromise: true,
      returnByValue: true,
    });
    await this.#session.send('Runtime.releaseObject', { objectId });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.page.screenshot());
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  url(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
