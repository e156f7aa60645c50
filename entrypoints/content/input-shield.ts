/**
 * Keeps what the reader types into the card from the page.
 *
 * A closed shadow root hides the card's DOM, but keyboard, input and clipboard events are composed: they travel on to
 * the page's own listeners with the typed characters in them. This catches them first, on the window and before any
 * script of the page could register, stops them there, and hands a copy that does not leave the shadow root to the
 * element that has the focus.
 */

const SHIELDED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
] as const;

/** What the shield protects: the card's host element, and the element inside its shadow root that has the focus. */
export interface ShieldedCard {
  readonly host: Element | null;
  readonly focused: Element | null;
}

/** Starts the shield; it must be called before the page's scripts run. `signal` ends it. */
export function shieldInput(card: () => ShieldedCard, signal: AbortSignal): void {
  const shield = (event: Event): void => {
    const { host, focused } = card();
    if (host === null || event.target !== host) return;
    event.stopImmediatePropagation();
    // An event that a script of the page made up is nobody's keystroke.
    if (!event.isTrusted || !focused) return;
    const copy = copyWithin(event);
    focused.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  };
  for (const type of SHIELDED) window.addEventListener(type, shield, { capture: true, signal });
}

/**
 * A plain event that carries what the card's handlers read of a keystroke: Firefox lets a keyboard event that is made here
 * leave the shadow root even when it is told not to.
 */
function copyWithin(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  if (!(event instanceof KeyboardEvent)) return copy;
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return Object.assign(copy, {
    key,
    code,
    location,
    repeat,
    isComposing,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
  });
}
