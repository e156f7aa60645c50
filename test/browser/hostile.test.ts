import { expect, it } from 'vitest';
import { entryPage } from '../fixtures/hatena-page.ts';
import { HOSTILE_POST } from '../fixtures/hostile/posts.ts';
import { BAIT, SABOTAGE, type Spoils } from '../fixtures/hostile/sabotage.ts';
import { HOSTILE_LINE } from '../fixtures/hostile/texts.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { CARD_HOST } from './driver.ts';
import { describeInBrowsers, type TestBrowser } from './harness.ts';
import { find, findInCard, middle } from './locator.ts';
import { holdsMarks, paintedMarks } from './painted-marks.ts';
import { leaveCard, openCard, selectText, showAllNotes, writeNote } from './reader.ts';
import { textRect } from './text-range.ts';
import { until } from './wait.ts';

/** Many times what any page has. */
const NODES = 1_000_000;

/** A pointer that rests so long opens a card, in milliseconds. */
const LONGER_THAN_DWELL = 900;

/** Serves the sample post at a path of its own, with something before everything else on the page. */
function serve({ server }: TestBrowser, name: string, script: string): string {
  const path = `/entry/2026/01/15/${name}`;
  server.serve(path, (theme) =>
    entryPage({ ...SAMPLE_POST, path }, theme).replace('<head>', `<head>${script}`),
  );
  return BLOG_ORIGIN + path;
}

describeInBrowsers('a hostile page', (browser) => {
  it('gets nothing by functions of its own in place of the browser’s, and by forged messages', async () => {
    const tab = await browser().openPost(serve(browser(), 'sabotage', SABOTAGE));
    await until('the post to be painted', () => holdsMarks(tab, '.entry-content'));
    await openCard(tab, 'イスカロフ外相');
    await findInCard(tab, 'textarea').fill(BAIT);
    await findInCard(tab, '[data-part=done]').click();
    await findInCard(tab, '[data-part=note]').waitFor();
    const before = await tab.evaluate(forgedRounds);
    await until('messages to have been forged', async () => (await tab.evaluate(forgedRounds)) > before + 2);
    expect(await tab.evaluate(spoils)).toMatchObject({ heard: [], seen: [], roots: [] });

    const popup = await browser().driver.openToolbarPopup(tab);
    await showAllNotes(popup);
    await find(popup, '[data-part=note]', BAIT).waitFor();
    await tab.close();
  });

  it('is not obeyed when it makes up pointers, clicks and keys', async () => {
    const tab = await browser().openPost();
    const at = middle(await textRect(tab, 'ケルシュ報道官'));
    await tab.evaluate(forgeGestures, at, CARD_HOST);
    await tab.evaluate(outlastDwell, LONGER_THAN_DWELL);
    expect(await findInCard(tab, '[role=dialog], [data-part=offer]').isShown()).toBe(false);

    await selectText(tab, '下流に暮らす200万人');
    await findInCard(tab, '[data-part=offer]').waitFor();
    await tab.evaluate(forgeGestures, at, CARD_HOST);
    expect(await findInCard(tab, '[role=dialog]').isShown()).toBe(false);
    await tab.close();
  });

  it('cannot have its highlights taken for ours, and what it clears comes back', async () => {
    const tab = await browser().openPost();
    const ours = await paintedMarks(tab);
    await tab.evaluate(takeHighlightsOver);
    await openCard(tab, 'イスカロフ外相');
    await findInCard(tab, '[role=dialog]', 'イスカロフ').waitFor();
    await until('the marks to be back', async () => (await paintedMarks(tab)).length >= ours.length);
    await leaveCard(tab);
    await tab.close();
  });

  it('cannot cover the card with anything that lies in the page, nor read a file of the extension', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'イスカロフ外相');
    const card = await findInCard(tab, '[role=dialog]').rect();
    expect(await tab.evaluate(coverEverything, middle(card), CARD_HOST)).toBe(CARD_HOST);
    const files = ['popup.html', 'library.html', 'options.html', 'manifest.json', 'dictionary.bin'];
    for (const file of files)
      expect(await tab.evaluate(canRead, `${browser().driver.extensionOrigin}/${file}`), file).toBe(false);
    await tab.close();
  });

  it('runs nothing by what stands in titles, names, quotations and notes', async () => {
    const { server, driver } = browser();
    server.serve(HOSTILE_POST.path, (theme) => entryPage(HOSTILE_POST, theme));
    const tab = await browser().openPost(BLOG_ORIGIN + HOSTILE_POST.path);
    await writeNote(tab, 'ヴェルトリン外相', 'first');
    await openCard(tab, '川は誰のものでもない');
    await findInCard(tab, '[role=dialog]', 'onerror').waitFor();
    await leaveCard(tab);
    expect(await tab.evaluate(hasRun)).toBe(false);

    const popup = await driver.openToolbarPopup(tab);
    await showAllNotes(popup);
    await find(popup, '[data-part=note]', 'first').waitFor();
    expect(await popup.evaluate(hasRun)).toBe(false);
    const library = await driver.openExtensionPage('library.html#said?q=onerror');
    await until('what was said to be listed', () => library.evaluate(shows, 'onerror'));
    expect(await library.evaluate(hasRun)).toBe(false);
    await library.close();

    await openCard(tab, 'ケルシュ報道官');
    await findInCard(tab, 'textarea').fill(HOSTILE_LINE.replaceAll(/[\p{C}]/gu, ''));
    await findInCard(tab, '[data-part=done]').click();
    await findInCard(tab, '[data-part=note]', 'onerror').waitFor();
    expect(await tab.evaluate(hasRun)).toBe(false);
    await tab.close();
  });

  it('with a million nodes that never rest leaves the tab usable', { timeout: 120_000 }, async () => {
    const tab = await browser().openPost();
    await tab.evaluate(growAndNeverRest, NODES);
    const before = await tab.evaluate(changes);
    await openCard(tab, 'イスカロフ外相');
    await leaveCard(tab);
    await until('the page to have gone on', async () => (await tab.evaluate(changes)) > before + 5);
    await openCard(tab, 'ヴェルトリン外相は会談');
    await tab.close();
  });
});

