/**
 * Types of the few internals of Firefox that the driver's privileged scripts use. They exist in Firefox alone; the
 * modules that use them declare them as globals.
 */

/** A tab's, a frame's or a popup's page, seen from the browser's own process. */
interface GeckoBrowsingContext {
  readonly currentWindowGlobal: {
    getActor(name: 'MarionetteCommands'): {
      executeScript(script: string, args: unknown[], options: object): Promise<unknown>;
    };
    drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
  } | null;
}

/** The element that shows a page inside the browser window. */
export interface GeckoBrowserElement extends HTMLElement {
  readonly browsingContext: GeckoBrowsingContext;
}

/** A panel of the browser's own window, such as the one that holds a toolbar popup. */
export interface GeckoPanel extends Element {
  readonly state: 'open' | 'showing' | 'hiding' | 'closed';
  hidePopup(): void;
}

/** An item of a menu of the browser's own. */
export interface GeckoMenuItem extends HTMLElement {
  doCommand(): void;
}

/** What Firefox asks the reader, in a panel below the address bar. */
export interface GeckoNotification extends Element {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}

/** An open request. */
interface GeckoHttpChannel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: { readonly isSystemPrincipal: boolean; readonly originNoSuffix: string };
  };
}

/** An installed extension. */
interface GeckoExtension {
  terminateBackground(): Promise<void>;
}

/** `Services` */
export interface GeckoServices {
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly obs: {
    addObserver(
      observe: (subject: { QueryInterface(type: symbol): GeckoHttpChannel }) => void,
      topic: string,
    ): void;
  };
}

/** `Ci`: names of interfaces. */
export interface GeckoInterfaces {
  readonly nsIHttpChannel: symbol;
  readonly nsITextInputProcessor: symbol;
}

/** `Cc`: factories. */
export interface GeckoClasses {
  readonly '@mozilla.org/text-input-processor;1': {
    createInstance(type: symbol): {
      beginInputTransactionForTests(window: Window): boolean;
      keydown(event: KeyboardEvent): void;
      keyup(event: KeyboardEvent): void;
    };
  };
}

/** `WebExtensionPolicy` */
export interface GeckoExtensionPolicies {
  getByID(id: string): { readonly extension: GeckoExtension } | null;
}

/** `ChromeUtils` */
export interface GeckoChromeUtils {
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: GeckoExtension): { triggerAction(window: Window): Promise<void> };
        };
      };
    };
  };
}

/** A page's window, to code with the rights of Firefox itself. */
export interface GeckoWindow extends Window {
  /** Sends a trusted event at a point of the window, in CSS pixels. */
  synthesizeMouseEvent(type: string, x: number, y: number, event: object, options: object): boolean;
}
