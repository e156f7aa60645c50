import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataNotices } from './data-notices.ts';
import { NOTICES_FILE, type Notice, type Notices } from './notice.ts';
import { noticeOfPackage } from './package-notice.ts';

/** The repository's root, where our own package.json and LICENSE are. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Puts the notices of all that is shipped among the extension's files, once everything is built.
 *
 * @param folder of the built extension.
 * @param packageFolders of the packages that have code in it.
 * @throws {Error} where something may not be shipped, or has no notice.
 */
export function writeNotices(folder: string, packageFolders: ReadonlySet<string>): void {
  const all = [...dataNotices(), ...[...packageFolders].map(noticeOfPackage)];
  // One version may be installed in several places; of one package, several versions may be shipped.
  const others = new Map(all.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  const notices: Notices = {
    own: noticeOfPackage(ROOT),
    others: [...others.keys()].sort().map((key) => others.get(key) as Notice),
  };
  writeFileSync(join(folder, NOTICES_FILE), JSON.stringify(notices, null, 1));
}
