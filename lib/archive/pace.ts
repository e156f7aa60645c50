/** How fast a blog is asked, and how patiently where it does not answer. All in milliseconds. */

/** At least this long from the beginning of one request to that of the next. */
export const SHORTEST_PAUSE = 1_000;

/** How long to wait while the browser has no network before looking again, which asks nobody. */
export const OFFLINE_PAUSE = 30_000;

/** A request that takes longer is given up. */
export const LONGEST_REQUEST = 30_000;

/** So often a post is asked for whose server fails at it. */
export const MOST_ATTEMPTS = 3;

/** After so many failed attempts in a row, at whatever request, the reader is asked. With all pauses, some twenty minutes. */
export const MOST_ATTEMPTS_IN_ROW = 8;

/** After so many posts in a row that could not be read, the reader is asked. */
export const MOST_FAILED_IN_ROW = 10;

/** A blog that asks for more patience is left alone until the reader says so. */
export const LONGEST_PATIENCE = 86_400_000;

const FIRST_BACK_OFF = 5_000;
const LONGEST_BACK_OFF = 900_000;

/** How long to wait after a failed attempt, doubling with each further one in a row, from 1. */
export function backOff(attemptsInRow: number): number {
  return Math.min(FIRST_BACK_OFF * 2 ** Math.max(0, attemptsInRow - 1), LONGEST_BACK_OFF);
}

/**
 * What a `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3).
 * @returns milliseconds from now; null where it says nothing that could be understood.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The pace as it goes on, from what it was and how long the latest request took with its pause: late ones count most. */
export function smoothPace(before: number, latest: number): number {
  return Math.round(before * 0.8 + latest * 0.2);
}
