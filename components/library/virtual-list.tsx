import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { keepListPlace, listPlace } from './list-place.ts';

/** How many entries beyond the window are drawn on either side: the next ones that Tab comes to, and some for a swift hand. */
const OVERSCAN = 6;

interface VirtualListProps {
  readonly count: number;
  /** What the list is of, for those who do not see it. */
  readonly label: string;
  /** The usual height of an entry in CSS px. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string | number;
  /** Draws one entry's content. */
  readonly children: (index: number) => ComponentChildren;
  /** Called with the entries that are drawn, up to but without `to`. */
  readonly onRange?: (from: number, to: number) => void;
}

/**
 * A list of any length that scrolls with the window and draws only what is near it. Each entry says where in the whole it stands, and the one that has
 * the keyboard's focus stays. For print, see {@link usePrinting}.
 */
export function VirtualList({ count, label, estimate, keyOf, children, onRange }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<number | null>(null);
  const [margin, setMargin] = useState(0);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options()));
  virtualizer.setOptions(options());

  function options() {
    return {
      count,
      getScrollElement: () => window,
      estimateSize: () => estimate,
      getItemKey: keyOf,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      initialOffset: () => window.scrollY,
      scrollMargin: margin,
      overscan: OVERSCAN,
      useAnimationFrameWithResizeObserver: true,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        withFocused(defaultRangeExtractor(range), focused.current, count),
      onChange: () => redraw(undefined),
    };
  }

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useEffect(() => {
    // What stands above the list may change its height: filters that open, a chart that comes.
    const measure = () => {
      const element = list.current;
      if (element) setMargin(Math.round(element.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    // In a frame of its own, since it changes what is observed.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const wanted = useRef(listPlace());
  useEffect(() => {
    if (wanted.current === null || count <= wanted.current) return;
    virtualizer.scrollToIndex(wanted.current, { align: 'start' });
    wanted.current = null;
  }, [virtualizer, count]);
  useEffect(() => {
    const keep = () => {
      if (wanted.current === null) keepListPlace(virtualizer.range?.startIndex ?? 0);
    };
    document.addEventListener('scrollend', keep);
    return () => document.removeEventListener('scrollend', keep);
  }, [virtualizer]);

  const items = virtualizer.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1];
  useEffect(() => onRange?.(from, to), [onRange, from, to]);

  return (
    <ul
      class="virtual-list"
      aria-label={label}
      ref={list}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      onFocusIn={({ target }) => {
        const entry = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
        focused.current = entry ? Number(entry.dataset.index) : null;
      }}
      onFocusOut={() => {
        focused.current = null;
      }}
    >
      {items.map(({ key, index, start }) => (
        <li
          key={key}
          data-index={index}
          ref={virtualizer.measureElement}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}

function withFocused(indexes: number[], focused: number | null, count: number): number[] {
  if (focused === null || focused >= count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}
