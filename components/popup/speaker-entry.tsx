import { message } from '../../lib/i18n.ts';
import { countOf, countsOf, type SpeakerRow } from '../../lib/speakers/rows.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { SpeakerStep } from '../../lib/speakers/step.ts';
import { ShareBar } from '../speakers/share-bar.tsx';
import { StepControls } from '../speakers/step-controls.tsx';
import { PersonButton } from './person-button.tsx';
import type { SpeakerActions } from './speaker-actions.ts';

interface SpeakerEntryProps {
  readonly row: SpeakerRow;
  /** The characters that a bar of full length stands for. */
  readonly longest: number;
  readonly shownSpeaker: SpeakerKey | null;
  readonly step: SpeakerStep | null;
  readonly actions: SpeakerActions;
}

/** One row of the chart: the name, how much they say, and the ways to it on the page. */
export function SpeakerEntry({ row, longest, shownSpeaker, step, actions }: SpeakerEntryProps) {
  const { speaker, personKey, name, office, tint } = row;
  const isShown = speaker === shownSpeaker;
  const own = step?.speaker === speaker ? step : null;
  const only = message('speakerOnly', name);
  return (
    <li class={shownSpeaker === null || isShown ? 'speaker' : 'speaker faded'} data-part="speaker">
      <span class="who">
        {personKey === null ? (
          <strong>{name}</strong>
        ) : (
          <PersonButton person={{ key: personKey, name }} onShowPerson={actions.onShowPerson} />
        )}
        <span class="office" lang="ja">
          {office}
        </span>
      </span>
      <span class="counts">{countsOf(row)}</span>
      <ShareBar said={row} tint={tint} longest={longest} />
      <span class="ways">
        <StepControls
          name={name}
          position={own?.position ?? null}
          total={own?.total ?? countOf(row)}
          onStep={(direction) => actions.onStep(speaker, direction)}
        />
        <button
          type="button"
          class="icon"
          data-part="only"
          aria-label={only}
          title={only}
          aria-pressed={isShown}
          onClick={() => actions.onShowSpeaker(isShown ? null : speaker)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5" />
            <circle class="core" cx="8" cy="8" r="2.25" />
          </svg>
        </button>
      </span>
    </li>
  );
}
