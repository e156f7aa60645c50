import { render } from 'preact';
import { message } from '../../lib/i18n.ts';
import { App } from './app.tsx';

document.documentElement.lang = message('language');
document.title = message('settingsTitle');
render(<App />, document.body);
