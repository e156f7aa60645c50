import type { Note } from '../../lib/notes/model.ts';
import { NoteEntry } from './note-entry.tsx';
import { type Removals, useRemovals } from './use-removals.ts';

/** What can be done with a note; a promise resolves when it is safely stored. */
export interface NoteActions {
  readonly onUpdate: (id: string, body: string) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
  readonly onRestore: (id: string) => Promise<void>;
  /** Called with every change of an edit, so that it outlives the surface; null when there is none any more. */
  readonly onNoteDraft: (note: Note, body: string | null) => unknown;
}

/** What a list of notes shows and does beyond the notes. */
export interface NoteListProps extends NoteActions {
  /** Unsaved edits by note id. */
  readonly noteDrafts: ReadonlyMap<string, string>;
  /** Whether each note says what it is about; needless where the whole list is about one thing. */
  readonly showAbout: boolean;
  /** Shows the place in the post that a note is about; absent where the reader is at it. */
  readonly onShowPlace?: (note: Note) => void;
}

/** Notes to read and to edit in place. Each deleted note leaves its place to an undo until the list is closed. */
export function NoteList({ notes, ...props }: NoteListProps & { readonly notes: readonly Note[] }) {
  const removals = useRemovals(notes, props.onRemove, props.onRestore);
  return (
    <div class="notes" data-part="notes">
      {removals.shown.map((note) => (
        <ListedNote key={note.id} note={note} removals={removals} {...props} />
      ))}
    </div>
  );
}

type ListedNoteProps = NoteListProps & { readonly note: Note; readonly removals: Removals };

/** One note of a list that keeps its deleted notes. */
export function ListedNote({ note, removals, noteDrafts, showAbout, ...actions }: ListedNoteProps) {
  const { onUpdate, onNoteDraft, onShowPlace } = actions;
  const remove = async (): Promise<void> => {
    await removals.remove(note);
    onNoteDraft(note, null);
  };
  return (
    <NoteEntry
      note={note}
      showAbout={showAbout}
      draft={noteDrafts.get(note.id) ?? null}
      removed={removals.isRemoved(note)}
      onUpdate={(body) => onUpdate(note.id, body)}
      onRemove={remove}
      onRestore={() => removals.restore(note)}
      onDraft={(body) => onNoteDraft(note, body)}
      {...(onShowPlace && { onJump: () => onShowPlace(note) })}
    />
  );
}
