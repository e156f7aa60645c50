import { type ComponentProps, render } from 'preact';
import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import { createNoteActions } from '../../lib/messages/note-actions.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { loadUnsaved } from '../popup/load-unsaved.ts';
import { App } from './app.tsx';
import { createServices } from './services.ts';

// Lists are drawn after the browser would have scrolled; they find their place themselves.
history.scrollRestoration = 'manual';
const speaking = followLanguage(show, new AbortController().signal);
const openDatabase = createDatabaseOpener();
const services = createServices(openDatabase, createNoteStore(openDatabase));
/** What is shown once it is there. */
let shown: Pick<ComponentProps<typeof App>, 'actions' | 'firstNotice'> | null = null;
await speaking;
const { unsaved, isRead } = await loadUnsaved(openDatabase);
const firstNotice: Notice | null = isRead ? null : { text: message('draftsUnread'), failed: true };
shown = { actions: createNoteActions(unsaved), firstNotice };
show();

/** Shows the library in the language that is spoken now. */
function show(): void {
  if (!shown) return;
  document.documentElement.lang = message('language');
  render(<App services={services} {...shown} />, document.body);
}
