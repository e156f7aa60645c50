/** How long a person would wait before calling a thing broken, in milliseconds. */
const PATIENCE = 10_000;
const INTERVAL = 50;

/** Waits a while; for things that must NOT happen, there is no event to wait for. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Asks again and again until the answer is neither null, undefined nor false, and returns it.
 *
 * @param what completes the sentence "waited for …".
 * @throws when `patience` milliseconds are over; the last error thrown by `ask` is its cause.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = PATIENCE,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + patience;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as NonNullable<Exclude<T, false>>;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) throw new Error(`waited ${patience} ms for ${what}`, { cause });
    await pause(INTERVAL);
  }
}
