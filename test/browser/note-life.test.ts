import { expect, it } from 'vitest';
import type { Tab } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { paintedMarks } from './painted-marks.ts';
import { leaveCard, openCard, selectText, showAllNotes, writeNote } from './reader.ts';
import { until } from './wait.ts';

const NEW_FIELD = 'section > form textarea';

describeInBrowsers('the life of a note', (browser) => {
  it('takes a deletion back after everything was closed, from the list of all notes', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'イスカロフ', '消してから戻すメモ');
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=remove]').click();
    await findInCard(tab, '[data-part=undo]').waitFor();
    await tab.close();
    await browser().driver.stopBackground();

    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    expect(await find(popup, '[data-part=note-body]', '消してから戻すメモ').isShown()).toBe(false);
    await find(popup, '[data-part=history-undo]:not([aria-disabled=true])').click();
    await find(popup, '[data-part=note-body]', '消してから戻すメモ').waitFor();
    await find(popup, '[data-part=notice]', '消してから戻すメモ').waitFor();
    await find(popup, '[data-part=history-redo]:not([aria-disabled=true])').click();
    await find(popup, '[data-part=note-body]', '消してから戻すメモ').waitForGone();
    await popup.close();
  });

  it('brings a note back from the bin, and erases another for good', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'イスカロフ', '完全に消すメモ');
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=remove]').click();
    await findInCard(tab, '[data-part=undo]').waitFor();

    const library = await browser().driver.openExtensionPage('library.html#bin');
    const binned = find(library, '[data-part=binned-note]');
    await until('both notes in the bin', async () => (await binned.count()) === 2);
    // The last to come is the first.
    await find(library, '[data-part=bin-purge]').click();
    await find(library, '[data-part=bin-purge-now]').click();
    await find(library, '[data-part=note-body]', '完全に消すメモ').waitForGone();
    await find(library, '[data-part=bin-restore]').click();
    await find(library, '[data-part=bin-empty]').waitFor();
    await library.close();

    await tab.bringToFront();
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, '[data-part=note-body]', '消してから戻すメモ').waitFor();
    await tab.close();
  });

  it('shows in a field what another tab writes meanwhile', async () => {
    const [one, other] = [await browser().openPost(), await browser().openPost(`${SAMPLE_URL}?other`)];
    await writeNote(other, 'ハルデン', 'はじめの文');
    await openCard(other, 'ハルデン');
    await findInCard(other, '[data-part=edit]').click();
    const field = findInCard(other, '[data-part=note] textarea');
    await field.waitFor();

    await one.bringToFront();
    await openCard(one, 'ハルデン');
    await findInCard(one, '[data-part=edit]').click();
    await findInCard(one, '[data-part=note] textarea').fill('もう一つの窓で書いた文');
    await until('the other tab to show it', async () => (await field.value()) === 'もう一つの窓で書いた文');

    // A new note, too, is there at once, and not beside the field it is written in.
    await findInCard(one, NEW_FIELD).fill('書きかけの二つ目');
    await findInCard(other, '[data-part=note-body]', '書きかけの二つ目').waitFor();
    expect(await findInCard(one, '[data-part=note-body]', '書きかけの二つ目').isShown()).toBe(false);
    await one.close();
    await other.close();
  });

  it('keeps both texts where one was typed and the other stored, and says so', async () => {
    const tab = await browser().openPost();
    await writeNote(tab, 'テイセン', '元の文');
    const id = await browser().extensionPage.evaluate(
      splitText,
      '元の文',
      '先に保存された文',
      '打ちかけの文',
    );
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await tab.reload();
    await browser().waitForMarks();
    await openCard(tab, 'テイセン');
    await until('the field to be saved as a note of its own', async () =>
      (await findInCard(tab, '[data-part=editor-notice]').texts()).some((text) => text.length > 10),
    );
    expect(await findInCard(tab, '[data-part=note] textarea').value()).toBe('打ちかけの文');
    await findInCard(tab, '[data-part=note] [data-part=done]').click();
    await until('both notes to be listed', async () => {
      const texts = await findInCard(tab, '[data-part=note-body]').texts();
      return texts.length === 2 && texts.includes('打ちかけの文') && texts.includes('先に保存された文');
    });
    await tab.close();
  });

  it('lists a note whose words are gone, whole, and ties it to other words', async () => {
    const tab = await browser().openPost();
    await noteOnSelection(tab, '約8000人が参加', '数は国防省の発表', 3);
    await until('the stretch to be painted in its tint', async () =>
      (await paintedMarks(tab)).some(
        ({ style, text }) => style.endsWith('3-note') && text === '約8000人が参加',
      ),
    );
    await tab.evaluate(removeParagraphWith, '約8000人が参加');
    await until('the words to be gone', () => isUnpainted(tab, '約8000人が参加'));

    await selectText(tab, '水量の測定値');
    await findInCard(tab, '[data-part=offer]').click();
    await findInCard(tab, '[data-part=lost-notes] summary').click();
    await findInCard(tab, '[data-part=lost-note]', '数は国防省の発表').waitFor();
    expect(await findInCard(tab, '[data-part=lost-note] [data-part=quoted]').text()).toBe('約8000人が参加');
    await findInCard(tab, '[data-part=attach]').click();
    await findInCard(tab, '[data-part=note] [data-part=note-body]', '数は国防省の発表').waitFor();
    await findInCard(tab, '[data-part=lost-notes]').waitForGone();
    await leaveCard(tab);
    await until('the other words to be painted', async () =>
      (await paintedMarks(tab)).some(
        ({ style, text }) => style.endsWith('3-note') && text === '水量の測定値',
      ),
    );
    await tab.close();
  });

  it('ties a note whose words are gone to a selection from the popup', async () => {
    const tab = await browser().openPost(`${SAMPLE_URL}?shortened`);
    await noteOnSelection(tab, '約8000人が参加', '選択した所へ', 1);
    await tab.evaluate(removeParagraphWith, '約8000人が参加');
    await until('the words to be gone', () => isUnpainted(tab, '約8000人が参加'));
    await selectText(tab, '双方が');
    const popup = await browser().driver.openToolbarPopup(tab);
    await find(popup, '[data-part=lost-notes] summary').click();
    await find(popup, '[data-part=attach]').click();
    await find(
      popup,
      '[data-part=post-notes] [data-part=notes] [data-part=note-body]',
      '選択した所へ',
    ).waitFor();
    await find(popup, '[data-part=lost-notes]').waitForGone();
    await tab.close();
  });
});

