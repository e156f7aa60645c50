import { askBackground } from '../../lib/messages/send.ts';
import type { UnsavedText } from '../../lib/notes/model.ts';

/**
 * What was typed into this page's cards and not saved. The background keeps a copy, so that closing a card, a tab or the
 * browser loses nothing: the card that is opened again has the text.
 */
export class Unsaved {
  private readonly texts = new Map<string, UnsavedText>();
  /** Whether what was typed before is here. */
  private loaded = false;
  /** Keys whose text is on its way to the background. */
  private readonly underWay = new Set<string>();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Takes over what was typed on these posts before. What is being typed now counts more. */
  async load(postKeys: readonly string[]): Promise<void> {
    for (const text of await askBackground({ type: 'unsavedOfPage', postKeys }))
      if (!this.texts.has(text.key)) this.texts.set(text.key, text);
    this.loaded = true;
  }

  get isLoaded(): boolean {
    return this.loaded;
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
    this.hand(text);
  }

  /** @param tell false where the background has forgotten the text already. */
  forget(key: string, tell = true): void {
    if (this.texts.delete(key) && tell) askBackground({ type: 'forgetUnsaved', key }).catch(this.onError);
  }

  /** Hands a text over at once, and what was typed meanwhile after it: a tab can be closed at any moment. */
  private hand(text: UnsavedText): void {
    if (this.underWay.has(text.key)) return;
    this.underWay.add(text.key);
    askBackground({ type: 'keepUnsaved', text })
      .catch(this.onError)
      .finally(() => {
        this.underWay.delete(text.key);
        const now = this.texts.get(text.key);
        if (now && now !== text) this.hand(now);
        // Forgotten while it was on its way: it must not come back.
        if (!now) askBackground({ type: 'forgetUnsaved', key: text.key }).catch(this.onError);
      });
  }
}
