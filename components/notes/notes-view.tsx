import { useMemo } from 'preact/hooks';
import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { ExportFormat } from '../../lib/notes/export/file-name.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { search } from '../../lib/notes/search.ts';
import { GrowingList } from '../growing-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NoteEntry, type NoteEntryActions } from './note-entry.tsx';

interface NotesViewProps extends NoteEntryActions {
  readonly notes: readonly Note[];
  /** Whether these are all notes; else the newest, and the others are still being read. */
  readonly complete: boolean;
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
  complete,
  damaged,
  query,
  onSearch,
  draftOf,
  onExport,
  ...actions
}: NotesViewProps) {
  const searching = query.trim() !== '';
  const found = useMemo(() => search(notes, query), [notes, query]);

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
          disabled={!complete || notes.length === 0}
          shown={searching ? found.length : null}
          onExport={(format, scope) =>
            scope === 'all' ? onExport(format, notes, '') : onExport(format, found, query)
          }
        />
        <p class="counts" role="status" data-part="notes-count">
          {complete ? countText(notes.length, searching ? found.length : null) : message('notesLoading')}
        </p>
      </search>
      {damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(damaged))}</p>}
      {complete && notes.length === 0 && <p class="hint">{message('notesNone')}</p>}
      {complete && notes.length > 0 && found.length === 0 && (
        <p class="hint">{message('notesNoneFound', query.trim())}</p>
      )}
      <GrowingList subject={query} items={found}>
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

function countText(all: number, found: number | null): string {
  if (found === null) return message('notesCount', formatCount(all));
  return message('notesFound', formatCount(found), formatCount(all));
}

/** Heads the notes on one post that stand together. */
function PostLine({ post }: { readonly post: PostReference }) {
  return (
    <header class="post-line">
      {post.date !== null && <time dateTime={post.date}>{formatDay(post.date)}</time>}
      <h2 lang="ja">{shownTitle(post)}</h2>
    </header>
  );
}
