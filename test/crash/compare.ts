import { isDeepStrictEqual } from 'node:util';
import type { Note } from '../../lib/notes/model.ts';
import type { StoredState } from './in-page.ts';
import type { PlannedWrite } from './plan.ts';

/** What one surface did until the browser was killed: the first `acknowledged` of its writes were answered. */
export interface Written {
  readonly plan: readonly PlannedWrite[];
  readonly acknowledged: number;
}

/** What was typed into a card: all of it, and as much as the card had said was saved. */
export interface Typed {
  readonly text: string;
  readonly saved: string;
}

/** What was found of one round's notes. */
export interface Comparison {
  /** Writes that were answered, and the notes that they made or changed. */
  readonly writes: number;
  readonly notes: number;
  /** Of these notes, those that are stored as acknowledged, or as a later write that nobody was told of left them. */
  readonly found: number;
  /** What is wrong with the others, in words. */
  readonly lost: readonly string[];
  /** Notes that are stored as no write left them, or not as the log of changes has them. */
  readonly half: readonly string[];
}

/** Holds what is stored of one round against what its surfaces wrote. */
export function compare(stored: StoredState, surfaces: readonly Written[], typed: Typed): Comparison {
  const notes = new Map(stored.notes.map((note) => [note.id, note]));
  const planned = surfaces.map((surface) => comparePlan(notes, surface));
  const known = new Set(surfaces.flatMap(({ plan }) => plan.map(({ id }) => id)));
  const card = compareTyped(
    stored.notes.filter(({ id }) => !known.has(id)),
    typed,
  );
  const { half, ...all } = sumOf([...planned, card]);
  return { ...all, half: [...half, ...differencesToLog(stored)] };
}

/** All that several comparisons found. */
export function sumOf(found: readonly Comparison[]): Comparison {
  const sum = (key: 'writes' | 'notes' | 'found') => found.reduce((count, one) => count + one[key], 0);
  return {
    writes: sum('writes'),
    notes: sum('notes'),
    found: sum('found'),
    lost: found.flatMap(({ lost }) => lost),
    half: found.flatMap(({ half }) => half),
  };
}

function comparePlan(notes: ReadonlyMap<string, Note>, { plan, acknowledged }: Written): Comparison {
  const ids = new Set(plan.slice(0, acknowledged).map(({ id }) => id));
  const lost: string[] = [];
  const half: string[] = [];
  for (const id of new Set(plan.map((write) => write.id))) {
    const note = notes.get(id);
    const writes = plan.map((write, index) => ({ ...write, index })).filter((write) => write.id === id);
    const due = writes.findLastIndex(({ index }) => index < acknowledged);
    if (!note) {
      if (due >= 0) lost.push(`note ${id} is not there`);
      continue;
    }
    const at = writes.findLastIndex((write) => isAsWritten(note, write));
    if (at < 0) half.push(`note ${id} is as no write left it: ${note.body.slice(0, 60)}`);
    else if (at < due) lost.push(`note ${id} is as write ${at} left it, and ${due} was acknowledged`);
  }
  return { writes: acknowledged, notes: ids.size, found: ids.size - lost.length - half.length, lost, half };
}

function isAsWritten(note: Note, { content: { body, tags, colour }, isBinned }: PlannedWrite): boolean {
  const isSame = isDeepStrictEqual([note.body, note.tags, note.colour], [body, tags, colour]);
  return isSame && (note.deleted !== null) === isBinned;
}

/** A card writes one note, which grows with what is typed. */
function compareTyped(notes: readonly Note[], { text, saved }: Typed): Comparison {
  const count = saved === '' ? 0 : 1;
  const [note] = notes;
  const half = notes
    .filter(({ body }) => !text.startsWith(body))
    .map(({ body }) => `the card’s note is ${body}`);
  if (notes.length > 1) half.push(`the card made ${notes.length} notes`);
  const isFound = note?.body.startsWith(saved) ?? saved === '';
  const lost = isFound ? [] : [`the card said that ${saved} was saved; there is ${note?.body ?? 'no note'}`];
  return { writes: count, notes: count, found: isFound ? count : 0, lost, half };
}

/** A note and its step in the log are written as one. */
function differencesToLog({ notes, log }: StoredState): string[] {
  const last = new Map(log.map((step) => [step.note, step.after]));
  return notes
    .filter((note) => last.has(note.id) && !isDeepStrictEqual(last.get(note.id), note))
    .map(({ id }) => `note ${id} is not as the log has it`);
}
