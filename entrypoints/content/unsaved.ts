import { askBackground } from '../../lib/messages/send.ts';
import type { UnsavedText } from '../../lib/notes/model.ts';

/** How long typing pauses before a text is handed to the background, in ms. */
const PAUSE = 200;

/**
 * What was typed into this page's cards and not saved. The background keeps a copy, so that closing a card, a tab or the
 * browser loses nothing: the card that is opened again has the text.
 */
export class Unsaved {
  private readonly texts = new Map<string, UnsavedText>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Takes over what was typed on these posts before. What is being typed now counts more. */
  async load(postKeys: readonly string[]): Promise<void> {
    for (const text of await askBackground({ type: 'unsavedOfPage', postKeys }))
      if (!this.texts.has(text.key)) this.texts.set(text.key, text);
  }

  /** The text under a key; null where there is none. */
  get(key: string): UnsavedText | null {
    return this.texts.get(key) ?? null;
  }

  /** All unsaved changes to existing notes, by note id. */
  edits(): ReadonlyMap<string, string> {
    return new Map(
      [...this.texts.values()].flatMap(({ noteId, body }) => (noteId === null ? [] : [[noteId, body]])),
    );
  }

  keep(text: UnsavedText): void {
    this.texts.set(text.key, text);
    clearTimeout(this.waiting.get(text.key));
    this.waiting.set(
      text.key,
      setTimeout(() => this.hand(text.key), PAUSE),
    );
  }

  forget(key: string): void {
    if (!this.texts.delete(key)) return;
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    askBackground({ type: 'forgetUnsaved', key }).catch(this.onError);
  }

  /** Hands over at once what still waits: the page is about to go. */
  flush(): void {
    for (const key of [...this.waiting.keys()]) this.hand(key);
  }

  private hand(key: string): void {
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    const text = this.texts.get(key);
    if (text) askBackground({ type: 'keepUnsaved', text }).catch(this.onError);
  }
}
