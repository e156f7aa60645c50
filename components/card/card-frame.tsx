import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import type { CardForm, FrameActions } from './frame-actions.ts';
import { CloseIcon, MoveIcon, PinIcon } from './icons.tsx';
import { onCardKey } from './keys.ts';
import { useDrag } from './use-drag.ts';
import { useSwipeDown } from './use-swipe-down.ts';

interface CardFrameProps extends FrameActions {
  readonly label: string;
  /** What is read out after the label. */
  readonly description: string;
  readonly form: CardForm;
  /** Stays in view while the rest scrolls. */
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What every card has: a head with its buttons, by which it can be moved, and a body that scrolls. */
export function CardFrame({ label, description, form, head, children, ...actions }: CardFrameProps) {
  const { onClose, onPin, onMove, onMoveAcross } = actions;
  const card = useRef<HTMLDivElement>(null);
  const drag = useDrag(onMove);
  useSwipeDown(card, form === 'sheet', onClose);
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={label}
      aria-description={description}
      lang={message('language')}
      class={`card ${form}`}
      tabIndex={-1}
      onKeyDown={(event) => onCardKey(event, form, actions)}
    >
      <div class="card-head" data-part="head" {...(form !== 'sheet' && drag)}>
        <div class="card-title">{head}</div>
        <div class="tools">
          {form === 'pinned' && (
            <button
              type="button"
              class="tool"
              data-part="move"
              title={message('cardMoveHint')}
              aria-label={message('cardMove')}
              onClick={onMoveAcross}
            >
              <MoveIcon />
            </button>
          )}
          {form === 'beside' && (
            <button
              type="button"
              class="tool"
              data-part="pin"
              title={message('cardPinHint')}
              aria-label={message('cardPin')}
              onClick={onPin}
            >
              <PinIcon />
            </button>
          )}
          <button
            type="button"
            class="tool"
            data-part="close"
            title={message('close')}
            aria-label={message('close')}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
      </div>
      <div class="card-body" data-part="scroller">
        {children}
      </div>
    </div>
  );
}
