import { differingFields, LOGGED_FIELDS, type LogStep, type NoteAction, nextTurn } from './log.ts';
import type { Note } from './model.ts';
import { isSame } from './same.ts';
import { readRecord } from './schema.ts';
import type { NoteTransaction, WritableStore } from './transaction.ts';
import { timeOfChange } from './version.ts';

type Log = WritableStore<'log'>;

/** Which way through the log. */
export type UndoDirection = 'undo' | 'redo';

/** What would be undone and redone next; null where there is nothing. */
export interface NoteHistory {
  readonly undo: NoteAction | null;
  readonly redo: NoteAction | null;
}

/** What was undone or redone. */
export interface Undone {
  readonly action: NoteAction;
  readonly note: Note;
}

/**
 * Undoes the last step that has not been, of one note or of all, or redoes the one undone last. `put` stores the note's
 * next state. Where what a step changed is meanwhile something else, that note's steps are forgotten: nothing is
 * overwritten that the log does not know.
 *
 * @returns null where there is nothing to undo or redo
 */
export async function walkLog(
  direction: UndoDirection,
  noteId: string | null,
  now: Date,
  transaction: NoteTransaction,
  put: (note: Note) => Promise<Note>,
): Promise<Undone | null> {
  const log = transaction.objectStore('log');
  for (;;) {
    const step = await findStep(direction, noteId, log);
    if (!step) return null;
    const record = await transaction.objectStore('notes').get(step.note);
    const next = record === undefined ? 'foreign' : stateBeyond(step, direction, readRecord(record), now);
    if (next === 'same') await log.delete(step.seq);
    else if (next === 'foreign') {
      for await (const cursor of log.index('note').iterate(step.note)) await cursor.delete();
    } else {
      await log.put({ ...step, undone: direction === 'undo' ? await nextTurn(transaction) : null });
      return { action: step.action, note: await put(next) };
    }
  }
}

/** What {@link walkLog} would do either way. */
export async function readHistory(noteId: string | null, log: Log): Promise<NoteHistory> {
  const undo = await findStep('undo', noteId, log);
  const redo = await findStep('redo', noteId, log);
  return { undo: undo?.action ?? null, redo: redo?.action ?? null };
}

function findStep(direction: UndoDirection, noteId: string | null, log: Log): Promise<LogStep | null> {
  if (direction === 'undo') return newestDone(noteId, log);
  return noteId === null ? lastUndone(log) : lastUndoneOf(noteId, log);
}

async function newestDone(noteId: string | null, log: Log): Promise<LogStep | null> {
  const newestFirst = noteId === null ? log.iterate(null, 'prev') : log.index('note').iterate(noteId, 'prev');
  for await (const { value } of newestFirst) if (value.undone === null) return value;
  return null;
}

/** What was undone last, unless something else was done since. */
async function lastUndone(log: Log): Promise<LogStep | null> {
  const step = (await log.index('undone').openCursor(null, 'prev'))?.value;
  if (step?.undone == null) return null;
  const done = await newestDone(null, log);
  return done && done.since >= step.undone ? null : step;
}

async function lastUndoneOf(noteId: string, log: Log): Promise<LogStep | null> {
  let last: LogStep | null = null;
  for await (const { value } of log.index('note').iterate(noteId, 'prev')) {
    if (value.undone === null) break;
    last = value;
  }
  return last;
}

/**
 * The note after the step is undone or redone; `same` where that changes nothing, `foreign` where the note is not as the
 * log knows it.
 */
function stateBeyond(
  { before, after }: LogStep,
  direction: UndoDirection,
  current: Note,
  now: Date,
): Note | 'same' | 'foreign' {
  const time = now.toISOString();
  // To undo that a note was added is to put it into the bin.
  const older = before ?? { ...after, deleted: time };
  const [from, to] = direction === 'undo' ? [after, older] : [older, after];
  const fields = differingFields(older, after);
  if (fields.length === 0) return 'same';
  const isAsLeft = (before ? fields : LOGGED_FIELDS).every((field) =>
    field === 'deleted'
      ? (current.deleted === null) === (from.deleted === null)
      : isSame(current[field], from[field]),
  );
  if (!isAsLeft) return 'foreign';
  const changed = Object.fromEntries(
    fields.map((field) => [field, field === 'deleted' && to.deleted !== null ? time : to[field]]),
  );
  const isRewritten = fields.some((field) => field !== 'deleted');
  const modified = timeOfChange(current.modified, now);
  return { ...current, ...changed, ...(isRewritten && { modified }) };
}
