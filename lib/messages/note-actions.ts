import type { NoteActions, UnsavedKeeper } from '../notes/actions.ts';
import { newId } from '../notes/new-id.ts';
import { askBackground } from './send.ts';

/** The note actions of a surface: the background does them. Each rejects with a RequestError. */
export function createNoteActions(unsaved: UnsavedKeeper): NoteActions {
  return {
    add: (draft) => askBackground({ type: 'addNote', draft }),
    update: (id, change, base, copyId) =>
      askBackground({ type: 'updateNote', id, change, base, copyId: copyId ?? newId() }),
    remove: (id) => askBackground({ type: 'removeNote', id }),
    restore: (id) => askBackground({ type: 'restoreNote', id }),
    purge: (ids) => askBackground({ type: 'purgeNotes', ids }),
    walk: (direction, note) => askBackground({ type: 'walkLog', direction, note }),
    history: (note) => askBackground({ type: 'noteHistory', note }),
    tags: () => askBackground({ type: 'knownTags' }),
    unsaved,
  };
}
