import { expect, it } from 'vitest';
import { cardAccessibilityViolations } from './accessibility.ts';
import type { Rect } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { findInCard, middle } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { overlaps } from './overlaps.ts';
import { leaveCard, openCard, selectText, writeNote } from './reader.ts';
import { settle } from './settle.ts';
import { textRect } from './text-range.ts';
import { pause, until } from './wait.ts';

/** Longer than the dwell and the closing delay together, in milliseconds. */
const A_WHILE = 1200;

describeInBrowsers('card', (browser) => {
  it('shows who a name is and what they say', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');

    expect(await findInCard(tab, '[role=dialog]').attribute('aria-label')).toBe('マルタ・ヴェルトリン');
    expect(await findInCard(tab, '[data-part=name]').text()).toBe('マルタ・ヴェルトリン');
    expect(await findInCard(tab, '[data-part=office]').text()).toMatch(/外相|外務大臣/);
    expect(await findInCard(tab, '[data-part=mentions]').text()).toMatch(/\d/);
    expect(await findInCard(tab, '[data-part=quotes]').text()).toContain('川の水は一国のものではない');
    expect(await findInCard(tab, '[data-part=statements]').text()).toContain('干ばつ');
    await tab.close();
  });

  it('says whose words a quote is, and how sure that is', async () => {
    const tab = await browser().openPost();
    await openCard(tab, '下流に暮らす200万人');
    expect(await findInCard(tab, '[data-part=speaker]').text()).toContain('ヴェルトリン');
    expect(inAnyLanguage('attributionNamed')).toContain(
      await findInCard(tab, '[data-part=attribution]').text(),
    );

    await openCard(tab, '小さな一歩だが');
    expect(await findInCard(tab, '[data-part=speaker]').text()).toContain('テイセン');
    expect(inAnyLanguage('attributionCarried')).toContain(
      await findInCard(tab, '[data-part=attribution]').text(),
    );

    await openCard(tab, '昨年の案に日付を');
    expect(await findInCard(tab, '[data-part=speaker]').text()).toContain('高官');
    expect(inAnyLanguage('attributionUnnamed')).toContain(
      await findInCard(tab, '[data-part=attribution]').text(),
    );
    await tab.close();
  });

  it('stays while the pointer goes into it, and leaves when the pointer leaves', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=quotes]').hover();
    await pause(A_WHILE);
    expect(await findInCard(tab, '[role=dialog]').isShown()).toBe(true);

    await tab.mouse.move({ x: 1200, y: 700 });
    await findInCard(tab, '[role=dialog]').waitForGone();
    await tab.close();
  });

  it('gives way to the next after a click on one of its buttons', async () => {
    const tab = await browser().openPost();
    await openCard(tab, '川の水は一国のものではない');
    await findInCard(tab, '[data-part=show-speaker]').click();
    await findInCard(tab, '[data-part=mentions]').waitFor();
    await tab.mouse.move(middle(await textRect(tab, 'ガルベロッティ事務局長')));
    await findInCard(tab, '[data-part=name]', 'ガルベロッティ').waitFor();
    await tab.close();
  });

  it('does not open under a pointer that passes by, or beside the text', async () => {
    const tab = await browser().openPost();
    const name = middle(await textRect(tab, 'ヴェルトリン'));
    await tab.mouse.move(name);
    await tab.mouse.move({ x: name.x, y: name.y + 300 });
    await tab.mouse.move({ x: 1200, y: 700 });
    await pause(A_WHILE);
    expect(await findInCard(tab, '[role=dialog]').isShown()).toBe(false);
    await tab.close();
  });

  it('closes by Escape and by its button', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[role=dialog]').waitForGone();

    await tab.mouse.move({ x: 1200, y: 700 });
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=close]').click();
    await findInCard(tab, '[role=dialog]').waitForGone();
    await tab.close();
  });

  it('gives the focus back to where it was', async () => {
    const tab = await browser().openPost();
    await tab.evaluate(() => document.querySelector<HTMLElement>('#sidebar a, #box2 a, a')?.focus());
    const focused = () => tab.evaluate(() => document.activeElement?.outerHTML);
    const before = await focused();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, 'textarea').click();
    expect(await focused()).not.toBe(before);
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[role=dialog]').waitForGone();
    expect(await focused()).toBe(before);
    await tab.close();
  });

  it('copies a quotation with its speaker and source', async () => {
    const tab = await browser().openPost();
    await openCard(tab, '下流に暮らす200万人');
    await findInCard(tab, '[data-part=copy]').click();
    await until('the card to say that it copied', async () =>
      inAnyLanguage('cardCopied').includes(await findInCard(tab, '[data-part=copy-status]').text()),
    );
    await findInCard(tab, 'textarea').click();
    await tab.keyboard.press('v', process.platform === 'darwin' ? 'Meta' : 'Control');
    const pasted = await until('the text to be pasted', async () => findInCard(tab, 'textarea').value());
    expect(pasted).toContain('「川の水は一国のものではない');
    expect(pasted).toContain('ヴェルトリン');
    expect(pasted).toContain(SAMPLE_URL);
    await findInCard(tab, 'textarea').fill('');
    await tab.close();
  });

  it('offers to look a person up, by links that tell nobody from where', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    const link = findInCard(tab, '[data-part=look-up] a');
    expect(await link.attribute('href')).toMatch(/^https:\/\/ja\.wikipedia\.org\//);
    expect(await link.attribute('rel')).toBe('noopener noreferrer');
    expect(await link.attribute('target')).toBe('_blank');
    await tab.close();
  });

  it('jumps to what the person says further down', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '.jump', '書かれていないことが').click();
    await until('the quote to come into view', async () => {
      const quote = await tab.evaluate(viewportRect, '書かれていないことが、これから話し合うことだ');
      const height = await tab.evaluate(() => innerHeight);
      return quote !== null && quote.y > 0 && quote.y + quote.height < height;
    });
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to object to under a %s scheme', async (scheme) => {
    await browser().driver.setColourScheme(scheme);
    const tab = await browser().openPost(`${SAMPLE_URL}?theme=${scheme}`);
    await writeNote(tab, 'ヴェルトリン', '人についてのメモ');
    await writeNote(tab, '下流に暮らす200万人', '発言についてのメモ');
    for (const text of ['ヴェルトリン', '下流に暮らす200万人', '昨年の案に日付を']) {
      await openCard(tab, text);
      expect(await cardAccessibilityViolations(tab)).toEqual([]);
    }

    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=edit]').click();
    await findInCard(tab, '[data-part=note] [data-part=done]').waitFor();
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    await findInCard(tab, '[data-part=note] [data-part=done]').click();
    await findInCard(tab, '[data-part=remove]').click();
    await findInCard(tab, '[data-part=undo]').waitFor();
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    await leaveCard(tab);

    await selectText(tab, '約8000人が参加');
    await findInCard(tab, '[data-part=offer]').click();
    await findInCard(tab, '[data-part=text]', '約8000人が参加').waitFor();
    await settle(tab, 'card');
    expect(await cardAccessibilityViolations(tab)).toEqual([]);
    await tab.close();
    await browser().driver.setColourScheme('light');
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [800, 'light'],
    [1400, 'dark'],
  ] as const)('stays inside a window %i px wide, %s', async (width, theme) => {
    await browser().driver.setColourScheme(theme);
    const tab = await browser().openPost(`${SAMPLE_URL}?theme=${theme}`);
    await tab.setViewport(width, 700);
    for (const name of ['イスカロフ', 'メリキナ', 'トゥルマノフ']) {
      await openCard(tab, name);
      const card = await findInCard(tab, '[role=dialog]').rect();
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(700);
      expect(overlaps(card, await textRect(tab, name))).toBe(false);
      await leaveCard(tab);
    }
    await tab.close();
    await browser().driver.setColourScheme('light');
  });
});

/** Runs in the page: must stand alone. Where the text node that holds a text is; null where none does. */
function viewportRect(text: string): Rect | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}
