import type { ArchiveState } from './model.ts';

/** How far a reading is. What is not yet known is estimated from the survey, on the high side. */
export interface Progress {
  /** Posts that are done with: recorded, known or failed. */
  readonly done: number;
  /** All posts of the range. */
  readonly total: number;
  readonly requestsLeft: number;
  /** In milliseconds, at the pace so far. */
  readonly timeLeft: number;
}

/** @param now milliseconds since the epoch. */
export function progressOf(state: ArchiveState, now: number): Progress {
  const { recorded, known, failed, queue, page, extent, pace, waiting, found } = state;
  const listsLeft = page === null || !extent ? 0 : Math.max(1, extent.last - page + 1);
  const unseen = listsLeft === 0 ? 0 : Math.max(0, (extent?.posts ?? 0) - found);
  const done = recorded + known + failed.length;
  const requestsLeft = queue.length + unseen + listsLeft;
  const wait = Math.max(0, (waiting?.until ?? 0) - now);
  return {
    done,
    total: done + queue.length + unseen,
    requestsLeft,
    timeLeft: requestsLeft * pace + wait,
  };
}
