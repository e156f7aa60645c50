import type { Identity } from '../analysis/types.ts';

/** What stands between given name and surname: ジョン・スミス, ジャン=ポール, John Smith. */
const BETWEEN_NAMES = /[・=＝\s.．]/u;

/** Japanese full names have four characters as a rule (山田太郎); with fewer a name can be a surname (佐々木, 阿部). */
const SURNAME_ALONE = /^\p{Script=Han}{1,3}$/u;

/**
 * Whether a person is known across posts by no more than a name that others can share: not on the list of officials, and
 * without a full name as far as its form tells. What such a person said elsewhere may be another's of the same name.
 */
export function isKnownBySurnameAlone(name: string, identity: Identity | null): boolean {
  if (identity || BETWEEN_NAMES.test(name)) return false;
  return SURNAME_ALONE.test(name) || !/\p{Script=Han}/u.test(name);
}
