import { manifestCommands } from '../../../lib/commands/commands.ts';
import type { Driver, LaunchOptions, NetworkRequest, Point, Tab, View } from '../driver.ts';
import { FIREFOX_ID, FIREFOX_UUID } from '../extension-identity.ts';
import { until } from '../wait.ts';
import {
  chooseMenuItem,
  closePopup,
  executeInPopup,
  hasNoPermissionPrompt,
  pressInWindow,
  pressPermissionPrompt,
  setColourScheme,
  terminateBackground,
  triggerToolbarButton,
  watchedRequests,
  watchRequests,
} from './chrome-scripts.ts';
import { type StartedFirefox, startFirefox } from './launch.ts';
import { FirefoxPopup } from './popup.ts';
import { execute, FirefoxSession } from './session.ts';
import { FirefoxTab } from './view.ts';

/** What Firefox tells of itself when a session begins. */
interface NewSession {
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** Starts Firefox with the extension, installed as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const started = await startFirefox(options);
  try {
    const { capabilities } = await started.marionette.send<NewSession>('WebDriver:NewSession', {
      acceptInsecureCerts: options.server !== null,
    });
    const session = new FirefoxSession(started.marionette);
    await session.inFirefox(watchRequests);
    const install = async (): Promise<void> => {
      await session.anywhere((marionette) =>
        marionette.send('Addon:Install', {
          path: options.extension,
          temporary: true,
          allowPrivateBrowsing: true,
        }),
      );
    };
    await install();
    const version = `${capabilities.browserName}/${capabilities.browserVersion}`;
    return new FirefoxDriver(started, session, version, install);
  } catch (error) {
    await started.end();
    throw error;
  }
}

class FirefoxDriver implements Driver {
  readonly family = 'firefox';
  readonly extensionOrigin = `moz-extension://${FIREFOX_UUID}`;
  readonly version: string;
  readonly downloads: string;
  readonly processId: number;
  readonly closed: Promise<void>;
  readonly reinstall: () => Promise<void>;
  readonly #started: StartedFirefox;
  readonly #session: FirefoxSession;

  constructor(
    started: StartedFirefox,
    session: FirefoxSession,
    version: string,
    install: () => Promise<void>,
  ) {
    this.reinstall = install;
    this.#started = started;
    this.#session = session;
    this.version = version;
    this.downloads = started.downloads;
    this.processId = started.process.pid ?? 0;
    this.closed = new Promise((resolve) => started.process.once('exit', () => resolve()));
  }

  async newTab(): Promise<Tab> {
    const { handle } = await this.#session.anywhere((marionette) =>
      marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true }),
    );
    return new FirefoxTab(this.#session, handle);
  }

  async tabs(): Promise<Tab[]> {
    const handles = await this.#session.anywhere((marionette) =>
      marionette.send<string[]>('WebDriver:GetWindowHandles'),
    );
    return handles.map((handle) => new FirefoxTab(this.#session, handle));
  }

  async openExtensionPage(page: string): Promise<Tab> {
    const tab = await this.newTab();
    await tab.open(`${this.extensionOrigin}/${page}`);
    return tab;
  }

  async openToolbarPopup(tab: Tab): Promise<View> {
    await this.#session.inFirefox(closePopup);
    await tab.bringToFront();
    await this.#session.inFirefox(triggerToolbarButton, FIREFOX_ID);
    await until('the toolbar popup to load', () =>
      this.#session.inFirefox(
        executeInPopup,
        `document.readyState === 'complete' && location.protocol !== 'about:'`,
        'default',
      ),
    );
    return new FirefoxPopup(this.#session);
  }

  async pressCommand(tab: Tab, command: string): Promise<void> {
    const keys = manifestCommands('firefox')[command]?.suggested_key?.default;
    if (!keys) throw new Error(`${command} has no key`);
    await tab.bringToFront();
    await this.#session.inFirefox(pressInWindow, keys);
  }

  async chooseMenuItem(tab: Tab, at: Point, item: string): Promise<void> {
    await (tab as FirefoxTab).openContextMenu(at);
    await until(`the item ${item}`, () => this.#session.inFirefox(chooseMenuItem, FIREFOX_ID, item));
  }

  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    await until('Firefox to ask for the permission', () =>
      this.#session.inFirefox(pressPermissionPrompt, answer),
    );
    await until('the question to be gone', () => this.#session.inFirefox(hasNoPermissionPrompt));
  }

  stopBackground(): Promise<void> {
    return this.#session.inFirefox(terminateBackground, FIREFOX_ID);
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#session.inFirefox(setColourScheme, scheme);
    const query = JSON.stringify(`(prefers-color-scheme: ${scheme})`);
    await until(`pages to turn ${scheme}`, () =>
      this.#session.anywhere((marionette) => execute<boolean>(marionette, `matchMedia(${query}).matches`)),
    );
  }

  requests(): Promise<readonly NetworkRequest[]> {
    return this.#session.inFirefox(watchedRequests);
  }

  quit(): Promise<void> {
    return this.#started.end();
  }

  kill(): Promise<void> {
    return this.#started.kill();
  }
}
