import { useState } from 'preact/hooks';
import { Failed } from '../../components/failed.tsx';
import { NotesView } from '../../components/notes/notes-view.tsx';
import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';
import { createExportFile, download } from './export-file.ts';
import { useAllNotes } from './use-all-notes.ts';
import { walkLog } from './walk-log.ts';

interface AllNotesProps {
  readonly services: Parameters<typeof useAllNotes>[0];
  readonly actions: NoteActions;
  readonly onShowPlace: (note: Note) => void;
  readonly onNotice: (notice: Notice) => void;
}

/** The view of all notes over the store. */
export function AllNotes({ services, actions, onShowPlace, onNotice }: AllNotesProps) {
  const [query, setQuery] = useState('');
  const [loaded, reload] = useAllNotes(services);

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
          onExport={(format, notes, topic) => {
            const file = createExportFile(format, notes, topic);
            download(file);
            onNotice({ text: message('exportDone', file.name) });
          }}
          actions={actions}
          onWalk={(direction) => void walkLog(direction, actions).then(onNotice)}
          onShowPlace={onShowPlace}
        />
      );
  }
}
