import type { IDBPTransaction } from 'idb';
import type { DatabaseSchema } from './database.ts';

/** Any write transaction. */
type WriteTransaction = Pick<
  IDBPTransaction<DatabaseSchema, never[], 'readwrite'>,
  'done' | 'error' | 'abort'
>;

/**
 * Waits until a transaction is complete, and gives what the action gave. An action that fails takes back everything that
 * the transaction wrote.
 *
 * @throws what failed first: of the action and the browser the one that tells more.
 */
export async function complete<T>(action: Promise<T>, transaction: WriteTransaction): Promise<T> {
  const acting = action.catch((error: unknown) => {
    // A request that failed has aborted its transaction by itself.
    if (transaction.error === null) abort(transaction);
    throw error;
  });
  const [acted, completed] = await Promise.allSettled([acting, transaction.done]);
  if (acted.status === 'fulfilled' && completed.status === 'fulfilled') return acted.value;
  const reasons = [acted, completed].flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  );
  throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended meanwhile: what the browser ended by itself needs no abort.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}

/** An AbortError says only that something else went wrong: of a full disk either the request or the transaction tells. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
