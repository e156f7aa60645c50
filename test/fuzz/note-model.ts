import { BIN_DAYS } from '../../lib/notes/bin-time.ts';
import { LONGEST_MEMORY } from '../../lib/notes/log.ts';
import type { Note, NoteChange, NoteContent, NoteDraft, NoteTarget } from '../../lib/notes/model.ts';
import { isSame } from '../../lib/notes/same.ts';
import { mergeTags, normaliseTags } from '../../lib/notes/tags.ts';
import type { NoteHistory, UndoDirection } from '../../lib/notes/undo.ts';

/** What a reader knows of a note. */
export interface NoteState extends NoteContent {
  readonly target: NoteTarget;
  /** When it went into the bin, in milliseconds; null outside it. */
  readonly deleted: number | null;
}

type Action = 'add' | 'update' | 'remove' | 'restore';

interface Step {
  readonly note: string;
  readonly action: Action;
  readonly before: NoteState | null;
  after: NoteState;
  readonly began: number;
  ended: number;
  undone: number | null;
  since: number;
}

/** What a note store must agree with: plain maps and lists, and the rules of the notes in the simplest form. */
export class NoteModel {
  readonly notes = new Map<string, NoteState>();
  readonly tombstones = new Set<string>();
  private log: Step[] = [];
  private turns = 0;
  private lastImport: readonly ImportStep[] = [];

  /** What can be undone or redone, the oldest step first. */
  get steps(): readonly Pick<Step, 'note' | 'action' | 'undone'>[] {
    return this.log.map(({ note, action, undone }) => ({ note, action, undone }));
  }

  add({ id, body, tags, colour, target }: NoteDraft, now: number): void {
    this.tombstones.delete(id);
    this.write('add', id, { body, tags: normaliseTags(tags), colour, target, deleted: null }, now);
  }

  /** @returns what a new note is to hold, where somebody else has changed the same words since `base`; else null */
  update(id: string, change: NoteChange, base: NoteContent | null, now: number): NoteState | null {
    const note = this.notes.get(id)!;
    const { body = note.body, tags, colour = note.colour, target = note.target } = change;
    const mine = tags ? normaliseTags(tags) : note.tags;
    const isMine = base === null || body !== base.body;
    const isTheirs = base !== null && note.body !== base.body;
    if (change.body !== undefined && isMine && isTheirs && !body.startsWith(note.body))
      return { body, tags: mine, colour, target, deleted: null };
    const joined = base && tags ? mergeTags(normaliseTags(base.tags), note.tags, mine) : mine;
    const next = { body: isMine ? body : note.body, tags: joined, colour, target, deleted: null };
    if (!isSame(note, next)) this.write('update', id, next, now);
    return null;
  }

  remove(id: string, now: number): void {
    const note = this.notes.get(id)!;
    if (note.deleted === null) this.write('remove', id, { ...note, deleted: now }, now);
  }

  restore(id: string, now: number): void {
    const note = this.notes.get(id)!;
    if (note.deleted !== null) this.write('restore', id, { ...note, deleted: null }, now);
  }

  /** Erases those of the notes that are in the bin; null those that are over their time there. */
  purge(ids: readonly string[] | null, now: number): void {
    for (const [id, { deleted }] of [...this.notes]) {
      const isMeant = ids === null ? now - (deleted ?? now) > BIN_DAYS * 86_400_000 : ids.includes(id);
      if (deleted === null || !isMeant) continue;
      this.notes.delete(id);
      this.tombstones.add(id);
      this.log = this.log.filter(({ note }) => note !== id);
    }
  }

