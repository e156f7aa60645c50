/**
 * What a test does with a browser, in a person's terms: the same for Chromium (chromium/) and Firefox (firefox/).
 *
 * Functions given to `evaluate` and `evaluateIn` travel as source: they see their arguments and the page's globals, and
 * nothing of the module they stand in. Arguments and results travel as JSON.
 */

/** The two engines. Chrome and Edge are driven as Chromium is. */
export type BrowserFamily = 'chromium' | 'firefox';

/** The tag of the element that holds the card's closed shadow root on a page. */
export const CARD_HOST = 'hatsugenroku-card';

/** The elements that a page gets from the extension, by what their closed shadow roots hold. */
export const HOSTS = {
  card: CARD_HOST,
  legend: 'hatsugenroku-legend',
  status: 'hatsugenroku-status',
} as const;

/** Where to look for elements: the page itself, or inside the closed shadow root of one of our elements. */
export type Root = 'document' | keyof typeof HOSTS;

/** CSS pixels from the viewport's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels; `x` and `y` from the viewport's top left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** The real pointer, with trusted events. */
export interface Mouse {
  /** Moves by way of points in between, as a hand does. */
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses at one point and releases at another, as for selecting text. */
  drag(from: Point, to: Point): Promise<void>;
}

/** A finger on a touch screen, with trusted events. */
export interface Finger {
  tap(at: Point): Promise<void>;
  /** Puts the finger down at one point, and lifts it at another after a moment. */
  swipe(from: Point, to: Point): Promise<void>;
}

/** Keys that have a name and no character. */
export type NamedKey =
  | 'Escape'
  | 'Enter'
  | 'Tab'
  | 'Backspace'
  | 'Delete'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End';

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

/** The real keyboard: keys go where the focus is. */
export interface Keyboard {
  type(text: string): Promise<void>;
  /** A named key or one character, with modifiers held. */
  press(key: NamedKey | (string & {}), ...modifiers: Modifier[]): Promise<void>;
}

/** A page that is shown: in a tab, or in the toolbar popup. */
export interface View {
  readonly mouse: Mouse;
  readonly keyboard: Keyboard;
  /** Runs a function among the page's own scripts. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /**
   * Runs a function on the document or on a shadow root of ours.
   *
   * @throws when a shadow root is asked for and the page has none.
   */
  evaluateIn<Args extends unknown[], Result>(
    root: Root,
    run: (root: ParentNode, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Writes what the viewport shows as PNG. */
  screenshot(file: string): Promise<void>;
}

/** A browser tab. */
export interface Tab extends View {
  readonly finger: Finger;
  /** Opens an address and waits until the page has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  setViewport(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** Something asked of the network. */
export interface NetworkRequest {
  readonly url: string;
  /** The origin that asked: a page's or the extension's. Null for what the browser asks on its own or the address bar's account. */
  readonly initiator: string | null;
}

/** A running browser with the extension installed and a profile of its own. */
export interface Driver {
  readonly family: BrowserFamily;
  /** For people: `Chrome/156.0.8078.79`, `firefox/153.7.0`. */
  readonly version: string;
  /** Where the extension's own pages are, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Where downloads go. */
  readonly downloads: string;
  /** The browser's own process, of which the others are children. */
  readonly processId: number;
  /** A new tab, in front. */
  newTab(): Promise<Tab>;
  /** The tabs that are open, of pages and of the extension, in no promised order. */
  tabs(): Promise<Tab[]>;
  /** One of the extension's own pages (`popup.html`) in a new tab. */
  openExtensionPage(page: string): Promise<Tab>;
  /** Opens the toolbar popup as a click on the extension's button does while `tab` is in front; one that is open is closed before. */
  openToolbarPopup(tab: Tab): Promise<View>;
  /**
   * Has the key of one of the extension's commands pressed while the tab is in front. Chromium's protocol sends keys past
   * the browser's own shortcuts to the page alone: there the event that the key would fire is fired in the background.
   *
   * @param command its name in the manifest.
   */
  pressCommand(tab: Tab, command: string): Promise<void>;
  /**
   * Opens the browser's context menu at a point of the tab and chooses one of the extension's items. Chromium's menu is
   * out of its protocol's reach: there the event that the item would fire is fired in the background, if the browser has
   * the item.
   *
   * @param item its id.
   */
  chooseMenuItem(tab: Tab, at: Point, item: string): Promise<void>;
  /**
   * Waits for the browser's own question whether to allow an extension more, and answers it by a press on its button.
   * The question closes the toolbar popup.
   */
  answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void>;
  /** Stops the background as the browser does when it idles; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** Installs the extension once more, as an update does while pages are open; its own pages are closed. */
  reinstall(): Promise<void>;
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Every request that a page, a frame or the extension sent to the network since the start; not the browser's own. */
  requests(): Promise<readonly NetworkRequest[]>;
  /** Resolves when the person at the screen has closed the browser. */
  readonly closed: Promise<void>;
  /** Ends the browser, by force if need be, and removes its downloads, and its profile unless that was to be kept. */
  quit(): Promise<void>;
  /** Ends the browser and all its processes at once, by SIGKILL, as a crash does. What was to be removed is. */
  kill(): Promise<void>;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** The browser's executable. */
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** Ports of the local server that stands in for the blog's hosts; null opens the way to the real network. */
  readonly server: { readonly httpPort: number; readonly httpsPort: number } | null;
  readonly headless: boolean;
  /**
   * The folder of a profile that is kept: made where it does not exist, else opened as it was left. Without it the profile
   * is new, and removed at the end.
   */
  readonly profile?: string;
  /** Preferences of Firefox that a test needs, beside those of every test. */
  readonly firefoxPreferences?: Readonly<Record<string, string | number | boolean>>;
  /** Leaves the page open that the extension shows after it was installed; else it is closed before anything is done. */
  readonly keepWelcome?: boolean;
}
