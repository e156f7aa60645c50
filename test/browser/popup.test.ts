import { expect, it } from 'vitest';
import { BLOG_ORIGIN, POSTS, SAMPLE_POST } from '../fixtures/posts.ts';
import { accessibilityViolations } from './accessibility.ts';
import type { Tab, View } from './driver.ts';
import { describeInBrowsers, SAMPLE_URL } from './harness.ts';
import { find } from './locator.ts';
import { inAnyLanguage } from './messages.ts';
import { showAllNotes } from './reader.ts';
import { until } from './wait.ts';

describeInBrowsers('popup', (browser) => {
  let open: View | undefined;

  /** The toolbar popup over a tab; the last one is closed before. */
  async function openPopupOver(tab: Tab): Promise<View> {
    // The answer may be lost with the popup, and one that closed by itself cannot give any.
    await open?.evaluate(() => window.close()).catch(() => {});
    open = await browser().driver.openToolbarPopup(tab);
    return open;
  }

  /** The toolbar popup over a post in a tab of its own. */
  async function openPopup(url?: string): Promise<View> {
    return await openPopupOver(await browser().openPost(url));
  }

  /** Writes a note on the post at hand. */
  async function writeNote(popup: View, body: string): Promise<void> {
    await find(popup, '[data-part=post-notes] textarea').fill(body);
    await find(popup, '[data-part=post-notes] [data-part=done]').click();
    await find(popup, '[data-part=note-body]', body).waitFor();
  }

  it('shows who says how much in the post, who says most first', async () => {
    const popup = await openPopup();
    await find(popup, '[data-part=speaker]').waitFor();
    const speakers = await find(popup, '[data-part=speaker]').texts();
    expect(speakers.length).toBeGreaterThan(5);
    const characters = speakers.map((text) => Number(/(\d+)(字| ch\.)/.exec(text)?.[1]));
    expect(characters).toEqual(characters.toSorted((a, b) => b - a));
    expect(characters.at(-1)).toBeGreaterThan(0);
  });

  it('finds notes by words in whatever width they are typed', async () => {
    const popup = await openPopup();
    await writeNote(popup, 'NATO加盟の話');
    await writeNote(popup, '観測所の話');
    await showAllNotes(popup);
    await find(popup, '[data-part=search]').fill('ｎａｔｏ　加盟');
    await find(popup, '[data-part=note-body]', '観測所の話').waitForGone();
    expect(await find(popup, '[data-part=note-body]').texts()).toEqual(['NATO加盟の話']);
    await find(popup, '[data-part=search]').fill('どこにもない');
    await find(popup, '[data-part=note]').waitForGone();
  });

  it('keeps what was half written when it closes', async () => {
    const popup = await openPopup();
    await find(popup, '[data-part=post-notes] textarea').fill('書きかけの一文');
    const again = await openPopup();
    // As a note; or in the field, from which it is saved, where the popup closed before it could be.
    const isThere = async () =>
      (await find(again, '[data-part=note-body]', '書きかけの一文').isShown()) ||
      ((await find(again, '[data-part=post-notes] textarea').value()) === '書きかけの一文' &&
        (await find(again, '[data-part=state-saved]').isShown()));
    await until('the text to be saved', isThere);
    const third = await openPopup();
    await find(third, '[data-part=note-body]', '書きかけの一文').waitFor();
    expect(await find(third, '[data-part=note-body]', '書きかけの一文').count()).toBe(1);
  });

  it('lets the reader choose among the posts of an index', async () => {
    const popup = await openPopup(`${BLOG_ORIGIN}/`);
    expect(await find(popup, '[data-part=post] h2').text()).toBe(SAMPLE_POST.title);
    expect(await find(popup, '[data-part=post-choice] option').count()).toBe(POSTS.length);
    await find(popup, '[data-part=post-choice]').click();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await find(popup, '[data-part=post] h2', POSTS[1]!.title).waitFor();
  });

  it.each([
    ['a page without a post', `${BLOG_ORIGIN}/archive`, 'unreadable-noPosts', 'popupNoPosts'],
    ['a page of the browser', 'about:blank', 'unreadable-closedPage', 'popupClosedPage'],
  ] as const)('says of %s why it shows nothing, and what to do', async (_what, url, part, text) => {
    const tab = await browser().driver.newTab();
    await tab.open(url);
    const popup = await openPopupOver(tab);
    await find(popup, `[data-part=${part}] button`).waitFor();
    expect(inAnyLanguage(text)).toContain(await find(popup, `[data-part=${part}] p`).text());
    expect(await accessibilityViolations(popup)).toEqual([]);
  });

  it('is worked by the keyboard alone', async () => {
    const popup = await openPopup();
    await writeNote(popup, '鍵盤で書いたメモ');
    await find(popup, '[data-part=tab-post]').click();
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => popup.keyboard.press(key)), Promise.resolve());
    const isFocused = (part: string) => find(popup, part).isFocused();

    await press('ArrowRight');
    expect(await isFocused('[data-part=tab-notes]')).toBe(true);
    await find(popup, '[data-part=note]').waitFor();
    await press('Tab');
    expect(await isFocused('[role=tabpanel]')).toBe(true);
    await press('Tab');
    expect(await isFocused('[data-part=search]')).toBe(true);
    await popup.keyboard.type('鍵盤');
    await find(popup, '[data-part=note-body]', '観測所の話').waitForGone();

    await press('Tab', 'Enter');
    expect(await isFocused('[data-part=export-scope-shown]')).toBe(true);
    await press('Escape');
    expect(await isFocused('[data-part=export]')).toBe(true);

    await press('Tab');
    expect(await isFocused('[data-part=history-undo]')).toBe(true);
    await press('Tab', 'Tab');
    expect(await isFocused('[data-part=jump]')).toBe(true);
    await press('Tab', 'Enter');
    expect(await isFocused('[data-part=note] textarea')).toBe(true);
    await popup.keyboard.press('End');
    await popup.keyboard.type('、鍵盤で直した');
    await popup.keyboard.press('Enter', 'Control');
    await find(popup, '[data-part=note-body]', '、鍵盤で直した').waitFor();
    expect(await isFocused('[data-part=edit]')).toBe(true);

    await press('Tab', 'Enter');
    await find(popup, '[data-part=note]').waitForGone();
    expect(await isFocused('[data-part=undo]')).toBe(true);
    await press('Enter');
    await find(popup, '[data-part=note-body]', '、鍵盤で直した').waitFor();
    expect(await isFocused('[data-part=edit]')).toBe(true);
  });

  it('renders a long list only as far as the reader has come', async () => {
    const extensionPage = await browser().driver.openExtensionPage('popup.html');
    await extensionPage.evaluate(addNotes, SAMPLE_URL, 45);
    await extensionPage.close();
    const popup = await openPopup();
    await showAllNotes(popup);
    await find(popup, '[data-part=search]').fill('長い一覧');
    const notes = find(popup, '[role=tabpanel]:not([hidden]) [data-part=note]');
    await until('all to be found', async () =>
      /45/.test(await find(popup, '[data-part=notes-count]').text()),
    );
    expect(await notes.count()).toBe(20);
    await find(popup, '[data-part=note-body]', '長い一覧の25番').waitFor();
    // A person scrolls to the end, and again to what has become the end.
    for (const count of [40, 45]) {
      await popup.evaluate(() => document.querySelector('[role=tabpanel]:not([hidden])')?.scrollTo(0, 1e6));
      await until(`${count} notes to be rendered`, async () => (await notes.count()) === count);
    }
    await find(popup, '[data-part=note-body]', '長い一覧の0番').waitFor();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to object to under a %s scheme', async (scheme) => {
    await browser().driver.setColourScheme(scheme);
    const popup = await openPopup();
    await writeNote(popup, `読み上げられるメモ（${scheme}）`);
    expect(await accessibilityViolations(popup)).toEqual([]);
    await showAllNotes(popup);
    await find(popup, '[data-part=remove]').click();
    await find(popup, '[data-part=undo]').waitFor();
    await find(popup, '[data-part=edit]').click();
    await find(popup, '[data-part=export]').click();
    expect(await accessibilityViolations(popup)).toEqual([]);
  });
});

interface MessageSender {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Runs in the extension's page: must stand alone. Adds notes on one post, one after the other. */
async function addNotes(permalink: string, count: number): Promise<void> {
  const globals = globalThis as { browser?: MessageSender; chrome?: MessageSender };
  const api = globals.browser ?? globals.chrome;
  const post = { key: permalink, permalink, title: '', date: null };
  for (let i = 0; i < count; i++) {
    const content = { body: `長い一覧の${i}番`, tags: [], colour: null };
    const draft = { id: crypto.randomUUID(), ...content, target: { kind: 'post', post } };
    await api?.runtime.sendMessage({ type: 'addNote', draft });
  }
}
