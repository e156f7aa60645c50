import { formatCount, formatListParts } from '../../lib/format.ts';
import { message, messageAround } from '../../lib/i18n.ts';
import { longestOf, type SpeakerRow } from '../../lib/speakers/rows.ts';
import type { SpeakerKey } from '../../lib/speakers/speaker-key.ts';
import type { SpeakerStep } from '../../lib/speakers/step.ts';
import { ChartKey } from '../speakers/chart-key.tsx';
import { type NamedPerson, type PersonActions, PersonButton } from './person-button.tsx';
import type { SpeakerActions } from './speaker-actions.ts';
import { SpeakerEntry } from './speaker-entry.tsx';

/** Who says how much in a post, and what of it the page shows. */
export interface SpeakersAtHand {
  /** Who says something, in the order of the chart. */
  readonly speakers: readonly SpeakerRow[];
  /** Those who are named and say nothing. */
  readonly silent: readonly NamedPerson[];
  /** The one speaker whose marks stand out; null where all do. */
  readonly shownSpeaker: SpeakerKey | null;
  readonly step: SpeakerStep | null;
}

/** Beyond this many the list is folded, so that the notes under it stay within reach. */
const MOST_UNFOLDED = 8;

/** A post's speakers as a bar chart: each with how much they say, and the ways to it on the page. */
export function SpeakerList({ actions, ...atHand }: SpeakersAtHand & { readonly actions: SpeakerActions }) {
  const { speakers, silent, shownSpeaker } = atHand;
  const folds = speakers.length > MOST_UNFOLDED;
  const first = folds ? speakers.slice(0, MOST_UNFOLDED - 2) : speakers;
  const others = speakers.slice(first.length);
  const longest = longestOf(speakers);
  const shared = { longest, atHand, actions };
  return (
    <div data-part="speakers">
      {speakers.length === 0 && (
        <p class="hint" data-part="no-speakers">
          {message('speakersNone')}
        </p>
      )}
      {speakers.length > 0 && (
        <div class="chart-line">
          <ChartKey />
          {shownSpeaker !== null && (
            <button type="button" data-part="all-speakers" onClick={() => actions.onShowSpeaker(null)}>
              {message('speakersAll')}
            </button>
          )}
        </div>
      )}
      <Entries speakers={first} {...shared} />
      {others.length > 0 && (
        <details open={others.some(({ speaker }) => speaker === shownSpeaker)}>
          <summary>{message('speakersMore', formatCount(others.length))}</summary>
          <Entries speakers={others} {...shared} />
        </details>
      )}
      {silent.length > 0 && <Silent people={silent} onShowPerson={actions.onShowPerson} />}
    </div>
  );
}

interface EntriesProps {
  readonly speakers: readonly SpeakerRow[];
  readonly longest: number;
  readonly atHand: SpeakersAtHand;
  readonly actions: SpeakerActions;
}

function Entries({ speakers, longest, atHand: { shownSpeaker, step }, actions }: EntriesProps) {
  return (
    <ol class="speakers">
      {speakers.map((row) => (
        <SpeakerEntry
          key={row.speaker}
          row={row}
          longest={longest}
          shownSpeaker={shownSpeaker}
          step={step}
          actions={actions}
        />
      ))}
    </ol>
  );
}

interface SilentProps extends PersonActions {
  readonly people: readonly NamedPerson[];
}

/** Those who are named and say nothing, as one sentence. */
function Silent({ people, onShowPerson }: SilentProps) {
  const [before, after] = messageAround('speakersSilent');
  let next = 0;
  return (
    <p class="hint" data-part="silent">
      {before}
      {formatListParts(people.map(({ name }) => name)).map(({ type, value }) => {
        const person = type === 'element' ? people[next++] : undefined;
        return person ? <PersonButton key={person.key} person={person} onShowPerson={onShowPerson} /> : value;
      })}
      {after}
    </p>
  );
}
