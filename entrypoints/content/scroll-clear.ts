import type { Box } from './box.ts';
import { MARGIN } from './placement.ts';

/**
 * How far a page must scroll, in CSS px, so that a line stands in the part of the window that a sheet leaves free; 0 where
 * it does already. Positive scrolls down.
 *
 * @param free the upper and lower end of that part.
 */
export function distanceToClear(line: Box, free: { readonly top: number; readonly bottom: number }): number {
  const below = line.bottom + MARGIN - free.bottom;
  if (below > 0) return Math.min(below, Math.max(0, line.top - MARGIN - free.top));
  return Math.min(0, line.top - MARGIN - free.top);
}
