/** Where the pointer is, in CSS px of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What follows the pointer. */
export interface PointerEvents {
  /** The pointer has stood still for the dwell. */
  onRest(point: Point): void;
  /** The pointer moves; called at every move, so it must be cheap. */
  onMove(point: Point): void;
}

/** A hand is never quite still: movement of up to this many CSS px counts as rest. */
const TREMOR = 3;

/**
 * Follows a mouse or pen over the page and tells when it rests. Touch has no hovering pointer and is left out.
 *
 * @param dwell gives the time of stillness that counts as rest, in ms.
 */
export function followPointer(
  document: Document,
  dwell: () => number,
  events: PointerEvents,
  signal: AbortSignal,
): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let anchor: Point | null = null;

  const wait = (point: Point): void => {
    clearTimeout(resting);
    anchor = point;
    resting = setTimeout(() => events.onRest(point), dwell());
  };
  const forget = (): void => {
    clearTimeout(resting);
    anchor = null;
  };

  const passive = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointermove',
    (event) => {
      // A script of the page may not have cards opened or closed.
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch' || event.buttons !== 0) return forget();
      const point = { x: event.clientX, y: event.clientY };
      events.onMove(point);
      if (!anchor || Math.hypot(point.x - anchor.x, point.y - anchor.y) > TREMOR) wait(point);
    },
    passive,
  );
  // Text that scrolls under a resting pointer was not pointed at.
  for (const type of ['scroll', 'pointerdown', 'pointerleave', 'keydown'] as const)
    document.addEventListener(type, forget, passive);
  signal.addEventListener('abort', forget);
}
