import { useEffect, useState } from 'preact/hooks';
import { TimelineChart } from '../../components/library/timeline-chart.tsx';
import type { TimelinePick } from '../../components/library/timeline-pick.ts';
import { formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { daysOfMonth, type LibraryFilter } from '../../lib/library/filter.ts';
import type { Timeline, TimelineBy } from '../../lib/library/timeline.ts';
import type { SaidClient } from './said-client.ts';
import type { KnownPeople } from './use-record.ts';

interface SaidTimelineProps {
  readonly said: SaidClient;
  readonly filter: LibraryFilter;
  /** Names what the filter found; null before there is an answer. */
  readonly search: number | null;
  /** Whether the whole record has been read: before, finding nothing says nothing. */
  readonly isWhole: boolean;
  readonly known: KnownPeople;
  readonly onFilter: (filter: LibraryFilter) => void;
}

interface ShownTimeline {
  readonly by: TimelineBy;
  /** The search that it is of. */
  readonly search: number;
  readonly value: Timeline;
}

/** The chart follows when no key was pressed for so long, in ms. */
const PAUSE = 150;

/** The chart of what a filter finds; a click narrows the filter. */
export function SaidTimeline(props: SaidTimelineProps) {
  const { said, filter, search, isWhole, known, onFilter } = props;
  // On a small screen the list comes first.
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 700px)').matches);
  const [by, setBy] = useState<TimelineBy>('person');
  const [timeline, setTimeline] = useState<ShownTimeline | null>(null);
  useEffect(() => {
    if (!isOpen || search === null) return;
    // Behind the list, which the next key changes already.
    const timer = setTimeout(() => {
      said.timeline(search, by).then(
        (value) => value && setTimeline({ by, search, value }),
        // What cannot be read is told by the list below.
        (error: unknown) => console.error('There is no chart.', error),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [said, isOpen, by, search]);

  const pick = ({ month, key }: TimelinePick): void => {
    const days = month === null ? {} : daysOfMonth(month);
    const who = key === null ? {} : timeline?.by === 'country' ? { country: key } : { person: key };
    onFilter({ ...filter, ...days, ...who });
  };
  const nameOf = (key: string) =>
    timeline?.by === 'country' ? formatRegion(key) : (known.byKey.get(key)?.name ?? key);
  const isShown = timeline && (timeline.value.months.length > 0 || (isWhole && timeline.search === search));
  return (
    <details class="chart" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{message('chartHeading')}</summary>
      <fieldset class="chart-by">
        <legend>{message('chartBy')}</legend>
        {(['person', 'country'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="chart-by"
              data-part={`chart-by-${value}`}
              checked={by === value}
              onChange={() => setBy(value)}
            />
            {message(value === 'person' ? 'filterPerson' : 'filterCountry')}
          </label>
        ))}
      </fieldset>
      {timeline && isShown && <TimelineChart timeline={timeline.value} nameOf={nameOf} onPick={pick} />}
    </details>
  );
}
