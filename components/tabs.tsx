import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

/** One of several views of which one is shown. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly content: () => ComponentChildren;
}

interface TabsProps<Id extends string> {
  /** Names the choice for those who do not see it. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/**
 * Views to switch between, after https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ (arrow keys select at once). A view is
 * made when it is first shown and keeps its state (typed text, scroll) from then on.
 */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<Id>>(new Set([selected]));
  if (!seen.has(selected)) setSeen(new Set([...seen, selected]));

  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const target = targetOf(
      event.key,
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    );
    const tab = target === null ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${prefix}-${tab.id}`)}`)?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            id={`${prefix}-${id}`}
            type="button"
            role="tab"
            data-part={`tab-${id}`}
            aria-selected={id === selected}
            aria-controls={`${prefix}-${id}-panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            onKeyDown={move}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          id={`${prefix}-${id}-panel`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`${prefix}-${id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll it, as the pattern asks.
          tabIndex={0}
          hidden={id !== selected}
        >
          {seen.has(id) && content()}
        </div>
      ))}
    </>
  );
}

/** The index of the tab that a key leads to; null for keys that lead nowhere. */
function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
