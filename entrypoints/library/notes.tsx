import { useMemo, useRef } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { PostLink } from '../../components/library/post-link.tsx';
import { SearchBar } from '../../components/library/search-bar.tsx';
import { useFoundMarks } from '../../components/library/use-found-marks.ts';
import { VirtualList } from '../../components/library/virtual-list.tsx';
import { ExportMenu } from '../../components/notes/export-menu.tsx';
import { HistoryButtons, useHistory } from '../../components/notes/history-buttons.tsx';
import { ListedNote } from '../../components/notes/note-list.tsx';
import { useRemovals } from '../../components/notes/use-removals.ts';
import { useWriting } from '../../components/notes/use-writing.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { filterQuery, isFiltering } from '../../lib/library/filter.ts';
import { filterNotes } from '../../lib/library/filter-notes.ts';
import { routeHref } from '../../lib/library/route.ts';
import { searchWords } from '../../lib/notes/search-words.ts';
import { useAllNotes } from '../popup/use-all-notes.ts';
import { walkLog } from '../popup/walk-log.ts';
import { exportNotes } from './export-notes.ts';
import { countryOptions, noteOptions, peopleOptions } from './filter-options.ts';
import type { SectionProps } from './section.ts';
import { NO_PEOPLE, usePeople } from './use-record.ts';

/** All notes. */
export default function Notes({ services, filter, onFilter, actions, onShowPlace, onNotice }: SectionProps) {
  const [loaded, reload] = useAllNotes(services);
  const [loadedPeople] = usePeople(services);
  const { people } = loadedPeople.kind === 'ready' ? loadedPeople.value : NO_PEOPLE;
  const all = loaded.kind === 'ready' ? loaded.value : null;
  const notes = all?.notes ?? [];
  const removals = useRemovals(notes, actions);
  const writing = useWriting();
  const history = useHistory(actions, null, notes);
  const shown = useMemo(
    () => filterNotes(removals.shown, filter, people).filter((note) => !writing.isElsewhere(note)),
    [removals.shown, filter, people, writing],
  );
  const found = shown.filter((note) => !removals.isRemoved(note));
  const kept = notes.filter((note) => !removals.isRemoved(note));
  const options = useMemo(
    () => ({ people: peopleOptions(people), countries: countryOptions(people), ...noteOptions(notes) }),
    [people, notes],
  );
  const isNarrowed = isFiltering(filter);
  const list = useRef<HTMLDivElement>(null);
  useFoundMarks(list, searchWords(filter.words));

  return (
    <>
      <h1>{message('libraryNotes')}</h1>
      {loaded.kind === 'failed' && <Failed error={loaded.error} onRetry={reload} />}
      <SearchBar
        filter={filter}
        label={message('notesSearchLabel')}
        options={options}
        count={
          all?.complete ? countOf(kept.length, isNarrowed ? found.length : null) : message('notesLoading')
        }
        onFilter={onFilter}
      >
        <HistoryButtons
          history={history}
          onWalk={(direction) => void walkLog(direction, actions).then(onNotice)}
        />
        <ExportMenu
          all={kept.length}
          shown={isNarrowed ? found.length : null}
          disabled={!all?.complete || kept.length === 0}
          onExport={(format, scope) =>
            exportNotes(format, scope === 'all' ? kept : found, scope === 'all' ? '' : filter.words, onNotice)
          }
        />
      </SearchBar>
      {filter.words.trim() !== '' && (
        <p class="hint">
          <a
            href={routeHref(
              'said',
              [],
              filterQuery({ ...filter, tag: null, from: null, to: null, kinds: [] }),
            )}
            data-part="search-said"
          >
            {message('notesSearchSaid')}
          </a>
        </p>
      )}
      {all !== null && all.damaged > 0 && (
        <p class="hint failed">{message('notesDamaged', formatCount(all.damaged))}</p>
      )}
      {all?.complete && notes.length === 0 && removals.shown.length === 0 && (
        <p class="hint">{message('notesNone')}</p>
      )}
      {all?.complete && removals.shown.length > 0 && shown.length === 0 && (
        <p class="hint">{message('filterNothing')}</p>
      )}
      <div ref={list}>
        <VirtualList
          count={shown.length}
          label={message('libraryNotes')}
          estimate={150}
          keyOf={(index) => shown[index]?.id ?? index}
        >
          {(index) => {
            const note = shown[index];
            if (!note) return null;
            const { post } = note.target;
            return (
              <>
                {post.key !== shown[index - 1]?.target.post.key && (
                  <header class="post-line">
                    <PostLink post={post} />
                  </header>
                )}
                <ListedNote
                  note={note}
                  removals={removals}
                  notes={notes}
                  actions={actions}
                  writing={writing}
                  showAbout
                  onShowPlace={onShowPlace}
                />
              </>
            );
          }}
        </VirtualList>
      </div>
    </>
  );
}

function countOf(all: number, found: number | null): string {
  if (found === null) return message('notesCount', formatCount(all));
  return message('notesFound', formatCount(found), formatCount(all));
}
