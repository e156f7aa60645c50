import type { Browser, Extension, Page, Target, WebWorker } from 'puppeteer-core';
import type { Driver, LaunchOptions, NetworkRequest, Point, Tab, View } from '../driver.ts';
import { CHROMIUM_ID } from '../extension-identity.ts';
import { killGroup } from '../kill-group.ts';
import { until } from '../wait.ts';
import { pressInstallDialog } from './browser-dialog.ts';
import { type StartedChromium, startChromium } from './launch.ts';
import { readNetworkLog } from './requests.ts';
import { ChromiumView } from './view.ts';

const EXTENSION_ORIGIN = `chrome-extension://${CHROMIUM_ID}`;

/** Starts Chromium, Chrome or Edge with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const started = await startChromium(options);
  try {
    const id = await started.browser.installExtension(options.extension);
    const extension = await findExtension(started.browser, id);
    return new ChromiumDriver(started, extension, options.extension, await started.browser.version());
  } catch (error) {
    await end(started);
    throw error;
  }
}

async function findExtension(browser: Browser, id: string): Promise<Extension> {
  const extension = (await browser.extensions()).get(CHROMIUM_ID);
  if (!extension) throw new Error(`the extension has the id ${id}, not ${CHROMIUM_ID}`);
  return extension;
}

class ChromiumDriver implements Driver {
  readonly family = 'chromium';
  readonly extensionOrigin = EXTENSION_ORIGIN;
  readonly version: string;
  readonly downloads: string;
  readonly processId: number;
  readonly closed: Promise<void>;
  readonly #started: StartedChromium;
  readonly #browser: Browser;
  #extension: Extension;
  /** The folder of the built extension. */
  readonly #folder: string;
  /** The toolbar popup that was opened last. */
  #popup: Page | null = null;
  /** Null leaves it to the system. */
  #scheme: 'light' | 'dark' | null = null;

  constructor(started: StartedChromium, extension: Extension, folder: string, version: string) {
    this.#started = started;
    this.#browser = started.browser;
    this.#extension = extension;
    this.#folder = folder;
    this.version = version;
    this.downloads = started.downloads;
    this.processId = started.browser.process()?.pid ?? 0;
    this.closed = new Promise((resolve) => this.#browser.once('disconnected', () => resolve()));
  }

  async newTab(): Promise<Tab> {
    return await this.#view(await this.#browser.newPage());
  }

  async tabs(): Promise<Tab[]> {
    return await Promise.all((await this.#browser.pages()).map((page) => this.#view(page)));
  }

  async openExtensionPage(page: string): Promise<Tab> {
    const tab = await this.newTab();
    await tab.open(`${EXTENSION_ORIGIN}/${page}`);
    return tab;
  }

  async openToolbarPopup(tab: Tab): Promise<View> {
    // One that the browser closed by itself, as its own dialogs do, is not known to be closed.
    if (this.#popup && !this.#popup.isClosed()) await this.#popup.close().catch(() => undefined);
    const before = new Set(this.#browser.targets());
    const isPopup = (target: Target) => !before.has(target) && target.url().startsWith(EXTENSION_ORIGIN);
    await tab.bringToFront();
    await this.#extension.triggerAction((tab as ChromiumView).page);
    const target = await this.#browser.waitForTarget(isPopup, { timeout: 10_000 });
    this.#popup = await target.asPage();
    return await this.#view(this.#popup);
  }

  async pressCommand(tab: Tab, command: string): Promise<void> {
    await tab.bringToFront();
    await (await this.#worker()).evaluate(fireCommand, command);
  }

  async chooseMenuItem(tab: Tab, { x, y }: Point, item: string): Promise<void> {
    await tab.bringToFront();
    await (tab as ChromiumView).page.mouse.click(x, y, { button: 'right' });
    await tab.keyboard.press('Escape');
    await (await this.#worker()).evaluate(fireMenuItem, item);
  }

  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    await pressInstallDialog(this.#started.profile, answer);
  }

  async stopBackground(): Promise<void> {
    const stopped = await this.#extension.workers();
    for (const worker of stopped) await worker.close();
    // A page that waits for an answer may have started the next one by now.
    await until('the service worker to stop', async () =>
      (await this.#extension.workers()).every((worker) => !stopped.includes(worker)),
    );
  }

  async reinstall(): Promise<void> {
    const id = await this.#browser.installExtension(this.#folder);
    this.#extension = await findExtension(this.#browser, id);
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    for (const page of await this.#browser.pages()) await this.#emulateScheme(page);
  }

  async requests(): Promise<readonly NetworkRequest[]> {
    // The log is written a few events late, in order: once a request of our own is in it, so is all that came before.
    const end = `http://end-of-log-${Date.now()}.invalid/`;
    const page = await this.#browser.newPage();
    try {
      return await until('the network log to be written', async () => {
        await page.goto(end).catch(() => null);
        const requests = await readNetworkLog(this.#started.networkLog);
        return requests.some(({ url }) => url === end) && requests.filter(({ initiator }) => initiator);
      });
    } finally {
      await page.close();
    }
  }

  async quit(): Promise<void> {
    await end(this.#started);
  }

  async kill(): Promise<void> {
    const child = this.#browser.process();
    if (child) await killGroup(child);
    await this.#started.removeFolders();
  }

  /** The running service worker; one that is stopped is started, as any message starts it. */
  async #worker(): Promise<WebWorker> {
    return await until('the service worker to run', async () => {
      const [worker] = await this.#extension.workers();
      if (worker) return worker;
      const page = (await this.#browser.pages()).find((one) => one.url().startsWith(EXTENSION_ORIGIN));
      await page?.evaluate("chrome.runtime.sendMessage({ type: 'takePlaceToShow' })");
      return null;
    });
  }

  async #view(page: Page): Promise<ChromiumView> {
    await this.#emulateScheme(page);
    return await ChromiumView.of(page);
  }

  async #emulateScheme(page: Page): Promise<void> {
    if (this.#scheme === null) return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#scheme }]);
  }
}

/** How long an orderly end may take before the process is killed, in milliseconds. */
const GRACE = 5_000;

async function end({ browser, removeFolders }: StartedChromium): Promise<void> {
  const child = browser.process();
  const kill = setTimeout(() => child?.kill('SIGKILL'), GRACE);
  try {
    await browser.close();
  } finally {
    clearTimeout(kill);
    if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await removeFolders();
  }
}

/** Runs in the service worker: must stand alone. Fires what the browser fires when a command's key is pressed. */
async function fireCommand(command: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: WorkerApi };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(command, tab);
}

/** Runs in the service worker: must stand alone. Fires what the browser fires when an item of its menu is chosen. */
async function fireMenuItem(item: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: WorkerApi };
  // Rejects where the browser has no such item.
  await chrome.contextMenus.update(item, {});
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch({ menuItemId: item }, tab);
}

/** What the service worker has of the browser's API, with the method that the browser's own bindings fire events by. */
interface WorkerApi {
  readonly tabs: { query(filter: object): Promise<object[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab?: object): void } };
  readonly contextMenus: {
    update(item: string, changes: object): Promise<void>;
    readonly onClicked: { dispatch(info: object, tab?: object): void };
  };
}
