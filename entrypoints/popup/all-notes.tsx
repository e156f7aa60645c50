import { useEffect, useState } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import type { NoteActions } from '../../components/notes/note-list.tsx';
import { NotesView } from '../../components/notes/notes-view.tsx';
import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import type { Note } from '../../lib/notes/model.ts';
import type { Drafts } from './drafts.ts';
import { createExportFile, download } from './export-file.ts';
import type { Services } from './services.ts';
import { useAllNotes } from './use-all-notes.ts';

interface AllNotesProps {
  readonly services: Pick<Services, 'notes' | 'onNotesChanged'>;
  readonly drafts: Drafts;
  readonly actions: NoteActions & { readonly onShowPlace: (note: Note) => void };
  readonly onNotice: (notice: Notice) => void;
}

/** The view of all notes over the store. */
export function AllNotes({ services, drafts, actions, onNotice }: AllNotesProps) {
  const [query, setQuery] = useState('');
  const [loaded, reload] = useAllNotes(services);
  // A damaged note may be one that is edited: then nobody knows which drafts have lost theirs.
  const known = loaded.kind === 'ready' && loaded.value.complete && loaded.value.damaged === 0;
  const notes = known ? loaded.value.notes : null;
  useEffect(() => {
    if (notes) drafts.forgetNotesExcept(new Set(notes.map(({ id }) => id)));
  }, [notes, drafts]);

  switch (loaded.kind) {
    case 'loading':
      return (
        <p class="hint" role="status">
          {message('notesLoading')}
        </p>
      );
    case 'failed':
      return <Failed error={loaded.error} onRetry={reload} />;
    case 'ready':
      return (
        <NotesView
          notes={loaded.value.notes}
          complete={loaded.value.complete}
          damaged={loaded.value.damaged}
          query={query}
          onSearch={setQuery}
          noteDrafts={drafts.notes}
          onExport={(format, notes, topic) => {
            const file = createExportFile(format, notes, topic);
            download(file);
            onNotice({ text: message('exportDone', file.name) });
          }}
          {...actions}
        />
      );
  }
}
