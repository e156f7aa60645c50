import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import { createNoteActions } from '../../lib/messages/note-actions.ts';
import { Unsaved } from '../../lib/messages/unsaved.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import { createUnsavedTexts } from '../../lib/notes/unsaved-texts.ts';
import type { OpenDatabase } from '../../lib/storage/database.ts';

/** What an extension page that writes notes has to know before it is shown. */
export interface FirstProps {
  readonly actions: NoteActions;
  /** What there is to tell at once. */
  readonly firstNotice: Notice | null;
}

/** Reads all that was typed anywhere and not saved. Typing goes on without it, and the reader is told. */
export async function readFirstProps(openDatabase: OpenDatabase): Promise<FirstProps> {
  // Whoever types is told by the field what cannot be kept.
  const unsaved = new Unsaved((error) => console.error('Unsaved text could not be kept.', error));
  const actions = createNoteActions(unsaved);
  try {
    unsaved.add(await createUnsavedTexts(openDatabase).all());
    return { actions, firstNotice: null };
  } catch (error) {
    console.error('Unsaved text could not be read.', error);
    return { actions, firstNotice: { text: message('draftsUnread'), failed: true } };
  }
}
