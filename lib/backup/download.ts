import { browser } from 'wxt/browser';

/** The folder below the browser's own folder of downloads. */
export const DOWNLOAD_FOLDER = 'hatsugenroku';

/** The permission that automatic downloads need; asked for when the reader wants them. */
export const DOWNLOADS_PERMISSION = { permissions: ['downloads'] } as const;

/** Whether this browser lets extensions replace a file among the downloads; in Chromium a folder serves better. */
export const canReplaceDownloads = import.meta.env.FIREFOX;

/**
 * Puts a file among the browser's downloads, in the place of the one that is there, and takes it out of the list of
 * downloads again: what is written by itself is no news.
 *
 * @throws where the permission is missing or the download fails
 */
export async function downloadBackup(name: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  try {
    const id = await browser.downloads.download({
      url: address,
      filename: `${DOWNLOAD_FOLDER}/${name}`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await complete(id);
    await browser.downloads.erase({ id });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Waits until a download is complete. */
async function complete(id: number): Promise<void> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (!item) throw new Error('The download is gone.');
    if (item.state === 'complete') return;
    if (item.state === 'interrupted') throw new Error(`The download was interrupted: ${item.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
