import type { Notice } from '../../components/notice-bar.tsx';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';
import type { NoteActions } from '../../lib/notes/actions.ts';
import type { UndoDirection } from '../../lib/notes/undo.ts';

/** How much of a note is quoted in a notice, in UTF-16 units. */
const LONGEST_QUOTATION = 24;

/** Goes one step through all changes of notes, and tells what came of it. */
export async function walkLog(direction: UndoDirection, actions: NoteActions): Promise<Notice> {
  try {
    const undone = await actions.walk(direction, null);
    if (!undone) return { text: message('historyNothing') };
    const words = undone.note.body.trim().replaceAll(/\s+/g, ' ');
    const shown = words.length > LONGEST_QUOTATION ? `${words.slice(0, LONGEST_QUOTATION)}…` : words;
    return { text: message(direction === 'undo' ? 'historyUndone' : 'historyRedone', shown) };
  } catch (error) {
    return { text: explainFailure(error), failed: true };
  }
}
