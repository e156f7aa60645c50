import type { NoteActions } from '../../lib/notes/actions.ts';
import type { Note } from '../../lib/notes/model.ts';
import { NoteEntry } from './note-entry.tsx';
import { type Removals, useRemovals } from './use-removals.ts';
import type { WritingPlaces } from './use-writing.ts';

/** What a list of notes shows and does beyond the notes. */
export interface NoteListProps {
  readonly actions: NoteActions;
  /** Where in the surface notes are written. */
  readonly writing: WritingPlaces;
  /** Whether each note says what it is about; needless where the whole list is about one thing. */
  readonly showAbout: boolean;
  /** Shows the place in the post that a note is about; absent where the reader is at it. */
  readonly onShowPlace?: (note: Note) => void;
}

/** Notes to read and to edit in place. Each deleted note leaves its place to an undo until the list is closed. */
export function NoteList({ notes, ...props }: NoteListProps & { readonly notes: readonly Note[] }) {
  const removals = useRemovals(notes, props.actions);
  return (
    <div class="notes" data-part="notes">
      {removals.shown
        .filter((note) => !props.writing.isElsewhere(note))
        .map((note) => (
          <ListedNote key={note.id} note={note} notes={notes} removals={removals} {...props} />
        ))}
    </div>
  );
}

interface ListedNoteProps extends NoteListProps {
  readonly note: Note;
  /** All notes of the list, as they are stored now. */
  readonly notes: readonly Note[];
  readonly removals: Removals;
}

/** One note of a list that keeps its deleted notes. */
export function ListedNote({ note, removals, onShowPlace, ...props }: ListedNoteProps) {
  return (
    <NoteEntry
      note={note}
      removed={removals.isRemoved(note)}
      onRemove={() => removals.remove(note)}
      onRestore={() => removals.restore(note)}
      {...props}
      {...(onShowPlace && { onJump: () => onShowPlace(note) })}
    />
  );
}
