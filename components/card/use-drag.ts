import { useRef } from 'preact/hooks';

/** A hand that presses is never quite still: movement of up to this many CSS px is no dragging. */
const TREMOR = 4;

/** Handlers for an element that a card is moved by with mouse, pen or finger. Steps are in CSS px. */
export function useDrag(onMove: (dx: number, dy: number) => void) {
  const from = useRef<{ x: number; y: number; moving: boolean } | null>(null);
  const end = (): void => {
    from.current = null;
  };
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
      // Buttons are to be pressed, and a name is to be selected.
      const isFree = event.target instanceof Element && !event.target.closest('button, a, h2, p');
      if (event.button !== 0 || !isFree) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, moving: false };
    },
    onPointerMove({ clientX, clientY }: PointerEvent): void {
      const { current } = from;
      if (!current) return;
      const [dx, dy] = [clientX - current.x, clientY - current.y];
      if (!current.moving && Math.hypot(dx, dy) <= TREMOR) return;
      from.current = { x: clientX, y: clientY, moving: true };
      onMove(dx, dy);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
