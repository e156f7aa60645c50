import { expect, it } from 'vitest';
import { describeInBrowsers } from './harness.ts';
import { find, findInCard } from './locator.ts';
import { leaveCard, openCard, showAllNotes } from './reader.ts';
import { pause, until } from './wait.ts';

const editorText = '[data-part=note-editor] textarea';

describeInBrowsers('text that was typed and not saved', (browser) => {
  it('is there when the card is opened again', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'ガルベロッティ');
    await findInCard(tab, editorText).fill('half a thought');
    await leaveCard(tab);
    await openCard(tab, 'ガルベロッティ');
    await findInCard(tab, '[data-part=note-body]', 'half a thought').waitFor();
    await tab.close();
  });

  it('is there after the tab was closed and the background stopped', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'メリキナ');
    await findInCard(tab, editorText).fill('to be continued');
    await tab.close();
    await browser().driver.stopBackground();

    const again = await browser().openPost();
    await openCard(again, 'メリキナ');
    // As a note; or in the field, from which it is saved, where the tab closed before it could be.
    await until('the text to be there', async () => {
      const isNote = await findInCard(again, '[data-part=note-body]', 'to be continued').isShown();
      return isNote || (await findInCard(again, editorText).value()) === 'to be continued';
    });
    await leaveCard(again);
    await openCard(again, 'メリキナ');
    await findInCard(again, '[data-part=note-body]', 'to be continued').waitFor();
    expect(await findInCard(again, '[data-part=note-body]').count()).toBe(1);
    await again.close();
  });

  it('becomes a note by itself where the tab was closed before it was one', async () => {
    const tab = await browser().openPost();
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, editorText).fill('closed at once');
    await tab.close();
    const popup = await browser().driver.openExtensionPage('popup.html');
    await showAllNotes(popup);
    const bodies = () => find(popup, '[data-part=note-body]', 'closed at once').count();
    await until('the note to be there', async () => (await bodies()) === 1, 25_000);
    await popup.close();
  });

  it('is saved about the words the card was opened on, also when the post changes under it', async () => {
    const tab = await browser().openPost();
    await openCard(tab, '小さな一歩だが');
    await findInCard(tab, editorText).click();
    await tab.keyboard.type('about one step');
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'この段落は後から加えられた。';
      document.querySelector('.entry-content')?.prepend(paragraph);
    });
    await pause(1500);
    expect(await findInCard(tab, '[data-part=text]').text()).toContain('小さな一歩だが');
    await findInCard(tab, '[data-part=done]').click();
    await findInCard(tab, '[data-part=note]', 'about one step').waitFor();
    await tab.reload();
    await browser().waitForMarks();
    await openCard(tab, '小さな一歩だが');
    await findInCard(tab, '[data-part=note]', 'about one step').waitFor();
    await tab.close();
  });
});
