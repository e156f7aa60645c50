import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { SaidItem } from './subject.ts';

/** As many lines are shown at first; more than that would put the rest of the card out of sight. */
const FIRST = 6;

/** As many are added by each press of the button: somebody with 2,000 must not make the card slow. */
const STEP = 50;

interface SaidListProps {
  readonly part: 'quotes' | 'statements';
  readonly title: string;
  readonly items: readonly SaidItem[];
  readonly onJump: (item: SaidItem) => void;
}

/** Things that a person says, in the order of the post, each a jump to its place. */
export function SaidList({ part, title, items, onJump }: SaidListProps) {
  const [count, setCount] = useState(FIRST);
  const list = useRef<HTMLOListElement>(null);
  const grownFrom = useRef<number | null>(null);
  const left = items.length - count;
  // The keyboard goes on with the first of the lines that came, also where the button is gone.
  useLayoutEffect(() => {
    const first = grownFrom.current === null ? null : list.current?.children[grownFrom.current];
    first?.querySelector('button')?.focus({ preventScroll: true });
    grownFrom.current = null;
  }, [count]);

  if (items.length === 0) return null;
  return (
    <section class="said" data-part={part}>
      <h3>
        {title}
        <span class="count">{formatCount(items.length)}</span>
      </h3>
      <ol ref={list}>
        {items.slice(0, count).map((item) => (
          <li key={item.start}>
            <SaidLine item={item} onJump={onJump} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          class="quiet more"
          data-part="more"
          onClick={() => {
            grownFrom.current = count;
            setCount(count + STEP);
          }}
        >
          {message('cardMore', formatCount(Math.min(left, STEP)), formatCount(left))}
        </button>
      )}
    </section>
  );
}

function SaidLine({ item, onJump }: { readonly item: SaidItem; readonly onJump: (item: SaidItem) => void }) {
  return (
    <button
      type="button"
      class={`jump ${item.kind}`}
      title={message('cardJump')}
      onClick={() => onJump(item)}
    >
      <span class="said-text" lang="ja">
        {item.text}
      </span>
      {item.attribution === 'carried' && <span class="badge">{message('badgeCarried')}</span>}
    </button>
  );
}
