/**
 * Functions that run in Firefox's own browser window, with its rights ("chrome context"). They travel as source: each
 * must stand alone.
 */

import type { NetworkRequest } from '../driver.ts';
import type {
  GeckoBrowserElement,
  GeckoChromeUtils,
  GeckoClasses,
  GeckoExtensionPolicies,
  GeckoInterfaces,
  GeckoMenuItem,
  GeckoNotification,
  GeckoPanel,
  GeckoServices,
} from './gecko.ts';

declare const Cc: GeckoClasses;
declare const Ci: GeckoInterfaces;
declare const ChromeUtils: GeckoChromeUtils;
declare const Services: GeckoServices;
declare const WebExtensionPolicy: GeckoExtensionPolicies;
declare const gBrowser: { readonly selectedBrowser: GeckoBrowserElement };

/** Where watchRequests keeps what it sees: on the browser window. */
interface WatchingWindow extends Window {
  hatsugenrokuRequests?: NetworkRequest[];
}

/** Remembers every request from now on. */
export function watchRequests(): void {
  const seen: NetworkRequest[] = [];
  (window as WatchingWindow).hatsugenrokuRequests = seen;
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const { isSystemPrincipal, originNoSuffix } = loadInfo.triggeringPrincipal;
    seen.push({ url: URI.spec, initiator: isSystemPrincipal ? null : originNoSuffix });
  }, 'http-on-modify-request');
}

/** The requests of pages and extensions that watchRequests has seen. */
export function watchedRequests(): NetworkRequest[] {
  const seen = (window as WatchingWindow).hatsugenrokuRequests ?? [];
  return seen.filter(({ initiator }) => initiator !== null);
}

/** Gives the selected tab a viewport of its own, smaller than a window can be. CSS pixels. */
export async function setSelectedTabSize(width: number, height: number): Promise<void> {
  const { style } = gBrowser.selectedBrowser;
  style.setProperty('min-width', '0');
  style.setProperty('width', `${width}px`);
  style.setProperty('height', `${height}px`);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** What web pages and extension pages see as `prefers-color-scheme`. */
export function setColourScheme(scheme: 'light' | 'dark'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}

/** Ends the event page as its idle timer does. */
export async function terminateBackground(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId)?.extension.terminateBackground();
}

/** Does what a click on the extension's toolbar button does. */
export async function triggerToolbarButton(extensionId: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  if (!extension) throw new Error(`${extensionId} is not installed`);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/**
 * Presses keys in the browser's own window, from where they reach its shortcuts as well as the page in front.
 *
 * @param keys as in a manifest: `Alt+Shift+Period`.
 */
export function pressInWindow(keys: string): void {
  const marks: Record<string, [key: string, shifted: string, keyCode: number]> = {
    Comma: [',', '<', 188],
    Period: ['.', '>', 190],
  };
  const modifiers = keys.split('+').map((name) => (name === 'Ctrl' ? 'Control' : name));
  const name = modifiers.pop() ?? '';
  const isShifted = modifiers.includes('Shift');
  const mark = marks[name];
  const key = mark ? mark[isShifted ? 1 : 0] : isShifted ? name : name.toLowerCase();
  const event = { key, code: mark ? name : `Key${name}`, keyCode: mark ? mark[2] : name.charCodeAt(0) };

  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('the browser takes no keys');
  gBrowser.selectedBrowser.focus();
  for (const modifier of modifiers) input.keydown(new KeyboardEvent('', { key: modifier }));
  input.keydown(new KeyboardEvent('', event));
  input.keyup(new KeyboardEvent('', event));
  for (const modifier of modifiers.toReversed()) input.keyup(new KeyboardEvent('', { key: modifier }));
}

/** Chooses an extension's item in the context menu that is open; false while none is, or it has no such item. */
export function chooseMenuItem(extensionId: string, item: string): boolean {
  const menu = document.querySelector<GeckoPanel>('#contentAreaContextMenu');
  if (menu?.state !== 'open') return false;
  const widget = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const chosen = menu.querySelector<GeckoMenuItem>(`#${widget}-menuitem-_${item}`);
  if (!chosen || chosen.hidden) return false;
  chosen.doCommand();
  menu.hidePopup();
  return true;
}

/** Closes the toolbar popup if one is open. A press on the button would otherwise do just that. */
export async function closePopup(): Promise<void> {
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest<GeckoPanel>('panel');
  if (!panel || panel.state === 'closed') return;
  await new Promise((resolve) => {
    panel.addEventListener('popuphidden', resolve, { once: true });
    panel.hidePopup();
  });
}

/** Runs a script in the page of the open toolbar popup and returns its result; throws where none is open. */
export async function executeInPopup(
  expression: string,
  sandboxName: 'default' | 'system',
): Promise<unknown> {
  const popup = document.querySelector<GeckoBrowserElement>('browser.webextension-popup-browser');
  const page = popup?.browsingContext.currentWindowGlobal;
  if (!page) throw new Error('no toolbar popup is open');
  const options = { sandboxName, newSandbox: false, timeout: 10_000 };
  return await page.getActor('MarionetteCommands').executeScript(`return ${expression};`, [], options);
}

/** What the open toolbar popup shows, as base64 of a PNG. */
export async function drawPopup(): Promise<string> {
  const popup = document.querySelector<GeckoBrowserElement>('browser.webextension-popup-browser');
  const image = await popup?.browsingContext.currentWindowGlobal?.drawSnapshot(
    null,
    devicePixelRatio,
    'white',
  );
  if (!image) throw new Error('no toolbar popup is open');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}

/** Presses a button of the question whether an extension may have a permission; false while it is not asked. */
export function pressPermissionPrompt(answer: 'allow' | 'deny'): boolean {
  const prompt = document.getElementById('addon-webext-permissions-notification') as GeckoNotification | null;
  const panel = prompt?.closest<GeckoPanel>('panel');
  if (!prompt || panel?.state !== 'open') return false;
  (answer === 'allow' ? prompt.button : prompt.secondaryButton).click();
  return true;
}

/** Whether no such question is open. */
export function hasNoPermissionPrompt(): boolean {
  const prompt = document.getElementById('addon-webext-permissions-notification');
  return (prompt?.closest<GeckoPanel>('panel')?.state ?? 'closed') === 'closed';
}
