import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { BIN_DAYS } from '../../lib/notes/bin-time.ts';
import type { Note } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { GrowingList } from '../growing-list.tsx';
import { NoteAbout } from '../notes/note-about.tsx';
import { NoteWords } from '../notes/note-words.tsx';
import { Question } from './question.tsx';

/** The bin, and what can be done with what is in it. */
export interface BinViewProps {
  /** The last to come first. */
  readonly notes: readonly Note[];
  /** How many records in the bin cannot be read. */
  readonly damaged: number;
  /** In milliseconds since the epoch. */
  readonly now: number;
  readonly onRestore: (note: Note) => void;
  /** Erases notes for good; rejects where that failed. */
  readonly onPurge: (notes: readonly Note[]) => Promise<void>;
}

const DAY = 86_400_000;

/** The notes in the bin with how long each stays, to be brought back or erased. */
export function BinView({ notes, damaged, now, onRestore, onPurge }: BinViewProps) {
  return (
    <>
      <p class="hint">{message('binHint', formatCount(BIN_DAYS))}</p>
      {damaged > 0 && <p class="hint failed">{message('notesDamaged', formatCount(damaged))}</p>}
      {notes.length === 0 ? (
        <p class="hint" data-part="bin-empty">
          {message('binEmpty')}
        </p>
      ) : (
        <Question
          part="bin-purge-all"
          action={message('binPurgeAll', formatCount(notes.length))}
          question={message('binPurgeAllQuestion', formatCount(notes.length))}
          onYes={() => onPurge(notes)}
        />
      )}
      <GrowingList subject="bin" items={notes}>
        {(note) => (
          <li key={note.id}>
            <article class="note" data-part="binned-note">
              <header class="post-line">
                {note.target.post.date !== null && (
                  <time dateTime={note.target.post.date}>{formatDay(note.target.post.date)}</time>
                )}
                <h2 lang="ja">{shownTitle(note.target.post)}</h2>
              </header>
              <NoteAbout target={note.target} />
              <NoteWords note={note} />
              <footer class="note-actions">
                <span class="status">{message('binDaysLeft', formatCount(daysLeft(note, now)))}</span>
                <button type="button" data-part="bin-restore" onClick={() => onRestore(note)}>
                  {message('binRestore')}
                </button>
                <Question
                  part="bin-purge"
                  action={message('binPurge')}
                  question={message('binPurgeQuestion')}
                  onYes={() => onPurge([note])}
                />
              </footer>
            </article>
          </li>
        )}
      </GrowingList>
    </>
  );
}

/** Whole days until the bin gives a note up; at least one, since it does so only when it next looks. */
function daysLeft({ deleted }: Note, now: number): number {
  const end = Date.parse(deleted ?? '') + BIN_DAYS * DAY;
  return Math.max(1, Math.ceil((end - now) / DAY));
}
