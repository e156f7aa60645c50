import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { PersonHead } from '../../components/library/person-head.tsx';
import { PersonSayings } from '../../components/library/person-sayings.tsx';
import { TimelineChart } from '../../components/library/timeline-chart.tsx';
import { OFFICIALS } from '../../lib/analysis/officials/officials.ts';
import { message } from '../../lib/i18n.ts';
import { daysOfMonth, filterQuery, NO_FILTER } from '../../lib/library/filter.ts';
import { routeHref } from '../../lib/library/route.ts';
import { placeOfSpeaker } from '../../lib/library/speaker-place.ts';
import { timelineOf } from '../../lib/library/timeline.ts';
import { neutralColour } from '../../lib/marks/palette.ts';
import { countSaid } from '../../lib/record/said-in.ts';
import { NotesOn } from './notes-on.tsx';
import type { SectionProps } from './section.ts';
import { NO_PEOPLE, usePeople, useRecord } from './use-record.ts';

/** One person: who they are, what the reader wrote on them, when they were quoted, and everything they said. Fit to be printed. */
export function PersonPage({ person, ...props }: SectionProps & { readonly person: string }) {
  const { services, attempt, onTitle } = props;
  const { record } = services;
  const [loaded, retry] = useRecord(
    services,
    useCallback(() => record.saidBy(person), [record, person]),
  );
  const [loadedPeople] = usePeople(services);
  const { people, colours } = loadedPeople.kind === 'ready' ? loadedPeople.value : NO_PEOPLE;
  const posts = loaded.kind === 'ready' ? loaded.value : [];
  const official = OFFICIALS.find(({ id }) => id === person);
  const speaker = posts[0]?.said.speaker ?? null;
  const name = speaker?.identity?.name ?? official?.name ?? speaker?.name ?? person;
  const timeline = useMemo(() => {
    const found = posts.flatMap(({ post, said }) => {
      const by = {
        person,
        place: null,
        post: { ...post, day: post.date?.slice(0, 'YYYY-MM-DD'.length) ?? '' },
      };
      return said.sayings.map(({ start, kind }) => ({ start, kind, said: by }));
    });
    return timelineOf(found, 'person', 1);
  }, [posts, person]);
  useEffect(() => onTitle(name), [onTitle, name]);

  if (loaded.kind === 'failed') return <Failed error={loaded.error} onRetry={retry} />;
  if (loaded.kind === 'loading') return <p class="hint">{message('libraryLoading')}</p>;
  return (
    <>
      <p class="way-back screen-only">
        <a href={routeHref('people')}>{message('wayToPeople')}</a>
        <a href={routeHref('said', [], filterQuery({ ...NO_FILTER, person }))} data-part="search-person">
          {message('personSearch')}
        </a>
        <button type="button" onClick={() => window.print()}>
          {message('print')}
        </button>
      </p>
      <PersonHead
        name={name}
        speaker={speaker}
        place={speaker && placeOfSpeaker(speaker)}
        offices={official?.offices ?? []}
        counts={countSaid(posts.map(({ said }) => said))}
        colour={colours.get(person) ?? neutralColour()}
      />
      <NotesOn {...props} topic={name} filter={{ ...NO_FILTER, person }} people={people} />
      <section>
        <h2>{message('chartHeading')}</h2>
        <TimelineChart
          timeline={timeline}
          nameOf={() => name}
          onPick={({ month }) => {
            const days = month === null ? {} : daysOfMonth(month);
            location.hash = routeHref('said', [], filterQuery({ ...NO_FILTER, person, ...days }));
          }}
        />
      </section>
      <section>
        <h2>{message('librarySaid')}</h2>
        {posts.length === 0 && <p class="hint">{message('saidNone')}</p>}
        <PersonSayings posts={posts} onOpen={(saying) => void attempt(() => services.openSaying(saying))} />
      </section>
    </>
  );
}
