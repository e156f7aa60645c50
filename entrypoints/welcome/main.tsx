import { render } from 'preact';
import { message } from '../../lib/i18n.ts';
import { followLanguage } from '../../lib/settings/follow-language.ts';
import { App } from './app.tsx';

await followLanguage(show, new AbortController().signal);
show();

/** Shows the page in the language that is spoken now. */
function show(): void {
  document.documentElement.lang = message('language');
  document.title = message('welcomeTitle');
  render(<App />, document.body);
}
