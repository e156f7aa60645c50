import { useMemo } from 'preact/hooks';
import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { ExportFormat } from '../../lib/notes/export/file-name.ts';
import type { Note, PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { search } from '../../lib/notes/search.ts';
import type { UndoDirection } from '../../lib/notes/undo.ts';
import { GrowingList } from '../growing-list.tsx';
import { PostTitle } from '../post-title.tsx';
import { ExportMenu } from './export-menu.tsx';
import { HistoryButtons, useHistory } from './history-buttons.tsx';
import { ListedNote } from './note-list.tsx';
import { useRemovals } from './use-removals.ts';
import { useWriting } from './use-writing.ts';

interface NotesViewProps {
  readonly actions: NoteActions;
  readonly notes: readonly Note[];
  /** Whether these are all notes; else the newest, and the others are still being read. */
  readonly complete: boolean;
  /** How many stored notes cannot be read. */
  readonly damaged: number;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** Shows the place in the post that a note is about. */
  readonly onShowPlace: (note: Note) => void;
  /** Undoes what was done last to any note, or does it again. */
  readonly onWalk: (direction: UndoDirection) => void;
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
  onExport,
  onWalk,
  ...listed
}: NotesViewProps) {
  const searching = query.trim() !== '';
  const removals = useRemovals(notes, listed.actions);
  const writing = useWriting();
  const history = useHistory(listed.actions, null, notes);
  const shown = useMemo(
    () => search(removals.shown, query).filter((note) => !writing.isElsewhere(note)),
    [removals.shown, query, writing],
  );
  const kept = notes.filter((note) => !removals.isRemoved(note));
  const found = shown.filter((note) => !removals.isRemoved(note));

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
          all={kept.length}
          disabled={!complete || kept.length === 0}
          shown={searching ? found.length : null}
          onExport={(format, scope) =>
            scope === 'all' ? onExport(format, kept, '') : onExport(format, found, query)
          }
        />
        <div class="counts-row">
          <p class="counts" role="status" data-part="notes-count">
            {complete ? countText(kept.length, searching ? found.length : null) : message('notesLoading')}
          </p>
          <HistoryButtons history={history} onWalk={onWalk} />
        </div>
      </search>
      {damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(damaged))}</p>}
      {complete && removals.shown.length === 0 && <p class="hint">{message('notesNone')}</p>}
      {complete && removals.shown.length > 0 && shown.length === 0 && (
        <p class="hint">{message('notesNoneFound', query.trim())}</p>
      )}
      <GrowingList subject={query} items={shown}>
        {(note, previous) => (
          <li key={note.id}>
            {note.target.post.key !== previous?.target.post.key && <PostLine post={note.target.post} />}
            <ListedNote
              note={note}
              notes={notes}
              removals={removals}
              writing={writing}
              showAbout
              {...listed}
            />
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
      <h2 lang="ja">
        <PostTitle title={shownTitle(post)} />
      </h2>
    </header>
  );
}
