import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../lib/format.ts';
import { message } from '../lib/i18n.ts';

/** How many items are rendered at first and are added each time the end comes into view: more than a window holds. */
const STEP = 20;

interface GrowingListProps<T> {
  readonly items: readonly T[];
  /** Tells one list from the next: with another subject the list begins at its top again. */
  readonly subject: string;
  /** Renders one `li` with a key; `previous` is the item before it, null for the first. */
  readonly children: (item: T, previous: T | null) => ComponentChildren;
}

/** A list that renders only as far as the reader has come, so that ten thousand items open as fast as twenty. */
export function GrowingList<T>({ items, subject, children }: GrowingListProps<T>) {
  const [reached, setReached] = useState({ subject, count: STEP });
  const count = reached.subject === subject ? reached.count : STEP;
  const left = items.length - count;
  const more = useRef<HTMLButtonElement>(null);
  const grow = (): void => setReached({ subject, count: count + STEP });

  // Watches anew after each step: an end that is still in view then adds the next one.
  useEffect(() => {
    const end = more.current;
    if (!end) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) grow();
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [subject, count, left > 0]);

  return (
    <>
      <ul class="growing-list">
        {items.slice(0, count).map((item, index) => children(item, items[index - 1] ?? null))}
      </ul>
      {left > 0 && (
        <button type="button" class="quiet" ref={more} onClick={grow}>
          {message('notesMore', formatCount(left))}
        </button>
      )}
    </>
  );
}
