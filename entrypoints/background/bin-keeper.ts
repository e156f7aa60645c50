import type { NoteStore } from '../../lib/notes/store.ts';
import { tellOfChange } from './tell-of-change.ts';

/** How long after its start the background looks into the bin, in ms: what it was started for comes first. */
const DELAY = 3_000;

/**
 * Erases the notes that are over their time in the bin. Browsers start the background anew with every page of a blog that
 * is opened after a while, so this happens about as often as somebody could notice, without the permission for alarms.
 */
export function keepBin(notes: Pick<NoteStore, 'purge'>): void {
  setTimeout(() => {
    notes
      .purge(null)
      .then((erased) => erased > 0 && tellOfChange(erased))
      .catch((error: unknown) => console.error('The bin could not be emptied.', error));
  }, DELAY);
}
