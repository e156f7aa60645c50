import type { BackgroundRequest } from './protocol.ts';

/**
 * Which requests may be sent again when the background went away before it answered: those that do the same once or twice.
 * A new note and the copy that a conflict makes have ids from the surface; notes that came in with a file come in once.
 *
 * Text that is kept while it is typed is not sent again: what was typed after it may be kept by then.
 */
export const REPEATABLE: Readonly<Record<BackgroundRequest['type'], boolean>> = {
  analyse: true,
  saidBefore: true,
  notesOfPage: true,
  addNote: true,
  updateNote: true,
  removeNote: true,
  restoreNote: true,
  noteHistory: true,
  knownTags: true,
  purgeNotes: true,
  importNotes: true,
  unsavedOfPage: true,
  pageTexts: true,
  forgetPost: true,
  forgetRecord: true,
  keepUnsaved: false,
  forgetUnsaved: false,
  walkLog: false,
  undoImport: false,
  openSaid: false,
  openNote: false,
  takePlaceToShow: false,
  readBlog: false,
  forgetBlog: false,
  readArchive: false,
};
