import type { Span } from '../analysis/types.ts';
import type { TextMap } from '../post/text-map.ts';

/** How many heights of the window around it count as near: what is there is painted before the reader comes to it. */
const AROUND = 2;

/** Where a section begins to be seen: its first characters, of which some may be no text of the page. */
const FIRST = 8;

/**
 * Which sections of a text are in the window or near it, by their index. Asks for the layout of one place a section. What
 * has no layout counts as near.
 */
export function sectionsNearWindow(
  map: Pick<TextMap, 'range'>,
  sections: readonly Span[],
  height: number,
): Set<number> {
  const near = new Set<number>();
  if (sections.length === 1) return near.add(0);
  const tops = sections.map(({ start, end }) => {
    const rect = map.range(start, Math.min(start + FIRST, end))?.getBoundingClientRect();
    return rect && (rect.width > 0 || rect.height > 0) ? rect.top : null;
  });
  for (const [index, top] of tops.entries()) {
    // A section reaches to where the next one begins; in columns, that may be further up.
    const next = tops[index + 1] ?? (index === tops.length - 1 ? Number.POSITIVE_INFINITY : null);
    if (top === null || next === null) {
      near.add(index);
      continue;
    }
    const [upper, lower] = next < top ? [next, Number.POSITIVE_INFINITY] : [top, next];
    if (upper < height * (1 + AROUND) && lower > -height * AROUND) near.add(index);
  }
  return near;
}

/**
 * Calls back, at most once a frame, when other sections may be near the window: the reader scrolls, the window is
 * resized, or something above has changed its height.
 *
 * @returns ends it.
 */
export function watchWindow(document: Document, onMove: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let frame: number | undefined;
  const consider = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      onMove();
    });
  };
  document.addEventListener('scroll', consider, { capture: true, passive: true, signal });
  const sizes = new ResizeObserver(consider);
  sizes.observe(document.documentElement);
  window.addEventListener('resize', consider, { signal });
  return () => {
    end.abort();
    sizes.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
