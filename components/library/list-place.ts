/** Where a reader had come to in a list, kept with the page's entry in the browser's history: the way back leads there. */

/** The first entry that was in view; null where none is known. */
export function listPlace(): number | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('listPlace' in state)) return null;
  return typeof state.listPlace === 'number' ? state.listPlace : null;
}

/** Keeps a place; the beginning of a list is none. */
export function keepListPlace(index: number): void {
  if (listPlace() !== index && (listPlace() !== null || index > 0))
    history.replaceState(index > 0 ? { listPlace: index } : null, '');
}
