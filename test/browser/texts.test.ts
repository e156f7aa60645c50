import { expect, it } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import japanese from '../../assets/public/_locales/ja/messages.json';
import { BLANKS, type MessageKey } from '../../lib/i18n.ts';
import { readTexts } from '../../lib/locale-file.ts';
import { describeInBrowsers } from './harness.ts';

const KEYS = Object.keys(japanese) as MessageKey[];

/** What is substituted, and must come out as it is: what looks like a placeholder is none. */
const SUBSTITUTES = ['一', '$2', '三 & 四'];

describeInBrowsers('the texts of the interface', (browser) => {
  it('are filled by the browser as by ourselves, every one', async () => {
    const page = await browser().driver.openExtensionPage('options.html');
    const { language, texts } = await page.evaluate(askBrowser, KEYS, SUBSTITUTES);
    const own = readTexts(language === 'ja' ? japanese : english);
    for (const key of KEYS) {
      const expected = (own[key] ?? '').replaceAll(
        /[\uE001-\uE009]/g,
        (blank) => SUBSTITUTES[BLANKS.indexOf(blank)] ?? '',
      );
      expect(texts[key], key).toBe(expected);
    }
    await page.close();
  });
});

interface I18nApi {
  readonly i18n: { getMessage(key: string, substitutions?: readonly string[]): string };
}

/** Runs in the extension's page: must stand alone. */
function askBrowser(
  keys: readonly string[],
  substitutes: readonly string[],
): { language: string; texts: Record<string, string> } {
  const globals = globalThis as { browser?: I18nApi; chrome?: I18nApi };
  const { i18n } = (globals.browser ?? globals.chrome)!;
  const texts = Object.fromEntries(keys.map((key) => [key, i18n.getMessage(key, substitutes)]));
  return { language: i18n.getMessage('language'), texts };
}
