import { message } from '../i18n.ts';
import { speak } from './language.ts';
import { loadTexts } from './load-texts.ts';
import type { Settings } from './settings.ts';
import { loadSettings, watchSettings } from './store.ts';

/**
 * Lets an extension page or the background speak the language that the reader chose, now and after each change. What
 * fails is logged: the browser's own language serves, too.
 *
 * @param onChange called after each change of the language, when `message` speaks it.
 * @returns settled once the language is spoken.
 */
export async function followLanguage(onChange: () => void, signal: AbortSignal): Promise<void> {
  const follow = async (read: () => Promise<Settings> | Settings): Promise<void> => {
    try {
      const { language } = await read();
      await speak(language, loadTexts);
    } catch (error) {
      console.error('The chosen language cannot be spoken.', error);
    }
  };
  const change = async (settings: Settings): Promise<void> => {
    const before = message('language');
    await follow(() => settings);
    if (message('language') !== before) onChange();
  };
  watchSettings((settings) => void change(settings), signal);
  await follow(loadSettings);
}
