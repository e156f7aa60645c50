import type { IDBPTransaction } from 'idb';
import type { DatabaseSchema } from './database.ts';

/** Any write transaction. */
type WriteTransaction = Pick<
  IDBPTransaction<DatabaseSchema, never[], 'readwrite'>,
  'done' | 'error' | 'abort'
>;

/**
 * Waits until a transaction is complete. An action that fails takes back everything that the transaction wrote.
 *
 * @throws what failed first: of the action and the browser the one that tells more.
 */
export async function complete(action: Promise<unknown>, transaction: WriteTransaction): Promise<void> {
  const acted = action.catch((error: unknown) => {
    // A request that failed has aborted its transaction by itself.
    if (transaction.error === null) transaction.abort();
    throw error;
  });
  const outcomes = await Promise.allSettled([acted, transaction.done]);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
}

/** An AbortError says only that something else went wrong: of a full disk either the request or the transaction tells. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
