import { beforeAll, expect, it } from 'vitest';
import { entryPage, indexPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { MANY_SPEAKERS_POST, ONE_SPEAKER_POST, SILENT_POST } from '../fixtures/speaker-posts.ts';
import { accessibilityViolations, surfaceViolations } from './accessibility.ts';
import { HOSTS, type View } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard, findInLegend, findInStatus, middle } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { textRect } from './text-range.ts';
import { until } from './wait.ts';

const MANY_URL = BLOG_ORIGIN + MANY_SPEAKERS_POST.path;
const WIDE = [1400, 800] as const;
const NARROW = [360, 800] as const;

describeInBrowsers('speakers', (browser) => {
  beforeAll(() => {
    for (const post of [MANY_SPEAKERS_POST, ONE_SPEAKER_POST, SILENT_POST])
      browser().server.serve(post.path, (theme) => entryPage(post, theme));
  });

  async function setLegend(legend: boolean): Promise<void> {
    const page = await browser().driver.openExtensionPage('popup.html');
    await page.evaluate(storeSettings, { legend });
    await page.close();
  }

  async function openWith(legend: boolean, url: string, [width, height]: readonly [number, number]) {
    await setLegend(legend);
    const tab = await browser().openPost(url);
    await tab.setViewport(width, height);
    return tab;
  }

  it('filters the page from the popup, which stays while it steps through what is said', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    const before = await paintedMarks(tab);
    expect(before.filter(isFaded)).toEqual([]);
    const popup = await browser().driver.openToolbarPopup(tab);
    const only = find(popup, '[data-part=speaker]:nth-child(6) [data-part=only]');
    await only.click();
    await until('the toggle to be pressed', async () => (await only.attribute('aria-pressed')) === 'true');
    const name = await find(popup, '[data-part=speaker]:nth-child(6) [data-part=show-person]').text();
    const marks = await paintedMarks(tab);
    const standing = marks.filter((mark) => !isFaded(mark)).map(({ text }) => text);
    expect(standing.some((text) => text.startsWith(name))).toBe(true);
    expect(standing.length).toBeLessThan(5);
    expect(marks.filter(isFaded).length).toBeGreaterThan(before.length / 2);

    await tab.setViewport(WIDE[0], 400);
    const position = find(popup, '[data-part=speaker]:nth-child(6) [data-part=position]');
    const top = () => tab.evaluate(() => scrollY);
    await find(popup, '[data-part=speaker]:nth-child(6) [data-part=step-next]').click();
    await until('the step to be told', async () => /^1 \/ \d+$/.test((await position.text()).trim()));
    await until('the page to have scrolled', async () => (await top()) > 0);
    expect(await find(popup, '[data-part=speakers]').isShown()).toBe(true);
    expect(await accessibilityViolations(popup)).toEqual([]);

    await find(popup, '[data-part=all-speakers]').click();
    await until('all to be seen', async () => !(await paintedMarks(tab)).some(isFaded));
    await find(popup, '[data-part=all-speakers]').waitForGone();
    await tab.close();
  });

  it('steps through all that somebody says, and begins anew after the last', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    const popup = await browser().driver.openToolbarPopup(tab);
    const seen: string[] = [];
    for (const expected of ['1 / 3', '2 / 3', '3 / 3', '1 / 3']) {
      await find(popup, '[data-part=speaker]:first-child [data-part=step-next]').click();
      const position = find(popup, '[data-part=speaker]:first-child [data-part=position]');
      await until(`position ${expected}`, async () => (await position.text()).trim() === expected);
      seen.push(
        ...(await paintedMarks(tab)).filter(({ style }) => style === 'arrival').map(({ text }) => text),
      );
    }
    expect(seen[0]).toContain('川の水は一国のものではない');
    expect(seen[3]).toBe(seen[0]);
    expect(new Set(seen).size).toBe(3);
    await tab.close();
  });

  it('ends a filter by Escape, and not while a card is open', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    await showOnly(browser().driver.openToolbarPopup(tab));
    await until('a filter', async () => (await paintedMarks(tab)).some(isFaded));
    const bar = findInLegend(tab, '[data-part=filter-bar]', 'ヴェルトリン');
    await bar.waitFor();
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);
    // What has faded can still be pointed at.
    await tab.mouse.move(middle(await textRect(tab, '工事は予定どおり進める')));
    await findInCard(tab, '[role=dialog]').waitFor();
    await tab.keyboard.press('Escape');
    expect((await paintedMarks(tab)).some(isFaded)).toBe(true);
    await tab.keyboard.press('Escape');
    await until('no filter', async () => !(await paintedMarks(tab)).some(isFaded));
    await bar.waitForGone();
    expect(await tab.evaluate(countHosts, HOSTS.legend)).toBe(0);
    await tab.close();
  });

  it('leads the keyboard to the list of speakers and through one speaker’s marks alone', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    const press = (command: string) => browser().driver.pressCommand(tab, command);
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
    await press('list-speakers');
    const first = findInLegend(tab, '[data-part=speaker]', 'ヴェルトリン');
    await until('the focus in the list', async () => (await first.isShown()) && (await first.isFocused()));
    await tab.keyboard.press('Escape');
    await findInLegend(tab, '[data-part=legend]').waitForGone();
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('a');

    await press('list-speakers');
    await first.waitFor();
    await tab.keyboard.press('Enter');
    await findInLegend(tab, '[data-part=filter-bar]').waitFor();
    const seen: string[] = [];
    for (let at = 0; at < 5; at++) {
      await press('next-mark');
      const line = await findInStatus(tab, '[role=status] .who').text();
      await until('the next mark', async () => (await currentMark(tab)) !== seen.at(-1));
      expect(line).toContain('ヴェルトリン');
      seen.push(await currentMark(tab));
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
    await tab.close();
  });

  it('keeps a filter when the page is changed under it', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    await showOnly(browser().driver.openToolbarPopup(tab));
    await until('a filter', async () => (await paintedMarks(tab)).some(isFaded));
    await tab.evaluate(prependParagraph, '開会は午前10時だった。');
    await until('the marks to be painted anew', async () => {
      const marks = await paintedMarks(tab);
      const hers = marks.find(({ text }) => text.includes('川の水は一国のもの'));
      const his = marks.find(({ text }) => text.includes('工事は予定どおり'));
      return hers && his && !isFaded(hers) && isFaded(his) && marks.some(({ text }) => /開会/.test(text));
    });
    await tab.close();
  });

  it('shows a legend beside the post when it is asked for, and takes it away again', async () => {
    const tab = await openWith(false, MANY_URL, WIDE);
    expect(await tab.evaluate(countHosts, HOSTS.legend)).toBe(0);
    await setLegend(true);
    const legend = findInLegend(tab, '[data-part=legend]');
    await legend.waitFor();
    const { x, width } = await legend.rect();
    const article = await find(tab, 'article').rect();
    expect(x + width).toBeLessThanOrEqual(article.x);
    expect(await findInLegend(tab, '[data-part=speaker]').texts()).toHaveLength(14);
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);

    await findInLegend(tab, '[data-part=speaker]', 'イスカロフ').click();
    await until('a filter', async () => (await paintedMarks(tab)).some(isFaded));
    await findInLegend(tab, '[data-part=step-next]').click();
    await findInLegend(tab, '[data-part=position]', '1 / 2').waitFor();
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);
    await findInLegend(tab, '[data-part=all-speakers]').click();
    await until('all to be seen', async () => !(await paintedMarks(tab)).some(isFaded));

    await setLegend(false);
    await legend.waitForGone();
    await tab.close();
  });

  it('folds the legend where there is no margin, without covering the text', async () => {
    const tab = await openWith(true, MANY_URL, NARROW);
    const strip = findInLegend(tab, '[data-part=unfold]');
    await strip.waitFor();
    const text = await find(tab, '.entry-content').rect();
    expect((await strip.rect()).x).toBeGreaterThanOrEqual(text.x + text.width);
    await strip.click();
    await findInLegend(tab, '[data-part=legend]').waitFor();
    expect(await surfaceViolations(tab, 'legend')).toEqual([]);
    await tab.keyboard.press('Escape');
    await findInLegend(tab, '[data-part=legend]').waitForGone();
    expect(await strip.isFocused()).toBe(true);

    // By keyboard: open, choose, and step in the bar that stands in for the legend.
    await tab.keyboard.press('Enter');
    await findInLegend(tab, '[data-part=legend]').waitFor();
    await tab.keyboard.press('Enter');
    await findInLegend(tab, '[data-part=filter-bar]', 'ヴェルトリン').waitFor();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await findInLegend(tab, '[data-part=position]', '1 / 3').waitFor();
    const { x, width } = await findInLegend(tab, '[data-part=filter-bar]').rect();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(NARROW[0]);
    await tab.close();
  });

  it('shows the legend of the post in view, and none where nobody speaks', async () => {
    await setLegend(true);
    const posts = [MANY_SPEAKERS_POST, SAMPLE_POST, SILENT_POST];
    browser().server.serve('/speakers', (theme) => indexPage(posts, theme));
    const tab = await browser().openPost(`${BLOG_ORIGIN}/speakers`);
    await tab.setViewport(...WIDE);
    await findInLegend(tab, '[data-part=speaker]', '桐谷健司').waitFor();
    await tab.evaluate(scrollToPost, 1);
    await findInLegend(tab, '[data-part=speaker]', 'オーレ・テイセン').waitFor();
    await tab.close();

    const silent = await openWith(true, BLOG_ORIGIN + SILENT_POST.path, WIDE);
    const popup = await browser().driver.openToolbarPopup(silent);
    const hint = await find(popup, '[data-part=speakers] .hint').text();
    expect(inAnyLanguage('speakersNone')).toContain(hint);
    expect(await silent.evaluate(countHosts, HOSTS.legend)).toBe(0);
    await silent.close();
  });

  it('keeps the legend from the page’s scripts, and from over what fills the screen', async () => {
    const tab = await openWith(true, SAMPLE_URL, WIDE);
    await findInLegend(tab, '[data-part=speaker]').waitFor();
    const place = middle(await findInLegend(tab, '[data-part=speaker]').rect());
    expect(await tab.evaluate(clickByScript, HOSTS.legend, place)).toBe(null);
    expect((await paintedMarks(tab)).some(isFaded)).toBe(false);
    expect(await tab.evaluate(tagAt, place)).toBe(HOSTS.legend);
    await tab.evaluate(fillScreenOnKey);
    await tab.keyboard.press('f');
    await until('the screen to be filled', () => tab.evaluate(() => document.fullscreenElement !== null));
    expect(await tab.evaluate(tagAt, place)).not.toBe(HOSTS.legend);
    await tab.close();
  });
});

