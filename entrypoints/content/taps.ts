import type { Point } from './pointer-rest.ts';

/** What a finger can do in the text on its own account: a tap there is none on a mark. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, audio, video, iframe, [role=button], [role=link], [contenteditable]';

/** What follows the finger. */
export interface TapEvents {
  /** A tap outside of what is ours, wherever it falls. */
  onTap(): void;
  /** A tap on text. Links and controls keep their taps: a link inside a mark leads where it always did. */
  onTapText(point: Point): void;
}

/**
 * Follows taps of a finger on the page. A tap is what the browser calls a click: scrolling, zooming and the long press that
 * selects are none, and nothing is prevented.
 */
export function followTaps(document: Document, own: Element, events: TapEvents, signal: AbortSignal): void {
  let isTouch = false;
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      isTouch = event.isTrusted && event.pointerType === 'touch';
    },
    options,
  );
  document.addEventListener(
    'click',
    ({ isTrusted, target, clientX: x, clientY: y }) => {
      if (!isTrusted || !isTouch || target === own || !(target instanceof Element)) return;
      events.onTap();
      const isSelecting = document.getSelection()?.isCollapsed === false;
      if (!isSelecting && !target.closest(INTERACTIVE)) events.onTapText({ x, y });
    },
    options,
  );
}