async function isUnpainted(tab: Tab, words: string): Promise<boolean> {
  return (await paintedMarks(tab)).every(({ text }) => text !== words);
}

/** Writes a note with a colour on words that are selected, and leaves its card. */
async function noteOnSelection(tab: Tab, words: string, body: string, colour: number): Promise<void> {
  await selectText(tab, words);
  await findInCard(tab, '[data-part=offer]').click();
  await findInCard(tab, NEW_FIELD).fill(body);
  await findInCard(tab, `[data-part=tint-${colour}]`).click();
  await findInCard(tab, 'section > form [data-part=done]').click();
  await findInCard(tab, '[data-part=note-body]', body).waitFor();
  await leaveCard(tab);
}

/** Runs in the page: must stand alone. */
function removeParagraphWith(words: string): void {
  for (const paragraph of document.querySelectorAll('.entry-content p'))
    if (paragraph.textContent?.includes(words)) paragraph.remove();
}

interface MessageSender {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/**
 * Runs in the extension's page: must stand alone. Makes it so that a text was typed into a note in a tab that was closed, and
 * another was stored before that one could be. @returns the note's id
 */
async function splitText(before: string, stored: string, typed: string): Promise<string> {
  const globals = globalThis as { browser?: MessageSender; chrome?: MessageSender };
  const api = (globals.browser ?? globals.chrome)!;
  const request = indexedDB.open('hatsugenroku');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const all = database.transaction('notes').objectStore('notes').getAll();
  const notes = await new Promise<{ id: string; body: string; target: object }[]>((resolve) => {
    all.addEventListener('success', () => resolve(all.result));
  });
  database.close();
  const { id, target } = notes.find(({ body }) => body === before)!;
  const content = { tags: [], colour: null };
  const base = { ...content, body: before };
  const text = { ...content, key: `note ${id}`, noteId: id, target, body: typed, base };
  await api.runtime.sendMessage({ type: 'updateNote', id, change: { body: stored }, base: null });
  await api.runtime.sendMessage({ type: 'keepUnsaved', text });
  return id;
}
