import type { Analysis } from '../analysis/types.ts';
import type { ArchiveState } from './model.ts';
import type { ArchiveAnswer, ArchiveRequest } from './requests.ts';
import type { ArchiveStore } from './store.ts';

/** What a reader of archives works with; tests put a clock and a blog of their own in place. */
export interface ArchiveWorld {
  readonly store: ArchiveStore;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something later; returns what calls it off. Lost when the background stops. */
  later(run: () => Promise<void>, milliseconds: number): () => void;
  /** Sees to it that ArchiveReader.wake is called after a while, also when the background stops; null calls it off. */
  wakeLater(milliseconds: number | null): Promise<void>;
  /** One request, and no other. Resolves also where it failed or was aborted. */
  fetch(request: ArchiveRequest, signal: AbortSignal): Promise<ArchiveAnswer>;
  /** Those of some origins that the browser lets us fetch from. */
  allowed(origins: readonly string[]): Promise<readonly string[]>;
  isOnline(): boolean;
  /** Finds who says what; keeps nothing. @throws where the text cannot be analysed. */
  analyse(text: string, date: string | null): Promise<Analysis>;
  /** Fingerprint of the rules that analyse. */
  readonly rules: string;
  /** Tells open surfaces of a new state; null when it was forgotten. */
  tell(blog: string, state: ArchiveState | null): void;
}
