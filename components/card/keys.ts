import type { CardForm, FrameActions } from './frame-actions.ts';

/** How far one press of an arrow key moves a pinned card or scrolls a card, in CSS px. */
const STEP = 40;

/** One press of PageDown scrolls by this part of what is shown. */
const PAGE = 0.85;

/** How far a key scrolls, in parts of what is shown; ends are beyond any card. */
const PAGES: Readonly<Record<string, number>> = {
  PageDown: PAGE,
  PageUp: -PAGE,
  End: Number.MAX_SAFE_INTEGER,
  Home: -Number.MAX_SAFE_INTEGER,
};

const MOVES: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * The keys of a card: Escape closes it, P pins it, arrow keys go from one thing said to the next, and move a pinned card
 * from its handle. What is typed into a field is the field's.
 */
export function onCardKey(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
  form: CardForm,
  { onClose, onPin, onMove }: FrameActions,
): void {
  const { key, target, currentTarget: card } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (act()) event.preventDefault();

  function act(): boolean {
    if (key === 'Escape') {
      onClose();
      return true;
    }
    if (!(target instanceof HTMLElement) || target.matches('textarea, input, select')) return false;
    if ((key === 'p' || key === 'P') && form === 'beside') {
      onPin();
      return true;
    }
    const move = MOVES[key];
    if (move && target.matches('[data-part=move]')) {
      onMove(...move);
      return true;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') return goOn(card, target, key === 'ArrowDown' ? 1 : -1);
    const pages = PAGES[key];
    return pages !== undefined && scroll(card, (height) => height * pages);
  }
}

/** On to the next thing said, or a step of scrolling where there is none. */
function goOn(card: HTMLElement, from: HTMLElement, step: 1 | -1): boolean {
  const items = [...card.querySelectorAll<HTMLElement>('.jump')];
  const at = items.indexOf(from);
  const next = at < 0 ? (step > 0 && from === card ? items[0] : undefined) : items[at + step];
  if (!next) return scroll(card, () => step * STEP);
  next.focus();
  return true;
}

function scroll(card: HTMLElement, by: (height: number) => number): boolean {
  const scroller = card.querySelector('[data-part=scroller]');
  scroller?.scrollBy({ top: by(scroller.clientHeight) });
  return scroller !== null;
}
