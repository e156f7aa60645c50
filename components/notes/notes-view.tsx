import { useMemo } from 'preact/hooks';
import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { ExportFormat } from '../../lib/notes/export/file-name.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { type SearchableNote, search, toSearchable } from '../../lib/notes/search.ts';
import { GrowingList } from '../growing-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NoteEntry, type NoteEntryActions } from './note-entry.tsx';

interface NotesViewProps extends NoteEntryActions {
  readonly notes: readonly Note[];
  /** How many stored notes cannot be read. */
  readonly damaged: number;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly draftOf: (note: Note) => string | null;
  /** Exports these notes; `topic` is what was searched for where only the found ones are meant. */
  readonly onExport: (format: ExportFormat, notes: readonly Note[], topic: string) => void;
}

/** All notes, to search, edit, and take away. */
export function NotesView({
  notes,
  damaged,
  query,
  onSearch,
  draftOf,
  onExport,
  ...actions
}: NotesViewProps) {
  const searching = query.trim() !== '';
  const searchable = useMemo(() => (searching ? notes.map(toSearchable) : null), [notes, searching]);
  const found = useMemo(() => foundNotes(notes, searchable, query), [notes, searchable, query]);

  return (
    <>
      <search class="notes-bar">
        <input
          type="search"
          data-part="search"
          aria-label={message('notesSearchLabel')}
          placeholder={message('notesSearch')}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <ExportMenu
          all={notes.length}
          shown={searching ? found.length : null}
          onExport={(format, scope) =>
            scope === 'all' ? onExport(format, notes, '') : onExport(format, found, query)
          }
        />
        <p class="counts" role="status" data-part="notes-count">
          {searching
            ? message('notesFound', formatCount(found.length), formatCount(notes.length))
            : message('notesCount', formatCount(notes.length))}
        </p>
      </search>
      {damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(damaged))}</p>}
      {notes.length === 0 && <p class="hint">{message('notesNone')}</p>}
      {notes.length > 0 && found.length === 0 && (
        <p class="hint">{message('notesNoneFound', query.trim())}</p>
      )}
      <GrowingList key={query} items={found}>
        {(note, previous) => (
          <li key={note.id}>
            {note.target.post.key !== previous?.target.post.key && <PostLine post={note.target.post} />}
            <NoteEntry note={note} draft={draftOf(note)} {...actions} />
          </li>
        )}
      </GrowingList>
    </>
  );
}

function foundNotes(
  notes: readonly Note[],
  searchable: readonly SearchableNote[] | null,
  query: string,
): readonly Note[] {
  return searchable === null ? notes : search(searchable, query).map(({ note }) => note);
}

/** Heads the notes on one post that stand together. */
function PostLine({ post }: { readonly post: PostReference }) {
  return (
    <header class="post-line">
      {post.date !== null && <time dateTime={post.date}>{formatDay(post.date)}</time>}
      <h3 lang="ja">{post.title}</h3>
    </header>
  );
}
