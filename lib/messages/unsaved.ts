import type { UnsavedKeeper } from '../notes/actions.ts';
import type { UnsavedText } from '../notes/model.ts';
import { askBackground } from './send.ts';

/**
 * What was typed into a surface and not saved yet. The background keeps a copy, so that closing a card, a tab or the
 * browser loses nothing: what is opened again has the text.
 */
export class Unsaved implements UnsavedKeeper {
  private readonly texts = new Map<string, UnsavedText>();
  /** Keys of the posts on which what was typed before is here. */
  private readonly loaded = new Set<string>();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Takes over what was typed on these posts before. What is being typed now counts more. */
  async load(postKeys: readonly string[]): Promise<void> {
    this.add(await askBackground({ type: 'unsavedOfPage', postKeys }));
    for (const key of postKeys) this.loaded.add(key);
  }

  /** Takes over texts that were read elsewhere. */
  add(texts: readonly UnsavedText[]): void {
    for (const text of texts) if (!this.texts.has(text.key)) this.texts.set(text.key, text);
  }

  /** Whether what was typed on a post before is here. */
  isLoaded(postKey: string): boolean {
    return this.loaded.has(postKey);
  }

  find(key: string): UnsavedText | null {
    return this.texts.get(key) ?? null;
  }

  /**
   * Hands a text over at once, not after the one before is answered: a tab or a popup can be closed at any moment. They
   * reach the background in order.
   *
   * @throws {RequestError} where the background cannot be reached or cannot keep it.
   */
  async keep(text: UnsavedText): Promise<void> {
    this.texts.set(text.key, text);
    try {
      await askBackground({ type: 'keepUnsaved', text });
    } catch (error) {
      this.onError(error);
      throw error;
    }
  }

  forget(key: string): void {
    if (this.texts.delete(key)) askBackground({ type: 'forgetUnsaved', key }).catch(this.onError);
  }
}