/** The words that the keyboard's walk has come to. */
async function currentMark(tab: View): Promise<string> {
  return (await paintedMarks(tab))
    .filter(({ style }) => style.endsWith('-current'))
    .map(({ text }) => text)
    .join();
}

const isFaded = ({ style }: { readonly style: string }) => style.includes('-faded-');

/** Presses “only this speaker” of the first in an open popup. */
async function showOnly(opening: Promise<View>): Promise<void> {
  const popup = await opening;
  await find(popup, '[data-part=speaker] [data-part=only]').click();
  await find(popup, '[data-part=all-speakers]').waitFor();
  await popup.evaluate(() => window.close()).catch(() => {});
}

interface StorageApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** Runs in the extension's page: must stand alone. */
async function storeSettings(settings: object): Promise<void> {
  const globals = globalThis as { browser?: StorageApi; chrome?: StorageApi };
  await (globals.browser ?? globals.chrome)?.storage.local.set({ settings });
}

/** Runs in the page: must stand alone. */
function countHosts(tag: string): number {
  return document.querySelectorAll(tag).length;
}

/** Runs in the page: must stand alone. */
function prependParagraph(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.querySelector('article .entry-content')?.prepend(paragraph);
}

/** Runs in the page: must stand alone. */
function scrollToPost(index: number): void {
  document.querySelectorAll('article')[index]?.scrollIntoView();
}

/** Runs in the page: must stand alone. Clicks the legend as far as a script can; returns its shadow root. */
function clickByScript(tag: string, { x, y }: { x: number; y: number }): ShadowRoot | null {
  const host = document.querySelector<HTMLElement>(tag);
  host?.click();
  const init = { bubbles: true, composed: true, clientX: x, clientY: y };
  document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', init));
  return host?.shadowRoot ?? null;
}

/** Runs in the page: must stand alone. */
function tagAt({ x, y }: { x: number; y: number }): string | undefined {
  return document.elementFromPoint(x, y)?.localName;
}

/** Runs in the page: must stand alone. A page may fill the screen only when a key or a click asked for it. */
function fillScreenOnKey(): void {
  const fill = () => void document.querySelector('article')?.requestFullscreen();
  document.addEventListener('keydown', fill, { once: true });
}
