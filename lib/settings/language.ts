import { browser } from 'wxt/browser';
import { speakTexts, type Texts } from '../i18n.ts';
import type { Language, Settings } from './settings.ts';

/** The choice that was asked for last: an earlier one whose texts come later must not replace it. */
let newest = 0;

/**
 * Lets `message` speak the language that the reader chose, once its texts are here.
 *
 * @param load gives the texts of a language that is not the browser's.
 * @throws what `load` throws; the language then stays as it was.
 */
export async function speak(
  choice: Settings['language'],
  load: (language: Language) => Promise<Texts>,
): Promise<void> {
  const asked = ++newest;
  const isBrowsers = choice === 'browser' || choice === browser.i18n.getMessage('language');
  const texts = isBrowsers ? null : await load(choice);
  if (asked === newest) speakTexts(texts);
}
