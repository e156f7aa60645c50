import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { View } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard, findInLegend, type Locator, middle } from './locator.ts';
import { paintedMarks } from './painted-marks.ts';
import { until } from './wait.ts';

/** More presses of Tab than it takes to go through any surface. */
const MOST_PRESSES = 90;

/** Everything that can be done, without a single event of a pointer. */
describeInBrowsers('by keyboard alone', (browser) => {
  const press = async (command: string) => {
    const [tab] = (await pages()).slice(-1);
    if (tab) await browser().driver.pressCommand(tab, command);
  };
  const pages = async () => {
    const tabs = await browser().driver.tabs();
    const urls = await Promise.all(tabs.map((tab) => tab.url()));
    return tabs.filter((_, index) => urls[index]?.startsWith(SAMPLE_URL));
  };

  it('a reader goes through cards, copies, pins, moves, and comes back to the text', async () => {
    const tab = await browser().openPost();
    await press('next-mark');
    await press('open-card');
    await until('the focus in the card', () => findInCard(tab, '[role=dialog]').isFocused());
    // From the person to something said, there, and to the card of that.
    await tab.keyboard.press('ArrowDown');
    const said = findInCard(tab, '.jump', '川の水は一国のものではない');
    expect(await said.isFocused()).toBe(true);
    await tab.keyboard.press('Enter');
    await findInCard(tab, '[role=dialog]').waitForGone();
    await until('the place of the words', async () => (await current(tab)).startsWith('「川の水は'));
    await press('open-card');
    await work(tab, findInCard(tab, '[data-part=copy]'));
    await findInCard(tab, '[data-part=copy-status]').waitFor();
    await work(tab, findInCard(tab, '[data-part=show-speaker]'), BACK);
    await findInCard(tab, '[data-part=mentions]').waitFor();
    await reach(tab, findInCard(tab, '[data-part=look-up] a'));

    await tab.keyboard.press('p');
    await reach(tab, findInCard(tab, '.card.pinned [data-part=move]'), BACK);
    const { x } = middle(await findInCard(tab, '.card.pinned').rect());
    await tab.keyboard.press(x > 640 ? 'ArrowLeft' : 'ArrowRight');
    await until('the card to move', async () => middle(await findInCard(tab, '.card.pinned').rect()).x !== x);
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[role=dialog]').waitForGone();
    await tab.close();
  });

  it('a reader filters to one speaker, steps through their words, and sees all again', async () => {
    const tab = await browser().openPost();
    await press('list-speakers');
    await work(tab, findInLegend(tab, '[data-part=speaker]', 'イスカロフ'));
    await findInLegend(tab, '[data-part=filter-bar]', 'イスカロフ').waitFor();
    await work(tab, findInLegend(tab, '[data-part=step-next]'));
    await findInLegend(tab, '[data-part=position]', '1 / ').waitFor();
    await work(tab, findInLegend(tab, '[data-part=step-previous]'), BACK);
    await work(tab, findInLegend(tab, '[data-part=all-speakers]'));
    await until('all to be seen', async () => !(await paintedMarks(tab)).some(isFaded));
    await tab.close();
  });

  it('a reader writes a note, edits it, deletes it and takes that back', async () => {
    const tab = await browser().openPost();
    await press('next-mark');
    await press('write-note');
    await until('the focus in the field', () =>
      findInCard(tab, '[data-part=note-editor] textarea').isFocused(),
    );
    await tab.keyboard.type('鍵盤だけで');
    await tab.keyboard.press('Enter', 'Control');
    await findInCard(tab, '[data-part=note]', '鍵盤だけで').waitFor();
    await work(tab, findInCard(tab, '[data-part=edit]'), BACK);
    await until('the focus in the note', () => findInCard(tab, '[data-part=note] textarea').isFocused());
    await tab.keyboard.press('End', 'Control');
    await tab.keyboard.type('書いた');
    await tab.keyboard.press('Enter', 'Control');
    await findInCard(tab, '[data-part=note-body]', '鍵盤だけで書いた').waitFor();
    await work(tab, findInCard(tab, '[data-part=remove]'));
    await until('the focus on undo', () => findInCard(tab, '[data-part=undo]').isFocused());
    await tab.keyboard.press('Enter');
    await findInCard(tab, '[data-part=note-body]', '鍵盤だけで書いた').waitFor();
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[role=dialog]').waitForGone();
    await tab.close();
  });

  it('a reader works the popup: speakers, search, export, and the way to a card', async () => {
    const { driver } = browser();
    const tab = await browser().openPost();
    const popup = await driver.openToolbarPopup(tab);
    await find(popup, '[data-part=speakers]').waitFor();
    await work(popup, find(popup, '[data-part=only]'));
    await until('a filter', async () => (await paintedMarks(tab)).some(isFaded));
    await work(popup, find(popup, '[data-part=step-next]'));
    await find(popup, '[data-part=position]', '1 / ').waitFor();
    await work(popup, find(popup, '[data-part=all-speakers]'));
    await until('all to be seen', async () => !(await paintedMarks(tab)).some(isFaded));

    await reach(popup, find(popup, '[data-part=tab-post]'));
    await popup.keyboard.press('ArrowRight');
    await reach(popup, find(popup, '[data-part=search]'));
    await popup.keyboard.type('鍵盤');
    await find(popup, '[data-part=note]', '鍵盤だけで書いた').waitFor();
    await work(popup, find(popup, '[data-part=export]'));
    await work(popup, find(popup, '[data-part=export-csv]'));
    await until('the file', async () =>
      (await readdir(driver.downloads)).some((name) => name.endsWith('.csv')),
    );

    await reach(popup, find(popup, '[data-part=tab-notes]'));
    await popup.keyboard.press('ArrowLeft');
    await work(popup, find(popup, '[data-part=show-person]', 'イスカロフ')).catch(() => {});
    await until('the focus in the card', () => findInCard(tab, '[role=dialog]', 'イスカロフ').isFocused());
    await tab.close();
  });

  it('a reader changes the settings, which the open page takes', async () => {
    const tab = await browser().openPost();
    const page = await browser().driver.openExtensionPage('options.html');
    const has = async (kind: string) => (await paintedMarks(tab)).some(({ style }) => style.includes(kind));
    const statements = find(page, '[data-part=kind-statement]');
    await statements.waitFor();
    expect(await has('statement')).toBe(true);
    await work(page, statements, { key: ' ' });
    await until('no statements', async () => !(await has('statement')));
    await page.keyboard.press(' ');
    await until('statements again', () => has('statement'));

    await reach(page, find(page, '[data-part^=dwell-]:checked'));
    await page.keyboard.press('ArrowDown');
    await until('a slower card', async () => (await stored(page)).dwell !== undefined);
    await work(page, find(page, '[data-part=legend]'), { key: ' ' });
    await findInLegend(tab, '[data-part=legend], [data-part=unfold]').waitFor();
    await page.keyboard.press(' ');
    await work(page, find(page, '[data-part=record-forget]'));
    await reach(page, find(page, '[data-part=record-keep]'));
    await page.keyboard.press('Tab', 'Shift');
    await page.keyboard.press('Enter');
    await find(page, '[data-part=record-forgotten]').waitFor();
    await page.close();
    await tab.close();
  });
});

