import { render } from 'preact';
import { message } from '../../lib/i18n.ts';
import { createNoteStore } from '../../lib/notes/store.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';
import { createDatabaseOpener } from '../../lib/storage/database.ts';
import { App } from './app.tsx';
import { type FirstProps, readFirstProps } from './first-props.ts';
import { createServices } from './services.ts';

const speaking = followLanguage(show, new AbortController().signal);
const openDatabase = createDatabaseOpener();
const services = createServices(openDatabase, createNoteStore(openDatabase));
/** What is shown once it is there. */
let shown: FirstProps | null = null;
await speaking;
shown = await readFirstProps(openDatabase);
show();

/** Shows the popup in the language that is spoken now. */
function show(): void {
  if (!shown) return;
  document.documentElement.lang = message('language');
  document.title = message('extensionName');
  render(<App services={services} {...shown} />, document.body);
}