/** Runs in the page: must stand alone. */
function spoils(): Spoils {
  return (window as unknown as { spoils: Spoils }).spoils;
}

/** Runs in the page: must stand alone. How often the page has forged its messages. */
function forgedRounds(): number {
  return (window as unknown as { spoils: Spoils }).spoils.rounds;
}

/** Runs in the page: must stand alone. What does not happen has no sign to wait for. */
function outlastDwell(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Runs in the page: must stand alone. What would open a card, offer a note, press what lies at the point, or close a card. */
function forgeGestures({ x, y }: { readonly x: number; readonly y: number }, host: string): void {
  const range = document.createRange();
  const paragraph = document.querySelector('.entry-content p');
  if (paragraph && document.getSelection()?.isCollapsed) {
    range.selectNodeContents(paragraph);
    document.getSelection()?.addRange(range);
  }
  const init = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
  const targets = [document.elementFromPoint(x, y), document.querySelector(host), document];
  for (const target of targets) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      target?.dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'mouse' }));
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click', 'contextmenu'])
      target?.dispatchEvent(new MouseEvent(type, init));
    for (const key of ['Enter', ' ', 'Escape'])
      target?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, shiftKey: true }));
    target?.dispatchEvent(new KeyboardEvent('keyup', { ...init, key: 'Shift', shiftKey: true }));
    if (target instanceof HTMLElement) target.click();
  }
  // Last, since anything else ends the rest of a pointer.
  document
    .elementFromPoint(x, y)
    ?.dispatchEvent(new PointerEvent('pointermove', { ...init, pointerType: 'mouse' }));
}

/** Runs in the page: must stand alone. Clears the registry, and paints all text under names of ours. */
function takeHighlightsOver(): void {
  const names = [...CSS.highlights.keys()];
  CSS.highlights.clear();
  const range = document.createRange();
  range.selectNodeContents(document.body);
  for (const name of names.slice(0, 2)) CSS.highlights.set(name, new Highlight(range));
}

/** Runs in the page: must stand alone. Gives the tag of what a click at the point would reach. */
function coverEverything({ x, y }: { readonly x: number; readonly y: number }, host: string): string {
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
  document.documentElement.append(cover);
  const card = document.querySelector<HTMLElement>(host);
  card?.style.setProperty('z-index', '-1', 'important');
  const reached = document.elementFromPoint(x, y)?.localName ?? '';
  cover.remove();
  return reached;
}

/** Runs in the page: must stand alone. */
function canRead(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

/** Runs in a page: must stand alone. Whether a text has become markup that runs, or has run. */
function hasRun(): boolean {
  const made = document.querySelector('img[src="x"], svg[onload], [onerror], a[href^="javascript:"]');
  return 'ran' in globalThis || made !== null;
}

/** Runs in a page: must stand alone. */
function shows(text: string): boolean {
  return document.body.textContent?.includes(text) ?? false;
}

/** Runs in the page: must stand alone. Adds nodes beside the post, and changes the post and what is around it all the time. */
function growAndNeverRest(nodes: number): void {
  const heap = document.createElement('div');
  heap.style.display = 'none';
  for (let i = 0; i < nodes / 1000; i++) {
    const part = document.createElement('div');
    for (let j = 0; j < 999; j++) part.append(document.createElement('i'));
    heap.append(part);
  }
  document.body.append(heap);
  const clock = document.createElement('p');
  document.querySelector('.entry-content')?.append(clock);
  let count = 0;
  const change = () => {
    count += 1;
    clock.textContent = String(count);
    heap.firstElementChild?.toggleAttribute('data-odd');
    heap.append(heap.firstElementChild as Element);
    document.documentElement.dataset.changes = String(count);
    requestAnimationFrame(change);
  };
  change();
}

/** Runs in the page: must stand alone. */
function changes(): number {
  return Number(document.documentElement.dataset.changes);
}
