import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Further than this a sheet is pulled down to close it, in CSS px. */
const FAR = 90;

/** A pull this quick closes it as well, in CSS px a ms. */
const QUICK = 0.5;

/** A finger that has moved less than this, in CSS px, has not yet shown where it goes. */
const UNDECIDED = 6;

/**
 * Lets a finger pull a sheet down and away: at its head, or anywhere where its content is at its top. Less than halfway it
 * comes back.
 */
export function useSwipeDown(
  sheet: RefObject<HTMLElement | null>,
  isSheet: boolean,
  onClose: () => void,
): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = sheet.current;
    if (!element || !isSheet) return;
    const ending = new AbortController();
    const { signal } = ending;
    let pull: { x: number; y: number; time: number; state: 'undecided' | 'pulling' } | null = null;
    const comeBack = (): void => {
      pull = null;
      element.style.removeProperty('translate');
    };
    element.addEventListener(
      'touchstart',
      ({ touches, target, timeStamp: time }) => {
        const [finger] = touches;
        pull =
          finger && touches.length === 1 && mayBePulled(element, target)
            ? { x: finger.clientX, y: finger.clientY, time, state: 'undecided' }
            : null;
      },
      { signal, passive: true },
    );
    element.addEventListener(
      'touchmove',
      (event) => {
        const [finger] = event.touches;
        if (!pull || !finger) return;
        const [dx, dy] = [finger.clientX - pull.x, finger.clientY - pull.y];
        if (pull.state === 'undecided') {
          if (Math.hypot(dx, dy) < UNDECIDED) return;
          if (dy <= Math.abs(dx)) {
            pull = null;
            return;
          }
          pull.state = 'pulling';
        }
        // Else the browser would scroll the page behind, or reload it.
        if (event.cancelable) event.preventDefault();
        element.style.setProperty('translate', `0 ${Math.max(0, dy)}px`);
      },
      { signal, passive: false },
    );
    element.addEventListener(
      'touchend',
      ({ changedTouches, timeStamp }) => {
        const [finger] = changedTouches;
        if (pull?.state === 'pulling' && finger) {
          const way = finger.clientY - pull.y;
          if (way > FAR || (way > 0 && way / (timeStamp - pull.time) > QUICK)) close.current();
        }
        comeBack();
      },
      { signal, passive: true },
    );
    element.addEventListener('touchcancel', comeBack, { signal, passive: true });
    return () => ending.abort();
  }, [isSheet]);
}

/** Where the content has been scrolled, or text is typed, a finger that moves down does something else. */
function mayBePulled(sheet: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('textarea')) return false;
  for (let at: Element | null = target; at && at !== sheet; at = at.parentElement)
    if (at.scrollTop > 0) return false;
  return true;
}
