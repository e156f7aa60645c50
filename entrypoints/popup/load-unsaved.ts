import { Unsaved } from '../../lib/messages/unsaved.ts';
import { createUnsavedTexts } from '../../lib/notes/unsaved-texts.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** All that was typed anywhere and not saved, and whether it could be read: typing goes on without it. */
export async function loadUnsaved(
  openDatabase: OpenDatabase,
): Promise<{ readonly unsaved: Unsaved; readonly isRead: boolean }> {
  // Whoever types is told by the field what cannot be kept.
  const unsaved = new Unsaved((error) => console.error('Unsaved text could not be kept.', error));
  try {
    unsaved.add(await createUnsavedTexts(openDatabase).all());
    return { unsaved, isRead: true };
  } catch (error) {
    console.error('Unsaved text could not be read.', error);
    return { unsaved, isRead: false };
  }
}
