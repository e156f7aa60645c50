import type { Note } from './model.ts';
import { isSame } from './same.ts';
import type { NoteTransaction } from './transaction.ts';

/** What the reader did to a note. */
export type NoteAction = 'add' | 'update' | 'remove' | 'restore';

/** One thing that the reader did to a note and can undo. */
export interface LogStep {
  /** Where it stands among all steps; given by the database. */
  readonly seq: number;
  /** The note's id. */
  readonly note: string;
  readonly action: NoteAction;
  /** The note before; null where the step added it. */
  readonly before: Note | null;
  readonly after: Note;
  /** When the step began and when it was last added to, ISO 8601 in UTC: what is typed in one go is one step. */
  readonly began: string;
  readonly ended: string;
  /**
   * In which turn of all undoing it was undone, and can be redone; null where it is not undone. Of one note's steps those
   * that are undone are always the last, undone from the last on.
   */
  readonly undone: number | null;
  /** The turn of the last undoing before it; see {@link lastTurn}. */
  readonly since: number;
}

declare module '../storage/database.ts' {
  interface DatabaseSchema {
    log: { key: number; value: LogStep; indexes: { note: string; undone: number } };
  }
}

/**
 * The log is kept to this many steps, to this age in milliseconds, and to this size in UTF-16 units of JSON: the oldest go
 * first. The step that was made last stays, however large it is.
 */
export const MOST_STEPS = 1_000;
export const LONGEST_MEMORY = 90 * 86_400_000;
export const LARGEST_LOG = 16 * 2 ** 20;

/** A pause in typing that ends a step, and how long a step may grow without one, in milliseconds. */
const PAUSE = 5_000;
const LONGEST_STEP = 60_000;

/** What of a note a step can change. */
export const LOGGED_FIELDS = ['body', 'tags', 'colour', 'target', 'deleted'] as const;

/**
 * Writes down what was done to a note. What was undone of the same note cannot be redone any more. Typing that goes on
 * joins the step before.
 */
export async function logStep(
  step: Pick<LogStep, 'action' | 'before' | 'after'>,
  now: Date,
  transaction: NoteTransaction,
): Promise<void> {
  const log = transaction.objectStore('log');
  const { id } = step.after;
  const last = await dropUndone(id, transaction);
  const ended = now.toISOString();
  if (last && isSameTyping(last, step, now)) {
    const joined = { ...last, after: step.after, ended, since: await lastTurn(transaction) };
    await log.put(joined);
    await keepSmall(sizeOf(joined) - sizeOf(last), transaction);
    return;
  }
  // Without `seq`: the database gives it.
  const times = { began: ended, ended, undone: null, since: await lastTurn(transaction) };
  const added: Omit<LogStep, 'seq'> = { note: id, ...step, ...times };
  await log.add(added as LogStep);
  await dropOld(now, transaction);
  await keepSmall(sizeOf(added), transaction);
}

/** Under this name the store `local` counts the turns of undoing. */
const TURNS = 'undoTurns';

/** How often something was undone until now. */
async function lastTurn(transaction: NoteTransaction): Promise<number> {
  return Number((await transaction.objectStore('local').get(TURNS)) ?? 0);
}

/** Counts one more turn. */
export async function nextTurn(transaction: NoteTransaction): Promise<number> {
  const turn = (await lastTurn(transaction)) + 1;
  await transaction.objectStore('local').put(turn, TURNS);
  return turn;
}

/** Forgets the steps of one note that were undone. @returns the last of those that were not */
async function dropUndone(note: string, transaction: NoteTransaction): Promise<LogStep | null> {
  const steps = transaction.objectStore('log').index('note').iterate(note, 'prev');
  for await (const cursor of steps) {
    if (cursor.value.undone === null) return cursor.value;
    await cursor.delete();
  }
  return null;
}

function isSameTyping(
  last: LogStep,
  { action, before, after }: Pick<LogStep, 'action' | 'before' | 'after'>,
  now: Date,
) {
  const isTyping = (step: Pick<LogStep, 'action' | 'before' | 'after'>) =>
    step.action === 'add' || (step.action === 'update' && onlyBodyDiffers(step.before, step.after));
  return (
    action === 'update' &&
    isTyping({ action, before, after }) &&
    isTyping(last) &&
    before !== null &&
    // Somebody may have changed the note by other ways, which the log does not know.
    last.after.body === before.body &&
    now.getTime() - Date.parse(last.ended) < PAUSE &&
    now.getTime() - Date.parse(last.began) < LONGEST_STEP
  );
}

function onlyBodyDiffers(before: Note | null, after: Note): boolean {
  return before !== null && differingFields(before, after).every((field) => field === 'body');
}

/** The fields that a step can change in which two states of a note differ. */
export function differingFields(a: Note, b: Note): (typeof LOGGED_FIELDS)[number][] {
  return LOGGED_FIELDS.filter((field) => !isSame(a[field], b[field]));
}

async function dropOld(now: Date, transaction: NoteTransaction): Promise<void> {
  const log = transaction.objectStore('log');
  const oldest = new Date(now.getTime() - LONGEST_MEMORY).toISOString();
  let excess = (await log.count()) - MOST_STEPS;
  for await (const cursor of log.iterate()) {
    if (excess <= 0 && cursor.value.ended >= oldest) return;
    await cursor.delete();
    excess--;
  }
}

/** Under this name the store `local` keeps how large the log is at most: steps that are dropped are not taken off. */
const SIZE = 'logSize';

function sizeOf({ before, after }: Pick<LogStep, 'before' | 'after'>): number {
  return JSON.stringify([before, after]).length;
}

/** Counts what the log has grown by, and drops the oldest steps where it is too large. */
async function keepSmall(grown: number, transaction: NoteTransaction): Promise<void> {
  const local = transaction.objectStore('local');
  // Of a log from before there was a count nothing is known.
  const size = Number((await local.get(SIZE)) ?? Number.POSITIVE_INFINITY) + grown;
  await local.put(size <= LARGEST_LOG ? size : await dropLarge(transaction), SIZE);
}

/** Drops the oldest steps down to three quarters of the largest size, so that not every step looks at all. @returns the size */
async function dropLarge(transaction: NoteTransaction): Promise<number> {
  let size = 0;
  let isFull = false;
  for await (const cursor of transaction.objectStore('log').iterate(null, 'prev')) {
    const step = sizeOf(cursor.value);
    isFull ||= size > 0 && size + step > 0.75 * LARGEST_LOG;
    if (isFull) await cursor.delete();
    else size += step;
  }
  return size;
}
