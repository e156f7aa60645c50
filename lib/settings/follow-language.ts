import { speak } from './language.ts';
import { loadTexts } from './load-texts.ts';
import type { Settings } from './settings.ts';
import { loadSettings, watchSettings } from './store.ts';

/**
 * Lets an extension page or the background speak the language that the reader chose, now and after each change. What
 * fails is logged: the browser's own language serves, too.
 *
 * @param onChange called each time the language may have become another, after `message` speaks it.
 * @returns settled once the language is spoken.
 */
export async function followLanguage(
  onChange: () => void | Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const follow = async (read: () => Promise<Settings> | Settings): Promise<void> => {
    try {
      const { language } = await read();
      await speak(language, loadTexts);
    } catch (error) {
      console.error('The chosen language cannot be spoken.', error);
    }
  };
  watchSettings((settings) => void follow(() => settings).then(onChange), signal);
  await follow(loadSettings);
}
