import type { BackgroundRequest } from '../../lib/messages/protocol.ts';
import type { Sender } from './senders.ts';

/**
 * Who may ask for something: the extension's own pages, the content scripts of pages, or both. What a page may ask for is
 * bounded further by what it asks about: see senders.ts.
 */
type Access = 'extension' | 'page' | 'both';

/**
 * Who may ask for what. Every request stands here, or it does not compile; what a page can do without is not given to it,
 * since a page that has taken its browser's renderer over speaks with the voice of our content script.
 */
export const ACCESS: Readonly<Record<BackgroundRequest['type'], Access>> = {
  analyse: 'both',
  saidBefore: 'page',
  openSaid: 'both',
  forgetPost: 'extension',
  forgetRecord: 'extension',
  notesOfPage: 'both',
  addNote: 'both',
  updateNote: 'both',
  removeNote: 'both',
  restoreNote: 'both',
  walkLog: 'both',
  noteHistory: 'both',
  knownTags: 'both',
  purgeNotes: 'extension',
  importNotes: 'extension',
  undoImport: 'extension',
  keepUnsaved: 'both',
  forgetUnsaved: 'both',
  unsavedOfPage: 'both',
  openNote: 'extension',
  pageTexts: 'both',
  takePlaceToShow: 'page',
  readBlog: 'extension',
  forgetBlog: 'extension',
  readArchive: 'extension',
};

/** Whether a sender may ask for a kind of thing at all. */
export function mayAsk(sender: Sender, type: BackgroundRequest['type']): boolean {
  const access = ACCESS[type];
  return access === 'both' || access === sender.kind;
}
