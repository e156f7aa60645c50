/** The tags of the elements that the extension puts on a page. */
const HOSTS = 'hatsugenroku-card,hatsugenroku-legend,hatsugenroku-status';

/**
 * Takes away the elements of an earlier version of the extension. Where Firefox updates an extension, it ends the old
 * content script without a word, and starts the new one on the same page: what stood open is dead.
 */
export function removeLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(HOSTS)) host.remove();
}
