import type { NoteActions } from './actions.ts';
import { unsavedKeyOf } from './actions.ts';
import { CONTENT_FIELDS, contentOfNote, EMPTY, isBlank, isSameContent } from './content.ts';
import type { Note, NoteChange, NoteContent, NoteTarget, NoteUpdated } from './model.ts';
import { newId as makeId } from './new-id.ts';
import { isSame } from './same.ts';
import type { UndoDirection } from './undo.ts';
import { compareVersions } from './version.ts';

/** How long after the last change it is saved, and how long one that follows others is put off at most, in ms. */
const QUIET = 400;
const LONGEST_WAIT = 2_000;

/** How far saving has come: `saved` only when all that is written is safely stored. */
export type SaveState =
  | { readonly kind: 'idle' | 'waiting' | 'saving' | 'saved' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What is written, and into what. */
export interface Writing {
  /** Under this key unsaved text is kept, and was perhaps kept before. */
  readonly key: string;
  readonly target: NoteTarget;
  /** The note that is changed; null for a new one. */
  readonly note: Note | null;
  /** The id that a new note gets, unless unsaved text has one already. */
  readonly newId: string;
}

/**
 * Saves a note as it is written. Every change is kept at once as unsaved text, and saved when the reader pauses; a new note
 * is added with the first text. A new note that is emptied goes to the bin. What cannot be saved stays here and in
 * the unsaved text, and goes out with the next change or on request.
 *
 * Changes that other surfaces make to the note are taken over in every field that has no unsaved change here. Where two wrote
 * the same text, the store keeps both, and this goes on with the copy that has the text written here.
 */
export class Autosave {
  id: string;
  content: NoteContent;
  state: SaveState = { kind: 'idle' };
  /** Whether what is written here became a note of its own, since another surface had changed the text. */
  isSplit = false;
  /** The note as this knows it stored; null while it is not. */
  stored: Note | null;
  private key: string;
  /** What `content` was made from. */
  private base: NoteContent | null;
  /** The unsaved text that this began with: another surface may be saving it. */
  private readonly begun: NoteContent | null;
  /** The id of the note that is made where another surface has changed the text; the same until it is. */
  private copyId: string;
  private readonly isNew: boolean;
  /** The newest state of the note that another surface is known to have stored. */
  private seen: Note | null = null;
  private saving: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirtySince = 0;

  /** @param onChange called whenever one of the public fields is another one. */
  constructor(
    private readonly actions: NoteActions,
    private readonly writing: Writing,
    private readonly onChange: () => void,
  ) {
    const { key, note, newId } = writing;
    const unsaved = actions.unsaved.find(key);
    this.key = key;
    this.isNew = note === null;
    this.stored = note;
    this.id = unsaved?.noteId ?? note?.id ?? newId;
    this.base = unsaved?.base ?? (note && contentOfNote(note));
    this.begun = unsaved && contentOfNote(unsaved);
    this.copyId = unsaved?.copyId ?? makeId();
    this.content = unsaved ? contentOfNote(unsaved) : (this.base ?? EMPTY);
    if (this.isDirty) this.schedule();
  }

  /** Whether something is written that is not stored. */
  get isDirty(): boolean {
    const isBinned = this.stored !== null && this.stored.deleted !== null;
    if (this.isNew && isBlank(this.content)) return this.stored !== null && !isBinned;
    return (this.isNew && isBinned) || !isSameContent(this.content, this.base ?? EMPTY);
  }

  /** Takes what the reader has changed. */
  change(part: Partial<NoteContent>): void {
    this.content = { ...this.content, ...part };
    if (this.isDirty || this.saving) this.keep();
    if (this.isDirty) this.schedule();
    else if (!this.saving) this.settle();
    this.onChange();
  }

  /** Saves at once what is written, and resolves with whether all of it is stored. */
  async flush(): Promise<boolean> {
    while (this.saving || this.isDirty) if (!(await this.save())) return false;
    return true;
  }

  /** Undoes the note's last change or redoes what was undone last, after what is written here is saved. */
  async walk(direction: UndoDirection): Promise<void> {
    if (!(await this.flush())) return;
    const before = this.content;
    const undone = await this.actions.walk(direction, this.id);
    if (!undone) return;
    this.stored = undone.note;
    this.base = contentOfNote(undone.note);
    const isGone = this.isNew && undone.note.deleted !== null;
    // What was typed meanwhile is a change to what the undo left.
    if (this.content === before) this.content = isGone ? EMPTY : this.base;
    this.onChange();
  }

  /** Takes over a state of the note that a surface stored: in every field that has no unsaved change here. */
  adopt(note: Note): void {
    if (note.id !== this.id || !this.stored) return;
    if (compareVersions(note.version, this.stored.version) !== 'after') return;
    if (this.saving) {
      this.seen = note;
      return;
    }
    this.take(note, this.base ?? EMPTY);
    this.onChange();
  }

  /** Stops waiting; what is unsaved then goes out with {@link flush} alone. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private keep(): void {
    const { key, id: noteId, base, content, copyId } = this;
    const { target } = this.writing;
    this.actions.unsaved.keep({ key, target, noteId, base, copyId, ...content }).catch((error: unknown) => {
      // A save that goes well afterwards counts more.
      if (this.isDirty) this.enter({ kind: 'failed', error });
    });
  }

  private schedule(): void {
    const now = Date.now();
    if (this.dirtySince === 0) this.dirtySince = now;
    clearTimeout(this.timer);
    const delay = Math.min(QUIET, Math.max(0, this.dirtySince + LONGEST_WAIT - now));
    this.timer = setTimeout(() => void this.save(), delay);
    if (this.state.kind !== 'failed') this.state = { kind: 'waiting' };
  }

  private save(): Promise<boolean> {
    this.saving ??= this.saveOnce().finally(() => {
      this.saving = null;
      const { seen } = this;
      this.seen = null;
      if (seen) this.adopt(seen);
    });
    return this.saving;
  }

  private async saveOnce(): Promise<boolean> {
    clearTimeout(this.timer);
    this.dirtySince = 0;
    if (!this.isDirty) return true;
    this.enter({ kind: 'saving' });
    try {
      await this.send(this.content);
    } catch (error) {
      this.enter({ kind: 'failed', error });
      return false;
    }
    if (this.isDirty) this.schedule();
    else this.settle();
    this.onChange();
    return true;
  }

  private async send(sent: NoteContent): Promise<void> {
    if (!this.stored) return this.takeStored(await this.add(sent), sent);
    if (this.isNew && isBlank(sent)) {
      this.stored = await this.actions.remove(this.id);
      return;
    }
    try {
      const change = this.isNew && this.stored.deleted !== null ? sent : changeOf(sent, this.base ?? EMPTY);
      this.takeStored(await this.actions.update(this.id, change, this.base, this.copyId), sent);
    } catch (error) {
      // It was erased for good meanwhile: what is written stays, as a note that is new again.
      if (codeOf(error) !== 'notFound') throw error;
      this.takeStored(await this.add(sent), sent);
    }
  }

  /**
   * Adds the note. Where an answer was lost, or unsaved text outlived its saving, the id is taken: by an earlier state of what
   * is written here, or by what the reader wrote into the note elsewhere since, which must not be overwritten.
   */
  private async add(sent: NoteContent): Promise<NoteUpdated> {
    const { id, actions, begun, copyId } = this;
    try {
      return { note: await actions.add({ id, target: this.writing.target, ...sent }), copy: null };
    } catch (error) {
      if (codeOf(error) !== 'conflict') throw error;
      // A text of then that was changed here is what this one was made from; unchanged it must not give way to another.
      const wasChanged = begun !== null && begun.body !== sent.body;
      return actions.update(id, sent, this.base ?? (wasChanged ? begun : EMPTY), copyId);
    }
  }

  private takeStored({ note, copy }: NoteUpdated, sent: NoteContent): void {
    if (copy) {
      this.actions.unsaved.forget(this.key);
      this.id = copy.id;
      if (!this.isNew) this.key = unsavedKeyOf(copy.id);
      this.isSplit = true;
      this.copyId = makeId();
      if (!isSameContent(this.content, sent)) this.keep();
    }
    this.take(copy ?? note, sent);
  }

  /** Takes a stored state over. A field that is other here than in `known` was changed by the reader since, and stays. */
  private take(note: Note, known: NoteContent): void {
    const [content, base] = [{ ...this.content }, { ...(this.base ?? EMPTY) }];
    for (const field of CONTENT_FIELDS) {
      const isUntouched = isSame(content[field], known[field]);
      if (isUntouched) Object.assign(content, { [field]: note[field] });
      const isKnown = [known, content, this.begun].some(
        (state) => state && isSame(note[field], state[field]),
      );
      if (isUntouched || isKnown) Object.assign(base, { [field]: note[field] });
    }
    this.stored = note;
    this.content = content;
    this.base = base;
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.dirtySince = 0;
    this.actions.unsaved.forget(this.key);
    this.state = { kind: this.stored && !this.stored.deleted ? 'saved' : 'idle' };
  }

  private enter(state: SaveState): void {
    this.state = state;
    this.onChange();
  }
}

/** What of the content is other than it was. */
function changeOf(content: NoteContent, base: NoteContent): NoteChange {
  const changed = CONTENT_FIELDS.filter((field) => !isSame(content[field], base[field]));
  return Object.fromEntries(changed.map((field) => [field, content[field]]));
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
