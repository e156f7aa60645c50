/** How much the extension has stored, and whether the browser may clear it when the disk runs full. */
export interface StorageSpace {
  /** In bytes; both are what the browser tells, which rounds. */
  readonly used: number;
  readonly available: number;
  /** Whether the browser never clears it by itself. */
  readonly isPersistent: boolean;
}

/**
 * Asks the browser not to clear what is stored. With the permission `unlimitedStorage` Firefox grants this without a
 * question, and Chromium never clears the storage of an extension, though it answers no.
 *
 * Chromium's service worker has no `persist`, and needs none.
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function askForPersistence(): Promise<boolean> {
  const storage: Partial<StorageManager> = navigator.storage;
  if ((await storage.persisted?.()) || import.meta.env.CHROME) return true;
  return (await storage.persist?.()) ?? false;
}

/** How much is stored. @throws where the browser does not tell */
export async function storageSpace(): Promise<StorageSpace> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, available: quota, isPersistent: await askForPersistence() };
}
