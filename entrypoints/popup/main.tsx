import { render } from 'preact';
import type { Notice } from '../../components/notice-bar.tsx';
import { message } from '../../lib/i18n.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { App } from './app.tsx';
import { Drafts, loadDrafts } from './drafts.ts';
import { createServices } from './services.ts';

const speaking = followLanguage(show, new AbortController().signal);
const openDatabase = createDatabaseOpener();
const services = createServices(openDatabase, createNoteStore(openDatabase));
let drafts = new Drafts({});
let firstNotice: Notice | null = null;
await speaking;
try {
  drafts = await loadDrafts();
} catch (error) {
  console.error('The drafts could not be read.', error);
  firstNotice = { text: message('draftsUnread'), failed: true };
}
show();

/** Shows the popup in the language that is spoken now. */
function show(): void {
  document.documentElement.lang = message('language');
  document.title = message('extensionName');
  render(<App services={services} drafts={drafts} firstNotice={firstNotice} />, document.body);
}
