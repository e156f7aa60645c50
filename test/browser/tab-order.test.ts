import { expect, it } from 'vitest';
import type { Root, View } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { showAllNotes, writeNote } from './reader.ts';
import { until } from './wait.ts';

/** More presses of Tab than any surface has places for the focus. */
const MOST_PRESSES = 80;

describeInBrowsers('the Tab key', (browser) => {
  it('reaches everything that can be worked in the card, and leaves nobody behind when it closes', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'ヴェルトリン外相', 'a note to edit');
    await browser().driver.pressCommand(tab, 'open-card');
    await until('the focus in the card', () => findInCard(tab, '[role=dialog]').isFocused());
    await findInCard(tab, '[data-part=note]', 'a note to edit').waitFor();
    expect(await unreached(tab, 'card')).toEqual([]);
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[role=dialog]').waitForGone();
    await tab.close();
  });

  it('reaches everything in the popup, in both of its views', async () => {
    const tab = await browser().openPost();
    const popup = await browser().driver.openToolbarPopup(tab);
    await find(popup, '[data-part=speakers]').waitFor();
    expect(await unreached(popup, 'document')).toEqual([]);
    await showAllNotes(popup);
    await find(popup, '[data-part=note]').waitFor();
    expect(await unreached(popup, 'document')).toEqual([]);
    await tab.close();
  });

  it('reaches everything in the settings', async () => {
    const page = await browser().driver.openExtensionPage('options.html');
    await find(page, '[data-part=shortcut-next-mark]').waitFor();
    expect(await unreached(page, 'document')).toEqual([]);
    await page.close();
  });
});

/** What Tab never came to, of all that can be seen and worked. */
async function unreached(view: View, root: Root): Promise<string[]> {
  await view.evaluateIn(root, startWatching);
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await view.keyboard.press('Tab');
    if ((await view.evaluateIn(root, stillUnreached)).length === 0) return [];
  }
  return await view.evaluateIn(root, stillUnreached);
}

/** Runs in the page: must stand alone. Marks whatever gets the focus from now on. */
function startWatching(root: ParentNode): void {
  const mark = (target: EventTarget | null) => (target as Element | null)?.setAttribute('data-reached', '');
  root.addEventListener('focusin', ({ target }) => mark(target));
  mark((root as Document | ShadowRoot).activeElement);
}

/**
 * Runs in the page: must stand alone. Of radio buttons with one name, and of what arrow keys go through, one place for the
 * focus serves all.
 */
function stillUnreached(root: ParentNode): string[] {
  const workable = 'button, a[href], input, textarea, select, summary, [tabindex="0"]';
  return [...root.querySelectorAll<HTMLElement>(workable)]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .filter((element) => {
      const name = element.getAttribute('name');
      const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
      const served = isRadio ? root.querySelector(`[name="${name}"][data-reached]`) : null;
      return !served && !element.hasAttribute('data-reached');
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
