import type { Office } from '../../lib/analysis/officials/official.ts';
import { formatCount, formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { SaidCounts, SpeakerThen } from '../../lib/record/model.ts';
import { isKnownBySurnameAlone } from '../../lib/record/name-match.ts';
import { LookUp } from '../card/look-up.tsx';
import { Offices } from './offices.tsx';
import { officeThen } from './saying-entry.tsx';

interface PersonHeadProps {
  readonly name: string;
  /** As the newest post shows them; null where no post does. */
  readonly speaker: SpeakerThen | null;
  /** See placeOfSpeaker (lib/library/speaker-place.ts). */
  readonly place: string | null;
  /** Of the built-in list; none for who is not on it. */
  readonly offices: readonly Office[];
  readonly counts: SaidCounts;
  /** CSS colour of their marks. */
  readonly colour: string;
}

/** Who somebody is: names, for whom they speak, their offices over time, and how much they said. */
export function PersonHead({ name, speaker, place, offices, counts, colour }: PersonHeadProps) {
  const identity = speaker?.identity ?? null;
  const office = speaker && officeThen(speaker);
  return (
    <header class="person-head">
      <h1 lang="ja">
        <span class="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
        <span data-part="name">{name}</span>
      </h1>
      <p class="identity">
        {identity && <span lang="en">{identity.latin}</span>}
        {identity?.reading && <span lang="ja">{identity.reading}</span>}
        {place !== null && <span>{formatRegion(place)}</span>}
        {office && <span lang="ja">{office}</span>}
      </p>
      {offices.length > 0 && (
        <>
          <h2 class="minor">{message('officesHeading')}</h2>
          <Offices offices={offices} />
        </>
      )}
      {speaker && isKnownBySurnameAlone(speaker.name, identity) && (
        <p class="hint">{message('saidBeforeByName')}</p>
      )}
      <p class="counts" data-part="person-counts">
        {message(
          'personCounts',
          formatCount(counts.quotes),
          formatCount(counts.statements),
          formatCount(counts.posts),
        )}
      </p>
      <div class="screen-only">
        <LookUp heading={{ name, office, identity, colour }} />
      </div>
    </header>
  );
}
