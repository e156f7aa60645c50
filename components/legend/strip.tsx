import { message } from '../../lib/i18n.ts';
import type { SpeakerRow } from '../../lib/speakers/rows.ts';
import { charactersOf } from '../../lib/speakers/shares.ts';
import { kindOf, lookOf } from '../speakers/look.ts';

interface StripProps {
  readonly speakers: readonly SpeakerRow[];
  /** The edge of the window that it lies at. */
  readonly side: 'left' | 'right';
  /** How wide it can be hit, in CSS px. */
  readonly width: number;
  readonly onOpen: () => void;
}

/** The folded legend: everybody's colour, as long as what they say, in a thin strip at the window's edge. */
export function Strip({ speakers, side, width, onOpen }: StripProps) {
  return (
    <button
      type="button"
      class={`strip ${side}`}
      style={{ inlineSize: `${width}px` }}
      data-part="unfold"
      aria-expanded="false"
      aria-label={message('legendOpen')}
      title={message('legendOpen')}
      lang={message('language')}
      onClick={onOpen}
    >
      <span class="shares">
        {speakers.map((row) => (
          <span
            key={row.speaker}
            class={`patch ${kindOf(row.tint)}`}
            style={{ ...lookOf(row.tint), flexGrow: charactersOf(row) }}
          />
        ))}
      </span>
    </button>
  );
}
