import { render } from 'preact';
import { message } from '../../lib/i18n.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { type FirstProps, readFirstProps } from '../popup/first-props.ts';
import { App } from './app.tsx';
import { createServices } from './services.ts';

// Lists are drawn after the browser would have scrolled; they find their place themselves.
history.scrollRestoration = 'manual';
const speaking = followLanguage(show, new AbortController().signal);
const openDatabase = createDatabaseOpener();
const services = createServices(openDatabase, createNoteStore(openDatabase));
/** What is shown once it is there. */
let shown: FirstProps | null = null;
await speaking;
shown = await readFirstProps(openDatabase);
show();

/** Shows the library in the language that is spoken now. */
function show(): void {
  if (!shown) return;
  document.documentElement.lang = message('language');
  render(<App services={services} {...shown} />, document.body);
}
