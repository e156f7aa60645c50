import { askBackground } from '../../lib/messages/send.ts';
import type { UnsavedText } from '../../lib/notes/model.ts';

/**
 * What was typed into this page's cards and not saved. The background keeps a copy, so that closing a card, a tab or the
 * browser loses nothing: the card that is opened again has the text.
 */
export class Unsaved {
  private readonly texts = new Map<string, UnsavedText>();
  /** Keys of the posts on which what was typed before is here. */
  private readonly loaded = new Set<string>();
  /** Texts on their way to the background, by key. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Takes over what was typed on these posts before. What is being typed now counts more. */
  async load(postKeys: readonly string[]): Promise<void> {
    for (const text of await askBackground({ type: 'unsavedOfPage', postKeys }))
      if (!this.texts.has(text.key)) this.texts.set(text.key, text);
    for (const key of postKeys) this.loaded.add(key);
  }

  /** Whether what was typed on a post before is here. */
  isLoaded(postKey: string): boolean {
    return this.loaded.has(postKey);
  }

  /** The text under a key; null where there is none. */
  get(key: string): UnsavedText | null {
    return this.texts.get(key) ?? null;
  }

  /** All unsaved changes to existing notes, by note id. */
  edits(): ReadonlyMap<string, string> {
    return new Map(
      [...this.texts.values()].flatMap(({ key, noteId, body }) =>
        key === `note ${noteId}` ? [[noteId, body]] : [],
      ),
    );
  }

  /**
   * Keeps a text. Resolves when the background has it.
   *
   * @throws {RequestError} where the background cannot be reached or cannot keep it.
   */
  keep(text: UnsavedText): Promise<void> {
    this.texts.set(text.key, text);
    let handing = this.underWay.get(text.key);
    if (!handing) {
      handing = this.hand(text.key).finally(() => this.underWay.delete(text.key));
      this.underWay.set(text.key, handing);
    }
    handing.catch(this.onError);
    return handing;
  }

  /** @param tell false where the background has forgotten the text already. */
  forget(key: string, tell = true): void {
    if (this.texts.delete(key) && tell) askBackground({ type: 'forgetUnsaved', key }).catch(this.onError);
  }

  /** Hands a text over at once, and what was typed meanwhile after it: a tab can be closed at any moment. */
  private async hand(key: string): Promise<void> {
    let handed: UnsavedText | undefined;
    for (;;) {
      const text = this.texts.get(key);
      if (text === handed) return;
      // What was forgotten while it was on its way must not come back.
      await askBackground(text ? { type: 'keepUnsaved', text } : { type: 'forgetUnsaved', key });
      handed = text;
    }
  }
}
