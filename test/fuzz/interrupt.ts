/**
 * Lets the browser abort the transaction at the n-th write of an action, as it does when the disk is full.
 *
 * @param at counted from 1; an action that writes less often is left alone.
 */
export async function interrupt<T>(at: number, action: () => Promise<T>): Promise<T> {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  let writes = 0;
  const aborting = <Args extends unknown[], R extends IDBRequest>(
    write: (this: IDBObjectStore, ...args: Args) => R,
  ) =>
    function (this: IDBObjectStore, ...args: Args): R {
      const request = write.apply(this, args);
      // Not at once: no browser ends a transaction in the middle of a task.
      if (++writes === at) request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  Object.assign(IDBObjectStore.prototype, {
    put: aborting(put),
    add: aborting(add),
    delete: aborting(remove),
  });
  try {
    return await action();
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
  }
}
