import { expect, it } from 'vitest';
import { newId } from '../../lib/notes/new-id.ts';
import { readStored } from '../crash/in-page.ts';
import { entryPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { describeInBrowsers } from './harness.ts';
import { findInCard } from './locator.ts';
import { openCard } from './reader.ts';
import { until } from './wait.ts';

const FIELD = 'section > form textarea';
const SAVED = 'section > form [data-part=state-saved]';

describeInBrowsers('a background that is stopped in the middle of its work', (browser) => {
  it('loses no save and makes none twice: the card says saved, and there is one note with all of it', async () => {
    const { driver, extensionPage } = browser();
    const tab = await browser().openPost();
    await openCard(tab, 'イスカロフ');
    await findInCard(tab, FIELD).click();
    let text = '';
    for (let part = 0; part < 4; part++) {
      const words = `${part}番目の文。`;
      text += words;
      await tab.keyboard.type(words);
      await until('the save to begin', async () => {
        const state = await findInCard(tab, 'section > form .save-state').attribute('data-state');
        return state === 'saving' || state === 'saved';
      });
      await driver.stopBackground();
    }
    await findInCard(tab, SAVED).waitFor(20_000);
    const { notes } = await extensionPage.evaluate(readStored, [keyOf(SAMPLE_POST.path)]);
    expect(notes.map(({ body }) => body)).toEqual([text]);
    await tab.close();
  });

  it('has a post analysed all the same', async () => {
    const { driver, server } = browser();
    const path = `/entry/2026/02/03/${newId().slice(0, 6)}`;
    // A text of its own, so that no finished analysis answers.
    const body = SAMPLE_POST.body.repeat(4).replace('<p>', `<p>${path}`);
    server.serve(path, (theme) => entryPage({ ...SAMPLE_POST, path, body }, theme));
    const tab = await driver.newTab();
    const opened = tab.open(`${BLOG_ORIGIN}${path}`);
    await until('the page to be asked for', () => server.seen.some((request) => request.path === path));
    await driver.stopBackground();
    await opened;
    await driver.stopBackground();
    await browser().waitForMarks(`${BLOG_ORIGIN}${path}`);
    await tab.close();
  });
});

function keyOf(path: string): string {
  return BLOG_ORIGIN.slice('https://'.length) + path;
}
