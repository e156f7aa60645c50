import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../lib/format.ts';
import { message } from '../lib/i18n.ts';

/** How many items are rendered at first and are added each time the end comes into view. */
const STEP = 50;

interface GrowingListProps<T> {
  readonly items: readonly T[];
  /** Renders one `li`; `previous` is the item before it, null for the first. */
  readonly children: (item: T, previous: T | null) => ComponentChildren;
}

/** A list that renders only as far as the reader has come, so that ten thousand items open as fast as fifty. */
export function GrowingList<T>({ items, children }: GrowingListProps<T>) {
  const [count, setCount] = useState(STEP);
  const more = useRef<HTMLButtonElement>(null);
  const left = items.length - count;

  // Watches anew after each step: an end that is still in view then adds the next one.
  useEffect(() => {
    const end = more.current;
    if (!end) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setCount(count + STEP);
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [count, left > 0]);

  return (
    <>
      <ul class="growing-list">
        {items.slice(0, count).map((item, index) => children(item, items[index - 1] ?? null))}
      </ul>
      {left > 0 && (
        <button type="button" class="quiet" ref={more} onClick={() => setCount(count + STEP)}>
          {message('notesMore', formatCount(left))}
        </button>
      )}
    </>
  );
}
