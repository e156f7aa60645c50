import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Where drafts stand in the extension's storage. */
const STORAGE_KEY = 'popupDrafts';

const DraftsSchema = v.record(v.string(), v.string());

/**
 * What was typed into the popup and not saved. A click beside the popup closes it without a word, and the popup has no
 * time then to save anything: so every change is kept at once.
 */
export class Drafts {
  constructor(private readonly texts: Map<string, string>) {}

  /** The text under a key; null where there is none. */
  get(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  /** Keeps a text under a key; null or an empty text forgets it. */
  set(key: string, text: string | null): void {
    if (text) this.texts.set(key, text);
    else this.texts.delete(key);
    browser.storage.local
      .set({ [STORAGE_KEY]: Object.fromEntries(this.texts) })
      .catch((error: unknown) => console.error('A draft could not be kept.', error));
  }
}

/** The drafts of the last time. */
export async function loadDrafts(): Promise<Drafts> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  const drafts = v.safeParse(DraftsSchema, stored[STORAGE_KEY] ?? {});
  return new Drafts(new Map(drafts.success ? Object.entries(drafts.output) : []));
}
