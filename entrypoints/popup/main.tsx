import { render } from 'preact';
import { message } from '../../lib/i18n.ts';
import { createDatabaseOpener } from '../../lib/notes/database.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { App } from './app.tsx';
import { loadDrafts } from './drafts.ts';
import { createServices } from './services.ts';

document.documentElement.lang = message('language');
document.title = message('extensionName');

const services = createServices(createNoteStore(createDatabaseOpener()));
render(<App services={services} drafts={await loadDrafts()} />, document.body);
