import type { Analysis } from '../../lib/analysis/types.ts';
import type { PostReference } from '../../lib/notes/model.ts';
import type { Reading } from '../../lib/record/model.ts';
import type { RecordStore } from '../../lib/record/store.ts';
import { StorageError } from '../../lib/storage/errors.ts';

/** Records posts behind the reader's back: what fails must not cost them the analysis. */
export interface Recorder {
  /** Records an analysed post. Never rejects: a failure is logged, and told by {@link failed}. */
  record(post: PostReference, reading: Reading, analysis: Analysis): Promise<void>;
  /** The code of the failure (see Failure in lib/messages/protocol.ts) if the latest recording failed; else null. */
  readonly failed: string | null;
}

/** @param rules fingerprint of the rules that make the analyses. */
export function createRecorder(
  store: Pick<RecordStore, 'record'>,
  rules: string,
  now: () => number = Date.now,
): Recorder {
  let failed: string | null = null;
  return {
    async record(post, { loaded, read, isWhole }, analysis) {
      // Nothing was read later than now: a time in the future would keep every newer text away.
      const reading = { loaded: Math.min(loaded, now()), read: Math.min(read, now()), isWhole };
      try {
        await store.record({ post, reading, analysis, rules });
        failed = null;
      } catch (error) {
        console.error(`${post.key} could not be recorded.`, error);
        failed = error instanceof StorageError ? error.code : 'internal';
      }
    },
    get failed() {
      return failed;
    },
  };
}
