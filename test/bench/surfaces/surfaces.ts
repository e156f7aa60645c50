import { join } from 'node:path';
import type { BrowserFamily, Tab } from '../../browser/driver.ts';
import { find } from '../../browser/locator.ts';
import { bundle } from '../bundle.ts';
import { type Figure, medianOf, whereOf } from '../figures.ts';
import { withProductBrowser } from '../product-browser.ts';
import type { backupOf, fillDatabase } from './in-page.ts';
import { type Act, actAndWait, sinceNavigation } from './to-the-screen.ts';

const QUOTES = 100_000;
const NOTES = 10_000;
const ROUNDS = 3;
const IN_PAGE = 'hatsugenrokuBench';

/** What the reader types, key by key. */
const TYPED = ['会', '会談', '会談の', '会談', '会', ''];

/** Opening, searching, filtering, exporting and importing in the popup and the library, with all that years of reading leave. */
export async function benchSurfaces(family: BrowserFamily): Promise<Figure[]> {
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'), IN_PAGE);
  const where = whereOf(family);
  return withProductBrowser(family, async (driver) => {
    const blank = await driver.openExtensionPage('popup.html');
    await addScript(blank, script);
    await blank.evaluate(fillHere, QUOTES, NOTES);
    await blank.close();

    const popup = await measurePopup(() => driver.openExtensionPage('popup.html'));
    const library = await measureLibrary(() => driver.openExtensionPage('library.html#said'), script);
    const figure = (id: string, what: string, value: number, budget?: number): Figure => {
      return { id, what, where, value, unit: 'ms', ...(budget !== undefined && { budget }) };
    };
    const notes = `${NOTES.toLocaleString('en')} notes`;
    return [
      figure('popup.open', `Popup with ${notes}: opened`, popup.open, 150),
      figure('popup.notes', `Popup with ${notes}: their list shown`, popup.notes, 150),
      figure('popup.key', `Popup with ${notes}: a key in the search, to the screen`, popup.key, 30),
      figure('popup.export', `Popup with ${notes}: all exported`, popup.exported, 1_000),
      figure(
        'library.open',
        `Library of ${QUOTES.toLocaleString('en')} quotes: the first shown`,
        library.open,
      ),
      figure('library.key', 'Library: a key in the search, to the screen', library.key),
      figure('library.filter', 'Library: a filter chosen, to the screen', library.filter),
      figure('library.preview', `Library: a file of ${notes} read and compared`, library.preview),
      figure('library.import', `Library: ${notes} imported`, library.imported),
    ];
  });
}

async function measurePopup(open: () => Promise<Tab>) {
  const opened: number[] = [];
  const notes: number[] = [];
  const keys: number[] = [];
  const exported: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const popup = await open();
    opened.push(await popup.evaluate(sinceNavigation, '[role=tab]'));
    notes.push(await act(popup, { click: '[data-part=tab-notes]', until: '[data-part=note]' }));
    await find(popup, '[data-part=export]:not([disabled])').waitFor();
    await act(popup, { type: '中', into: '[data-part=search]', changes: '[data-part=notes-count]' });
    for (const words of TYPED)
      keys.push(
        await act(popup, { type: words, into: '[data-part=search]', changes: '[data-part=notes-count]' }),
      );
    await act(popup, { click: '[data-part=export]', until: '[data-part=export-json]' });
    exported.push(await act(popup, { click: '[data-part=export-json]', until: '[data-part=notice]' }));
    await popup.close();
  }
  return {
    open: medianOf(opened),
    notes: medianOf(notes),
    key: medianOf(keys),
    exported: medianOf(exported),
  };
}

async function measureLibrary(open: () => Promise<Tab>, script: string) {
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const library = await open();
    opened.push(await library.evaluate(sinceNavigation, '[data-part=said]'));
    await library.close();
  }
  const library = await open();
  await find(library, '[data-part=said]').waitFor();
  await library.evaluate(waitForWhole, '[data-part=count]');
  const keys: number[] = [];
  for (const words of ['第1', '第12', '第123', '第12', '堰は3月'])
    keys.push(await act(library, { type: words, into: '[data-part=search]', changes: '[data-part=count]' }));
  await find(library, '.filter summary').click();
  const filter: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round++)
    filter.push(await act(library, { click: '[data-part=kind-statement]', changes: '[data-part=count]' }));
  await library.evaluate(() => {
    location.hash = 'files';
  });
  await find(library, '[data-part=import-choose]').waitFor();
  await addScript(library, script);
  const preview = await act(library, {
    file: await library.evaluate(backupHere, NOTES),
    into: '[data-part=import-file]',
    until: '[data-part=import-apply]',
  });
  const imported = await act(library, {
    click: '[data-part=import-apply]',
    until: '[data-part=import-done]',
  });
  await library.close();
  return { open: medianOf(opened), key: medianOf(keys), filter: medianOf(filter), preview, imported };
}

function act(tab: Tab, what: Act): Promise<number> {
  return tab.evaluate(actAndWait, what);
}

async function addScript(tab: Tab, script: string): Promise<void> {
  await tab.evaluate(new Function(`${script}\nwindow.${IN_PAGE} = ${IN_PAGE};`) as () => void);
}

interface BenchWindow {
  readonly hatsugenrokuBench: { fillDatabase: typeof fillDatabase; backupOf: typeof backupOf };
}

/** Runs in the extension's page: must stand alone. */
function fillHere(quotes: number, notes: number): Promise<void> {
  return (window as unknown as BenchWindow).hatsugenrokuBench.fillDatabase(quotes, notes);
}

/** Runs in the extension's page: must stand alone. */
function backupHere(notes: number): string {
  return (window as unknown as BenchWindow).hatsugenrokuBench.backupOf(notes);
}

/** Runs in the extension's page: must stand alone. Waits until a count no longer changes: the record is read in parts. */
async function waitForWhole(selector: string): Promise<void> {
  let before = '';
  for (;;) {
    const now = document.querySelector(selector)?.textContent ?? '';
    if (now !== '' && now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
