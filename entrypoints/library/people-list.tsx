import { useMemo, useState } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { PersonEntry } from '../../components/library/person-entry.tsx';
import { SearchBar } from '../../components/library/search-bar.tsx';
import { VirtualList } from '../../components/library/virtual-list.tsx';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { isFiltering, type LibraryFilter } from '../../lib/library/filter.ts';
import { type LibraryPerson, type PeopleOrder, personOfNote, sortPeople } from '../../lib/library/people.ts';
import { neutralColour } from '../../lib/marks/palette.ts';
import { searchable, searchWords } from '../../lib/notes/search-words.ts';
import { useAllNotes } from '../popup/use-all-notes.ts';
import { blogOptions, countryOptions } from './filter-options.ts';
import type { SectionProps } from './section.ts';
import { NO_PEOPLE, usePeople } from './use-record.ts';

const ORDERS = { said: 'orderSaid', newest: 'orderNewest', name: 'orderName', notes: 'orderNotes' } as const;

/** Everybody who said something in the posts read. */
export function PeopleList({ services, filter, onFilter }: SectionProps) {
  const [loaded, retry] = usePeople(services);
  const [loadedNotes] = useAllNotes(services);
  const [order, setOrder] = useState<PeopleOrder>('said');
  const { people, colours } = loaded.kind === 'ready' ? loaded.value : NO_PEOPLE;
  const notes = loadedNotes.kind === 'ready' ? loadedNotes.value.notes : null;
  const noteCounts = useMemo(() => {
    const counts = new Map<string, number>();
    const personOf = personOfNote(people);
    for (const note of notes ?? []) {
      const key = personOf(note);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }, [people, notes]);
  const shown = useMemo(
    () => sortPeople(filterPeople(people, filter), order, noteCounts),
    [people, filter, order, noteCounts],
  );
  const words = searchWords(filter.words);

  if (loaded.kind === 'failed') return <Failed error={loaded.error} onRetry={retry} />;
  return (
    <>
      <h1>{message('libraryPeople')}</h1>
      <SearchBar
        filter={filter}
        label={message('peopleSearch')}
        options={{ countries: countryOptions(people), blogs: blogOptions(people) }}
        count={
          loaded.kind === 'loading'
            ? message('libraryLoading')
            : isFiltering(filter)
              ? message('peopleFound', formatCount(shown.length), formatCount(people.length))
              : message('peopleCount', formatCount(people.length))
        }
        onFilter={onFilter}
      >
        <label class="order">
          <span>{message('orderLabel')}</span>
          <select
            data-part="order"
            value={order}
            onChange={({ currentTarget }) => setOrder(currentTarget.value as PeopleOrder)}
          >
            {Object.entries(ORDERS).map(([value, name]) => (
              <option key={value} value={value}>
                {message(name)}
              </option>
            ))}
          </select>
        </label>
      </SearchBar>
      {loaded.kind === 'ready' && people.length === 0 && <p class="hint">{message('peopleNone')}</p>}
      {people.length > 0 && shown.length === 0 && <p class="hint">{message('filterNothing')}</p>}
      <VirtualList
        count={shown.length}
        label={message('libraryPeople')}
        estimate={62}
        keyOf={(index) => shown[index]?.key ?? index}
      >
        {(index) => {
          const person = shown[index];
          return (
            person && (
              <PersonEntry
                person={person}
                notes={noteCounts.get(person.key) ?? 0}
                colour={colours.get(person.key) ?? neutralColour()}
                words={words}
              />
            )
          );
        }}
      </VirtualList>
    </>
  );
}

function filterPeople(people: readonly LibraryPerson[], filter: LibraryFilter): readonly LibraryPerson[] {
  const words = searchWords(filter.words);
  return people.filter(({ name, speaker, place, blogs }) => {
    const { latin = '', reading = '' } = speaker.identity ?? {};
    const office = `${speaker.affiliation ?? ''}${speaker.title ?? ''}`;
    const text = searchable([name, speaker.name, office, latin, reading ?? ''].join('\n'));
    return (
      (filter.country === null || place === filter.country) &&
      (filter.blog === null || blogs.includes(filter.blog)) &&
      words.every((word) => text.includes(word))
    );
  });
}
