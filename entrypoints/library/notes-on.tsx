import { useMemo } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { ExportMenu } from '../../components/notes/export-menu.tsx';
import { NoteList } from '../../components/notes/note-list.tsx';
import { useWriting } from '../../components/notes/use-writing.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { LibraryFilter } from '../../lib/library/filter.ts';
import { filterNotes } from '../../lib/library/filter-notes.ts';
import type { LibraryPerson } from '../../lib/library/people.ts';
import { useAllNotes } from '../popup/use-all-notes.ts';
import { exportNotes } from './export-notes.ts';
import type { SectionProps } from './section.ts';

interface NotesOnProps extends Pick<SectionProps, 'services' | 'actions' | 'onShowPlace' | 'onNotice'> {
  /** Names what the notes are on in the file that they are taken away in. */
  readonly topic: string;
  readonly filter: LibraryFilter;
  readonly people: readonly LibraryPerson[];
}

/** The reader's notes on somebody, and the way to take them away. */
export function NotesOn({ services, actions, onShowPlace, onNotice, topic, filter, people }: NotesOnProps) {
  const [loaded, reload] = useAllNotes(services);
  const all = loaded.kind === 'ready' ? loaded.value : null;
  const { person } = filter;
  const notes = useMemo(() => filterNotes(all?.notes ?? [], filter, people), [all, person, people]);
  const writing = useWriting();
  if (loaded.kind === 'failed') return <Failed error={loaded.error} onRetry={reload} />;
  return (
    <section data-part="notes-on" class={notes.length === 0 ? 'screen-only' : undefined}>
      <div class="section-head">
        <h2>
          {message('notesHeading')} <span class="counts">{formatCount(notes.length)}</span>
        </h2>
        {notes.length > 0 && (
          <div class="screen-only">
            <ExportMenu
              all={notes.length}
              shown={null}
              disabled={!all?.complete}
              onExport={(format) => exportNotes(format, notes, topic, onNotice)}
            />
          </div>
        )}
      </div>
      {notes.length === 0 && <p class="hint">{message(all?.complete ? 'notesOnNone' : 'notesLoading')}</p>}
      <NoteList notes={notes} actions={actions} writing={writing} showAbout onShowPlace={onShowPlace} />
    </section>
  );
}
