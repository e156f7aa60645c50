import { expect, it } from 'vitest';
import { POSTS } from '../fixtures/posts.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { readIntegrity } from './page-integrity.ts';
import { paintedMarks } from './painted-marks.ts';
import { leaveCard, openCard, selectText, showAllNotes, writeNote } from './reader.ts';
import { until } from './wait.ts';

describeInBrowsers('notes', (browser) => {
  it('keeps a note on a person over a reload and a stop of the background', async () => {
    const tab = await browser().openPost();
    const body = 'この外相は前にも同じ約束をした。\n「次回」を待つ';
    await writeNote(tab, 'ヴェルトリン', body);

    await browser().driver.stopBackground();
    await tab.reload();
    await browser().waitForMarks();
    await openCard(tab, 'ヴェルトリン');
    expect(await findInCard(tab, '[data-part=note] .note-body').text()).toBe(body);
    await tab.close();
  });

  it('keeps a note on a quote, and leaves the page’s own markup alone', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, '小さな一歩だが', 'どちらの一歩か');
    await openCard(tab, '小さな一歩だが');
    expect(await findInCard(tab, '[data-part=note] .note-body').texts()).toEqual(['どちらの一歩か']);
    const page = await readIntegrity(tab);
    expect(page.now).toBe(page.sent);
    expect(page.frameNow).toBe(page.frameSent);
    await tab.close();
  });

  it('notes a stretch that the reader selects, and paints it', async () => {
    const tab = await browser().openPost();
    const words = '約8000人が参加';
    await selectText(tab, words);
    await findInCard(tab, '[data-part=offer]').click();
    await findInCard(tab, '[data-part=text]', words).waitFor();
    await tab.keyboard.type('数は国防省の発表');
    await findInCard(tab, '[data-part=done]').click();
    await findInCard(tab, '[data-part=note]', '数は国防省の発表').waitFor();
    await leaveCard(tab);
    await until('the stretch to be painted', async () =>
      (await paintedMarks(tab)).some(({ style, text }) => style.endsWith('note') && text === words),
    );
    await tab.close();
  });

  it('saves as one types, and says so, without a press of any button', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'メリキナ');
    await findInCard(tab, '[data-part=note-editor] textarea').fill('まだ途中の');
    await findInCard(tab, '[data-part=state-saved]').waitFor();
    // It is written here, and so not listed here a second time.
    expect(await findInCard(tab, '[data-part=note]').count()).toBe(0);
    await tab.close();
    await browser().driver.stopBackground();
    const again = await browser().openPost();
    await openCard(again, 'メリキナ');
    await findInCard(again, '[data-part=note-body]', 'まだ途中の').waitFor();
    expect(await findInCard(again, '[data-part=note-editor] textarea').value()).toBe('');
    await again.close();
  });

  it('keeps an edit when the card closes, and takes it back on another day', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'メリキナ');
    await findInCard(tab, '[data-part=edit]').click();
    await findInCard(tab, '[data-part=note] textarea').fill('書き直した文');
    await findInCard(tab, '[data-part=note] [data-part=tag-field]').fill('報道');
    await tab.keyboard.press('Enter');
    await findInCard(tab, '[data-part=note] [data-part=tint-2]').click();
    // The first Escape leaves the edit, the next one the card.
    await tab.keyboard.press('Escape');
    await findInCard(tab, '[data-part=note-body]', '書き直した文').waitFor();
    await leaveCard(tab);
    await browser().driver.stopBackground();
    await tab.reload();
    await browser().waitForMarks();
    await openCard(tab, 'メリキナ');
    await findInCard(tab, '[data-part=note-body]', '書き直した文').waitFor();
    expect(await findInCard(tab, '[data-part=note-tags]').text()).toContain('#報道');

    await findInCard(tab, '[data-part=edit]').click();
    const text = findInCard(tab, '[data-part=note] textarea');
    await until('the text of before', async () => {
      await findInCard(tab, '[data-part=note] [data-part=history-undo]').click();
      return (await text.value()) === 'まだ途中の';
    });
    await until('the text written anew', async () => {
      await findInCard(tab, '[data-part=note] [data-part=history-redo]').click();
      return findInCard(tab, '[data-part=note] [data-part=tint-2]:checked').isShown();
    });
    expect(await text.value()).toBe('書き直した文');
    await findInCard(tab, '[data-part=note] [data-part=done]').click();
    await findInCard(tab, '[data-part=note-body]', '書き直した文').waitFor();
    await tab.close();
  });

  it('brings back each of several notes that were deleted in a card', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'イスカロフ', '一つ目のメモ');
    await writeNote(tab, 'イスカロフ', '二つ目のメモ');
    await openCard(tab, 'イスカロフ');
    const bodies = findInCard(tab, '[data-part=note-body]');
    const before = await bodies.texts();
    for (const left of [1, 0]) {
      await findInCard(tab, '[data-part=remove]').click();
      await until('one note less', async () => (await bodies.count()) === left);
    }
    for (const back of [1, 2]) {
      await findInCard(tab, '[data-part=undo]').click();
      await until('one note more', async () => (await bodies.count()) === back);
    }
    expect(await bodies.texts()).toEqual(before);
    await tab.close();
  });

  it('goes on in the field for new notes after a note was saved by the keyboard', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'イスカロフ');
    const field = findInCard(tab, 'form:last-child textarea');
    await field.fill('鍵盤で書いたメモ');
    await tab.keyboard.press('Enter', 'Control');
    await findInCard(tab, '[data-part=note-body]', '鍵盤で書いたメモ').waitFor();
    await until('the field to be focused', () => field.isFocused());
    expect(await field.value()).toBe('');
    await tab.close();
  });

  it('shows the post’s speakers and notes in the toolbar popup, and takes a note on the post', async () => {
    const tab = await browser().openPost();
    const popup = await browser().driver.openToolbarPopup(tab);
    expect(await find(popup, '[data-part=post] h2').text()).toBe(POSTS[0]?.title);
    expect(await find(popup, '[data-part=speaker]', 'マルタ・ヴェルトリン').text()).toMatch(/\d/);
    await find(popup, '[data-part=post-notes] [data-part=note]', 'どちらの一歩か').waitFor();

    await find(popup, '[data-part=post-notes] [data-part=note-editor] textarea').fill(
      '三カ国の報道を読み比べること',
    );
    await find(popup, '[data-part=post-notes] [data-part=done]').click();
    await find(popup, '[data-part=post-notes] [data-part=note]', '三カ国の報道を読み比べること').waitFor();
    await tab.close();
  });

  it('finds, edits, deletes and brings back notes', async () => {
    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    const notes = find(popup, '[data-part=note-body]');
    await until('all notes to be listed', async () => (await notes.count()) >= 4);
    const all = await notes.count();

    await find(popup, '[data-part=search]').fill('一歩');
    await until('one note to be found', async () => (await notes.texts()).length === 1);
    expect(await notes.text()).toBe('どちらの一歩か');

    await find(popup, '[data-part=edit]').click();
    await find(popup, '[data-part=note] textarea').fill('どちらの一歩だったのか');
    await find(popup, '[data-part=note] [data-part=done]').click();
    await find(popup, '[data-part=note-body]', 'どちらの一歩だったのか').waitFor();

    await find(popup, '[data-part=remove]').click();
    await find(popup, '[data-part=note-body]', 'どちらの一歩だったのか').waitForGone();
    await find(popup, '[data-part=undo]').click();
    await find(popup, '[data-part=note-body]', 'どちらの一歩だったのか').waitFor();

    await find(popup, '[data-part=remove]').click();
    await find(popup, '[data-part=note-body]', 'どちらの一歩だったのか').waitForGone();
    await find(popup, '[data-part=search]').fill('');
    await until('one note less', async () => (await notes.count()) === all - 1);
    await popup.close();
  });

  it('jumps from a note to its place in a post that is not open', async () => {
    const { driver } = browser();
    const popup = await driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    const before = (await driver.tabs()).length;
    await find(popup, '[data-part=search]').fill('数は国防省の発表');
    await find(popup, '[data-part=note]', '数は国防省の発表').waitFor();
    await find(popup, '[data-part=jump]').click();

    const tab = await until('the post to open', async () => await findTab(await driver.tabs(), SAMPLE_URL));
    await until('the noted stretch to come into view', () => tab.evaluate(isInView, '約8000人が参加'));
    expect((await driver.tabs()).length).toBeLessThanOrEqual(before + 1);
    await tab.close();
  });

  it('follows an edit made elsewhere on a page that is open', async () => {
    const tab = await browser().openPost();
    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    await find(popup, '[data-part=search]').fill('この外相は');
    await find(popup, '[data-part=edit]').click();
    await find(popup, '[data-part=note] textarea').fill('この外相は次回を待った');
    await find(popup, '[data-part=note] [data-part=done]').click();
    await find(popup, '[data-part=note-body]', 'この外相は次回を待った').waitFor();
    await popup.close();

    await tab.bringToFront();
    await openCard(tab, 'ヴェルトリン');
    await findInCard(tab, '[data-part=note]', 'この外相は次回を待った').waitFor();
    await tab.close();
  });
});

async function findTab(tabs: readonly Tab[], url: string): Promise<Tab | null> {
  for (const tab of tabs) if ((await tab.url()) === url) return tab;
  return null;
}

/** Runs in the page: must stand alone. Whether the text node that holds a text is inside the window. */
function isInView(text: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const { top, bottom } = range.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }
  return false;
}
