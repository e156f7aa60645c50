import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { Tab, View } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find, findInCard, middle } from './locator.ts';
import { inLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { leaveCard, openCard } from './reader.ts';
import { textRect } from './text-range.ts';
import { pause, until } from './wait.ts';

/** A whole quotation of the sample post, and part of it. */
const QUOTE = '川の水は一国のものではない';

describeInBrowsers('settings', (browser) => {
  afterEach(async () => {
    const page = await browser().driver.openExtensionPage('options.html');
    await page.evaluate(clearSettings);
    await page.close();
  });

  const openSettings = async (): Promise<Tab> => {
    const page = await browser().driver.openExtensionPage('options.html');
    await find(page, '[data-part=section-language]').waitFor();
    return page;
  };
  const kinds = async (tab: View) =>
    new Set((await paintedMarks(tab)).map(({ style }) => style.split('-')[1]));

  it('open from the popup, by keyboard too', async () => {
    const { driver } = browser();
    const tab = await browser().openPost();
    const popup = await driver.openToolbarPopup(tab);
    const button = find(popup, '[data-part=open-settings]');
    await button.waitFor();
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-part=open-settings]')?.focus());
    // The popup closes under the key.
    await popup.keyboard.press('Enter').catch(() => {});
    const page = await until('the page of settings', async () => {
      for (const tab of await driver.tabs()) if ((await tab.url()).endsWith('/options.html')) return tab;
      return null;
    });
    await page.close();
    await tab.close();
  });

  it('switch a kind off and on in open pages, and leave what cards tell', async () => {
    const tab = await browser().openPost();
    expect(await kinds(tab)).toContain('speech');
    await openCard(tab, 'ヴェルトリン');
    const counts = await findInCard(tab, '[data-part=mentions]').text();
    await leaveCard(tab);

    const page = await openSettings();
    await find(page, '[data-part=kind-speech]').click();
    await until('speech to be plain text', async () => !(await kinds(tab)).has('speech'));
    expect(await kinds(tab)).toContain('mention');
    await tab.bringToFront();
    await tab.mouse.move(middle(await textRect(tab, QUOTE)));
    await pause(800);
    expect(await findInCard(tab, '[role=dialog]').count()).toBe(0);
    await openCard(tab, 'ヴェルトリン');
    expect(await findInCard(tab, '[data-part=mentions]').text()).toBe(counts);
    await leaveCard(tab);

    await page.bringToFront();
    await find(page, '[data-part=kind-speech]').click();
    await until('speech to be marked again', async () => (await kinds(tab)).has('speech'));
    await page.close();
    await tab.close();
  });

  it('change the colours of open pages at once', async () => {
    const tab = await browser().openPost();
    const ground = () => tab.evaluate(groundOf, 'hatsugenroku-light-speech-0');
    const soft = await ground();
    const page = await openSettings();
    await find(page, '[data-part=colours-strong]').click();
    await until('stronger grounds', async () => (await ground()) !== soft);
    await find(page, '[data-part=colours-lines]').click();
    await until('no grounds', async () => (await ground()) === 'rgba(0, 0, 0, 0)');
    await page.close();
    await tab.close();
  });

  it('change the language of open pages at once, and keep an open card and what is typed', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=note-editor] textarea').fill('書きかけ');
    const page = await openSettings();
    for (const language of ['en', 'ja'] as const) {
      await page.bringToFront();
      await find(page, `[data-part=language-${language}]`).click();
      await find(page, 'h1', inLanguage('settingsTitle', language)).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      const save = findInCard(tab, '[data-part=done]', inLanguage('noteDone', language));
      await save.waitFor();
      expect(await findInCard(tab, '[role=dialog]').attribute('lang')).toBe(language);
      expect(await findInCard(tab, '[data-part=note-editor] textarea').value()).toBe('書きかけ');

      const popup = await browser().driver.openExtensionPage('popup.html');
      await find(popup, '[data-part=tab-notes]', inLanguage('popupTabNotes', language)).waitFor();
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
      await popup.close();
    }
    await page.close();

    // A page that is opened later speaks it from the first.
    await tab.bringToFront();
    await leaveCard(tab);
    await tab.close();
    const later = await browser().openPost();
    await openCard(later, 'ヴェルトリン');
    await findInCard(later, '[data-part=done]', inLanguage('noteDone', 'ja')).waitFor();
    await findInCard(later, '[data-part=note-editor] textarea').fill(' ');
    await later.keyboard.press('Backspace');
    await leaveCard(later);
    await later.close();
  });

  it('follow a page whose theme changes while it is open', async () => {
    const tab = await browser().openPost();
    const tones = async () => new Set((await paintedMarks(tab)).map(({ style }) => style.split('-')[0]));
    expect(await tones()).toEqual(new Set(['light']));
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html.night :is(body, .entry-content, p) { background: #111; color: #ddd }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.documentElement.classList.add('night');
    });
    await until(
      'marks for a dark page',
      async () => (await tones()).has('dark') && !(await tones()).has('light'),
    );
    await tab.evaluate(() => document.documentElement.classList.remove('night'));
    await until('marks for a light page', async () => !(await tones()).has('dark'));
    await tab.close();
  });

  it('are set by keyboard alone', async () => {
    const page = await openSettings();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focusOn = async (part: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await find(page, `[data-part=${part}]`).isFocused()) return;
        await press('Tab');
      }
      throw new Error(`the keyboard does not come to ${part}`);
    };
    await focusOn('kind-statement');
    await press(' ');
    await focusOn('colours-soft');
    await press('ArrowDown');
    await focusOn('dwell-usual');
    await press('ArrowDown', 'ArrowDown');
    await focusOn('print');
    await press(' ');
    await until('all to be stored', async () => {
      const stored = await page.evaluate(readSettings);
      return stored?.colours === 'strong' && stored.dwell === 1000 && stored.print && !stored.kinds.statement;
    });
    await page.close();
  });

  it('say what storage cannot keep, and show what holds', async () => {
    const page = await openSettings();
    await page.evaluate(breakStorage);
    await find(page, '[data-part=colours-strong]').click();
    const notice = find(page, '[role=alert] [data-part=notice]');
    await notice.waitFor();
    expect(await notice.text()).toContain('no space left');
    await until('the stored colours to be shown', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('[data-part=colours-soft]')?.checked),
    );
    await page.close();
  });

  it.each(['light', 'dark'] as const)('give axe nothing to object to under a %s scheme', async (scheme) => {
    await browser().driver.setColourScheme(scheme);
    const page = await openSettings();
    for (const width of [360, 1400]) {
      await page.setViewport(width, 900);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    }
    await page.close();
    await browser().driver.setColourScheme('light');
  });
});

interface Api {
  readonly storage: {
    local: {
      get(key: string): Promise<{ readonly settings?: Settings }>;
      set(values: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
}

/** Runs in an extension page: must stand alone. */
async function clearSettings(): Promise<void> {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  await (browser ?? chrome)?.storage.local.remove('settings');
}

/** Runs in an extension page: must stand alone. */
async function readSettings(): Promise<Settings | undefined> {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings;
}

/** Runs in an extension page: must stand alone. From now on nothing can be written. */
function breakStorage(): void {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  for (const api of [browser, chrome])
    if (api) api.storage.local.set = () => Promise.reject(new Error('no space left'));
}

/** Runs in the page: must stand alone. */
function groundOf(highlight: string): string {
  return getComputedStyle(document.body, `::highlight(${highlight})`).backgroundColor;
}
