import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { countOf, countsOf, longestOf, type SpeakerRow } from '../../lib/speakers/rows.ts';
import { charactersOf } from '../../lib/speakers/shares.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { SpeakerStep, StepDirection } from '../../lib/speakers/step.ts';
import { ShareBar } from '../speakers/share-bar.tsx';
import { StepControls } from '../speakers/step-controls.tsx';
import { Swatch } from '../speakers/swatch.tsx';

/** What the page shows of a post's speakers, and what a click on it does. */
export interface LegendContent {
  /** Who says something, in the order of the legend; at least one. */
  readonly speakers: readonly SpeakerRow[];
  /** The one speaker whose marks stand out; null where all do. */
  readonly shownSpeaker: SpeakerKey | null;
  readonly step: SpeakerStep | null;
  readonly onShowSpeaker: (speaker: SpeakerKey | null) => void;
  readonly onStep: (speaker: SpeakerKey, direction: StepDirection) => void;
}

interface LegendProps {
  readonly content: LegendContent;
  /** Folds the legend away; null where it is in nobody's way. */
  readonly onFold: (() => void) | null;
}

/** Who speaks how much in a post, slim enough for its margin. */
export function Legend({ content, onFold }: LegendProps) {
  const { speakers, shownSpeaker, onShowSpeaker } = content;
  const longest = longestOf(speakers);
  return (
    <aside class="legend" data-part="legend" aria-label={message('legendLabel')} lang={message('language')}>
      <header>
        <h2>{message('speakersHeading')}</h2>
        {shownSpeaker !== null && (
          <button type="button" class="all" data-part="all-speakers" onClick={() => onShowSpeaker(null)}>
            {message('speakersAll')}
          </button>
        )}
        {onFold && (
          <button type="button" class="icon" data-part="fold" aria-label={message('close')} onClick={onFold}>
            ×
          </button>
        )}
      </header>
      <ol>
        {speakers.map((row) => (
          <Entry key={row.speaker} row={row} longest={longest} content={content} />
        ))}
      </ol>
    </aside>
  );
}

interface EntryProps {
  readonly row: SpeakerRow;
  readonly longest: number;
  readonly content: LegendContent;
}

function Entry({ row, longest, content: { shownSpeaker, step, onShowSpeaker, onStep } }: EntryProps) {
  const { speaker, name, office, tint } = row;
  const isShown = speaker === shownSpeaker;
  const own = step?.speaker === speaker ? step : null;
  return (
    <li class={shownSpeaker === null || isShown ? '' : 'faded'}>
      <button
        type="button"
        class="speaker"
        data-part="speaker"
        aria-pressed={isShown}
        title={`${name}${office === null ? '' : `（${office}）`}\n${countsOf(row)}`}
        onClick={() => onShowSpeaker(isShown ? null : speaker)}
      >
        <Swatch tint={tint} />
        <span class="name" lang="ja">
          {name}
        </span>
        <span class="count">{message('legendCharacters', formatCount(charactersOf(row)))}</span>
        <ShareBar said={row} tint={tint} longest={longest} />
      </button>
      {isShown && (
        <StepControls
          name={name}
          position={own?.position ?? null}
          total={own?.total ?? countOf(row)}
          onStep={(direction) => onStep(speaker, direction)}
        />
      )}
    </li>
  );
}
