import { browser } from 'wxt/browser';

/** What a draft is for: an edit of a note, by its id, or a new note on a post, by the post's key. */
const KINDS = { note: 'popupDraft:note:', post: 'popupDraft:post:' } as const;

type Kind = keyof typeof KINDS;

/**
 * What was typed into the popup and not saved. A click beside the popup closes it without a word, and the popup has no
 * time then to save anything: so every change is kept at once, each draft in a place of its own, so that popups in two
 * windows keep theirs beside each other.
 */
export class Drafts {
  readonly #texts: Readonly<Record<Kind, Map<string, string>>> = { note: new Map(), post: new Map() };

  /** @param stored what the extension's storage holds; all else in it is passed over. */
  constructor(stored: Readonly<Record<string, unknown>>) {
    for (const [place, text] of Object.entries(stored))
      for (const kind of Object.keys(KINDS) as Kind[])
        if (place.startsWith(KINDS[kind]) && typeof text === 'string')
          this.#texts[kind].set(place.slice(KINDS[kind].length), text);
  }

  /** Unsaved edits by note id. */
  get notes(): ReadonlyMap<string, string> {
    return this.#texts.note;
  }

  /** Unsaved new notes by the key of the post that they are on. */
  get posts(): ReadonlyMap<string, string> {
    return this.#texts.post;
  }

  /** Keeps the edit of a note; null forgets it. */
  setNote(id: string, body: string | null): void {
    this.#set('note', id, body);
  }

  /** Keeps a new note on a post; null or an empty text forgets it. */
  setPost(key: string, body: string | null): void {
    this.#set('post', key, body || null);
  }

  /** Forgets the edits of all notes but these: the others were deleted elsewhere. */
  forgetNotesExcept(ids: ReadonlySet<string>): void {
    for (const id of [...this.notes.keys()]) if (!ids.has(id)) this.setNote(id, null);
  }

  #set(kind: Kind, key: string, text: string | null): void {
    const place = KINDS[kind] + key;
    if (text === null) {
      if (this.#texts[kind].delete(key)) report(browser.storage.local.remove(place));
    } else {
      this.#texts[kind].set(key, text);
      report(browser.storage.local.set({ [place]: text }));
    }
  }
}

/** The drafts of the last time. */
export async function loadDrafts(): Promise<Drafts> {
  return new Drafts(await browser.storage.local.get(null));
}

/** The reader goes on writing although a draft cannot be kept: the note can still be saved. */
function report(keeping: Promise<void>): void {
  keeping.catch((error: unknown) => console.error('A draft could not be kept.', error));
}
