import { newId } from './new-id.ts';
import type { WritableStore } from './transaction.ts';

/** Under this name the replica id stands in the store `local`; the database's third migration puts it there. */
const NAME = 'replica';

/** The random id under which the changes made in this browser profile are counted. */
export async function replicaOf(local: WritableStore<'local'>): Promise<string> {
  const known = await local.get(NAME);
  if (typeof known === 'string' && known !== '') return known;
  const replica = newId();
  await local.put(replica, NAME);
  return replica;
}