const isFaded = ({ style }: { readonly style: string }) => style.includes('-faded-');

/** The text of the mark that is shown as the keyboard's place. */
async function current(tab: View): Promise<string> {
  const marks = await paintedMarks(tab);
  return marks
    .filter(({ style }) => style.endsWith('-current'))
    .map(({ text }) => text)
    .join('');
}

/** How an element is gone to and worked. */
interface Way {
  /** Whether it stands before what has the focus now. */
  readonly back?: boolean;
  readonly key?: string;
}

const BACK: Way = { back: true };

/** Goes to an element by Tab. */
async function reach(view: View, element: Locator, { back = false }: Way = {}): Promise<void> {
  await element.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await element.isFocused()) return;
    await view.keyboard.press('Tab', ...(back ? (['Shift'] as const) : []));
  }
  throw new Error(`Tab does not come to ${element}`);
}

/** Goes to an element by Tab and works it. */
async function work(view: View, element: Locator, way: Way = {}): Promise<void> {
  await reach(view, element, way);
  await view.keyboard.press(way.key ?? 'Enter');
}

/** What of the settings is stored. */
function stored(page: View): Promise<Record<string, unknown>> {
  return page.evaluate(readSettings);
}

interface StorageApi {
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, object>> } };
}

/** Runs in the extension's page: must stand alone. */
async function readSettings(): Promise<Record<string, unknown>> {
  const globals = globalThis as { browser?: StorageApi; chrome?: StorageApi };
  const { settings } = (await (globals.browser ?? globals.chrome)?.storage.local.get('settings')) ?? {};
  return { ...settings };
}