  /** @returns the note that changed; null where there is nothing to undo or redo */
  walk(direction: UndoDirection, id: string | null, now: number): string | null {
    for (;;) {
      const step = this.next(direction, id);
      if (!step) return null;
      const older = step.before ?? { ...step.after, deleted: now };
      const [from, to] = direction === 'undo' ? [step.after, older] : [older, step.after];
      const fields = differing(older, step.after);
      const current = this.notes.get(step.note);
      if (!current || differing(current, from).some((field) => !step.before || fields.includes(field)))
        this.log = this.log.filter(({ note }) => note !== step.note);
      else if (fields.length === 0) this.log.splice(this.log.indexOf(step), 1);
      else {
        step.undone = direction === 'undo' ? ++this.turns : null;
        const changed = Object.fromEntries(fields.map((field) => [field, to[field]]));
        if (fields.includes('deleted') && to.deleted !== null) changed.deleted = now;
        this.notes.set(step.note, { ...current, ...changed });
        return step.note;
      }
    }
  }

  history(id: string | null): NoteHistory {
    return { undo: this.next('undo', id)?.action ?? null, redo: this.next('redo', id)?.action ?? null };
  }

  /** Takes over what a merge makes of the notes. */
  import(notes: readonly Note[], tombstones: readonly string[]): void {
    const steps: ImportStep[] = [];
    for (const note of notes) {
      const before = this.notes.get(note.id) ?? null;
      const after = stateOf(note);
      this.notes.set(note.id, after);
      if (!before || differing(before, after).length > 0) steps.push({ id: note.id, before, after });
    }
    this.tombstones.clear();
    for (const id of tombstones) this.tombstones.add(id);
    if (steps.length > 0) this.lastImport = steps;
  }

  undoImport(now: number): void {
    for (const { id, before, after } of this.lastImport) {
      const current = this.notes.get(id);
      if (!current || differing(current, after).length > 0) continue;
      const isGone = before === null || before.deleted !== null;
      if (before !== null || current.deleted === null)
        this.notes.set(id, { ...(before ?? current), deleted: isGone ? now : null });
    }
    this.lastImport = [];
  }

  private write(action: Action, note: string, after: NoteState, now: number): void {
    const before = this.notes.get(note) ?? null;
    this.notes.set(note, after);
    let last = this.log.findLast((step) => step.note === note);
    for (; last && last.undone !== null; last = this.log.findLast((step) => step.note === note))
      this.log.splice(this.log.indexOf(last), 1);
    if (last && before && isTyping(last) && isTyping({ action, before, after }) && action === 'update') {
      const isOneGo = now - last.ended < 5_000 && now - last.began < 60_000;
      if (isOneGo && last.after.body === before.body) {
        Object.assign(last, { after, ended: now, since: this.turns });
        return;
      }
    }
    this.log.push({ note, action, before, after, began: now, ended: now, undone: null, since: this.turns });
    while (this.log[0]!.ended < now - LONGEST_MEMORY) this.log.shift();
  }

  private next(direction: UndoDirection, id: string | null): Step | undefined {
    const steps = id === null ? this.log : this.log.filter(({ note }) => note === id);
    const done = steps.findLast(({ undone }) => undone === null);
    if (direction === 'undo') return done;
    if (id !== null) return steps[done ? steps.indexOf(done) + 1 : 0];
    const [last] = steps.filter(({ undone }) => undone !== null).sort((a, b) => b.undone! - a.undone!);
    return last && done && done.since >= last.undone! ? undefined : last;
  }
}

interface ImportStep {
  readonly id: string;
  readonly before: NoteState | null;
  readonly after: NoteState;
}

/** What a reader knows of a stored note. */
export function stateOf({ body, tags, colour, target, deleted }: Note): NoteState {
  return { body, tags, colour, target, deleted: deleted === null ? null : Date.parse(deleted) };
}

const FIELDS = ['body', 'tags', 'colour', 'target', 'deleted'] as const;

function differing(a: NoteState, b: NoteState): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) =>
    field === 'deleted' ? (a.deleted === null) !== (b.deleted === null) : !isSame(a[field], b[field]),
  );
}

function isTyping({ action, before, after }: Pick<Step, 'action' | 'before' | 'after'>): boolean {
  if (action === 'add') return true;
  return (
    action === 'update' && before !== null && differing(before, after).every((field) => field === 'body')
  );
}
