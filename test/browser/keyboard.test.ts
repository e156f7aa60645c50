import { expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import { entryPage, indexPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { surfaceViolations } from './accessibility.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard, findInStatus } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { paintedMarks } from './painted-marks.ts';
import { selectText } from './reader.ts';
import { until } from './wait.ts';

describeInBrowsers('a reader who goes by keyboard', (browser) => {
  const press = (tab: Tab, command: string) => browser().driver.pressCommand(tab, command);

  it('steps from mark to mark, and is shown and told where that is', async () => {
    const tab = await browser().openPost();
    await press(tab, 'next-mark');
    await isAt(tab, 'ヴェルトリン外相');
    await press(tab, 'next-mark');
    await isAt(tab, 'イスカロフ外相');
    await press(tab, 'previous-mark');
    await isAt(tab, 'ヴェルトリン外相');
    const line = findInStatus(tab, '[role=status]');
    await findInStatus(tab, '[role=status]', 'ヴェルトリン').waitFor();
    expect(await line.attribute('aria-live')).toBe('polite');
    expect(await line.text()).toContain('外相');
    expect(await line.text()).toMatch(/4.*2/);
    expect(await surfaceViolations(tab, 'status')).toEqual([]);

    await press(tab, 'previous-mark');
    await isTold(tab, 'walkToEnd');
    await press(tab, 'next-mark');
    await isTold(tab, 'walkToStart');
    await isAt(tab, 'ヴェルトリン外相');

    await tab.keyboard.press('Escape');
    await line.waitForGone();
    expect(await current(tab)).toBe('');
    await tab.close();
  });

  it('brings marks of vertical text into view that are beyond the side of the window', async () => {
    const path = '/entry/2026/01/08/120000';
    const vertical = '<style>.entry-content{writing-mode:vertical-rl;height:80vh}</style></head>';
    browser().server.serve(path, (theme) =>
      entryPage({ ...SAMPLE_POST, path }, theme).replace('</head>', vertical),
    );
    const tab = await browser().openPost(BLOG_ORIGIN + path);
    const start = await tab.evaluate(() => scrollX);
    await until('the page to be scrolled across', async () => {
      await press(tab, 'next-mark');
      return Math.abs((await tab.evaluate(() => scrollX)) - start) > 500;
    });
    await tab.close();
  });

  it('steps through what one speaker says', async () => {
    const tab = await browser().openPost();
    await press(tab, 'next-mark');
    await press(tab, 'next-of-speaker');
    await isAt(
      tab,
      '「川の水は一国のものではない。下流に暮らす200万人の生活を守る取り決めを、この部屋から始めたい」',
    );
    await isTold(tab, 'walkNamed');
    const first = await current(tab);
    await press(tab, 'next-of-speaker');
    await until('the next quote', async () => (await current(tab)) !== first);
    expect(await findInStatus(tab, '[role=status]').text()).toContain('ヴェルトリン');
    await press(tab, 'previous-of-speaker');
    await isAt(tab, first);
    await tab.close();
  });

  it('reads posts that are far away on its way, and passes none over', async () => {
    const posts = Array.from({ length: 12 }, (_, index) => ({
      ...SAMPLE_POST,
      id: `${SAMPLE_POST.id}${index}`,
      path: `/entry/2026/02/01/${index}`,
      body: `<p>${'風が吹いた。'.repeat(1_000)}</p><p>オルテシアのヴェルトリン外相は「${index}番目だ」と述べた。</p>`,
    }));
    browser().server.serve('/far', (theme) => indexPage(posts, theme));
    const tab = await browser().openPost(`${BLOG_ORIGIN}/far`);
    await press(tab, 'previous-mark');
    await isAt(tab, '「11番目だ」');
    await press(tab, 'previous-of-speaker');
    await isAt(tab, '「10番目だ」');
    await tab.close();
  });

  it('opens the card with the focus in it, and goes on from where it closes', async () => {
    const tab = await browser().openPost();
    await press(tab, 'next-mark');
    await press(tab, 'next-mark');
    await press(tab, 'open-card');
    const dialog = findInCard(tab, '[role=dialog]');
    await until('the focus in the card', () => dialog.isFocused());
    expect(await dialog.attribute('aria-label')).toContain('イスカロフ');
    await press(tab, 'next-mark');
    await until('the next card', async () => !(await dialog.attribute('aria-label'))?.includes('イスカロフ'));
    expect(await dialog.isFocused()).toBe(true);
    await press(tab, 'previous-mark');
    await tab.keyboard.press('Escape');
    await dialog.waitForGone();
    await press(tab, 'previous-mark');
    await isAt(tab, 'ヴェルトリン外相');
    await tab.close();
  });

  it('writes a note on the selection, on the mark at hand, and on the post', async () => {
    const tab = await browser().openPost();
    const field = findInCard(tab, '[data-part=note-editor] textarea');
    const write = async (body: string) => {
      await press(tab, 'write-note');
      await until('the focus in the field', () => field.isFocused());
      await tab.keyboard.type(body);
      await tab.keyboard.press('Enter', 'Control');
      await findInCard(tab, '[data-part=note]', body).waitFor();
      await tab.keyboard.press('Escape');
      await findInCard(tab, '[role=dialog]').waitForGone();
    };
    await write('on the post');
    await press(tab, 'next-mark');
    await isAt(tab, 'ヴェルトリン外相');
    await write('on the minister');
    await selectText(tab, '国境を流れるサヴラ川');
    await write('on the river');
    await until('the stretch to be painted', async () =>
      (await paintedMarks(tab)).some(
        ({ style, text }) => style.endsWith('note') && text === '国境を流れるサヴラ川',
      ),
    );
    await press(tab, 'open-card');
    await findInCard(tab, '[role=dialog]', 'on the minister').waitForGone();
    await tab.close();
  });
});

/** The text of the mark that is shown as the keyboard's place. */
async function current(tab: Tab): Promise<string> {
  const marks = await paintedMarks(tab);
  return marks
    .filter(({ style }) => style.endsWith('current'))
    .map(({ text }) => text)
    .join('');
}

async function isAt(tab: Tab, text: string): Promise<void> {
  await until(`the keyboard to be at ${text}`, async () => (await current(tab)) === text);
}

/** Waits until the line that a screen reader reads out has a message of the interface. */
async function isTold(tab: Tab, key: MessageKey): Promise<void> {
  await until(`${key} to be told`, async () => {
    const [text = ''] = await findInStatus(tab, '[role=status]').texts();
    return inAnyLanguage(key).some((words) => text.includes(words));
  });
}
