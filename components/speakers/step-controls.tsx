import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { StepDirection } from '../../lib/speakers/step.ts';

interface StepControlsProps {
  /** Whose words are stepped through. */
  readonly name: string;
  /** Where the walk stands, counted from 1; null before the first step. */
  readonly position: number | null;
  readonly total: number;
  readonly onStep: (direction: StepDirection) => void;
}

/** Arrows to what a speaker said before and says next, and between them where the walk stands. */
export function StepControls({ name, position, total, onStep }: StepControlsProps) {
  return (
    <span class="steps">
      <button
        type="button"
        class="icon"
        data-part="step-previous"
        aria-label={message('speakerPrevious', name)}
        title={message('speakerPrevious', name)}
        onClick={() => onStep('previous')}
      >
        <Chevron path="M10 3.5 5.5 8l4.5 4.5" />
      </button>
      <span class="position" aria-live="polite" data-part="position">
        {message('speakerPosition', position === null ? '–' : formatCount(position), formatCount(total))}
      </span>
      <button
        type="button"
        class="icon"
        data-part="step-next"
        aria-label={message('speakerNext', name)}
        title={message('speakerNext', name)}
        onClick={() => onStep('next')}
      >
        <Chevron path="M6 3.5 10.5 8 6 12.5" />
      </button>
    </span>
  );
}

function Chevron({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
