import { useMemo } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { SayingEntry } from '../../components/library/saying-entry.tsx';
import { SearchBar } from '../../components/library/search-bar.tsx';
import { VirtualList } from '../../components/library/virtual-list.tsx';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { neutralColour } from '../../lib/marks/palette.ts';
import { searchWords } from '../../lib/notes/search-words.ts';
import { blogOptions, countryOptions, peopleOptions, sayingKinds } from './filter-options.ts';
import { SaidTimeline } from './said-timeline.tsx';
import type { SectionProps } from './section.ts';
import { NO_PEOPLE, usePeople } from './use-record.ts';
import { type Sayings, useSayings } from './use-sayings.ts';

/** Everything that was said in the posts read. */
export default function Said({ services, filter, onFilter, attempt }: SectionProps) {
  const said = services.said();
  const [loaded] = usePeople(services);
  const known = loaded.kind === 'ready' ? loaded.value : NO_PEOPLE;
  const sayings = useSayings(said, filter);
  const words = useMemo(() => searchWords(filter.words), [filter.words]);
  const options = useMemo(
    () => ({
      people: peopleOptions(known.people),
      countries: countryOptions(known.people),
      blogs: blogOptions(known.people),
      days: message('filterDaysOfPost'),
      kinds: sayingKinds(),
    }),
    [known],
  );
  const { found } = sayings;
  const isWhole = said.progress?.ok === true && said.progress.value.isWhole;

  return (
    <>
      <h1>{message('librarySaid')}</h1>
      <SearchBar
        filter={filter}
        label={message('saidSearch')}
        options={options}
        count={countOf(found, isWhole)}
        onFilter={onFilter}
      />
      {sayings.error !== null && <Failed error={sayings.error} onRetry={() => location.reload()} />}
      <SaidTimeline
        said={said}
        filter={filter}
        search={found?.search ?? null}
        isWhole={isWhole}
        known={known}
        onFilter={onFilter}
      />
      {found && (
        <VirtualList
          count={found.total}
          label={message('librarySaid')}
          estimate={132}
          keyOf={(index) => index}
          onRange={sayings.onRange}
        >
          {(index) => {
            const entry = sayings.at(index);
            if (!entry)
              return <p class="placeholder">{message(entry === null ? 'sayingGone' : 'libraryLoading')}</p>;
            return (
              <SayingEntry
                key={`${entry.post.key} ${entry.saying.start} ${entry.saying.kind}`}
                entry={entry}
                words={words}
                colour={known.colours.get(entry.person) ?? neutralColour()}
                shows={{ speaker: true, post: true }}
                onOpen={(saying) => void attempt(() => services.openSaying(saying))}
              />
            );
          }}
        </VirtualList>
      )}
      {found?.total === 0 && isWhole && <p class="hint">{message('saidNone')}</p>}
    </>
  );
}

function countOf(found: Sayings['found'], isWhole: boolean): string {
  if (!found) return message('libraryLoading');
  const count = message('saidCount', formatCount(found.total), formatCount(found.posts));
  return isWhole ? count : `${count} ${message('libraryLoading')}`;
}
