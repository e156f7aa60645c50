import { expect, it } from 'vitest';
import { describeInBrowsers } from './harness.ts';
import { find } from './locator.ts';
import { openCard, showAllNotes, writeNote } from './reader.ts';
import { BLOG_HOSTS } from './server.ts';

/** What the fixture pages themselves ask for: the blog, and the frames of link cards. */
const ASKED_BY_PAGES: ReadonlySet<string> = new Set([
  ...BLOG_HOSTS,
  'hatenablog-parts.com',
  'cdn-ak.f.st-hatena.com',
]);

describeInBrowsers('network', (browser) => {
  it('asks nothing of the network, whatever the reader does', async () => {
    const { driver } = browser();
    const tab = await browser().openPost();
    await openCard(tab, 'イスカロフ');
    await writeNote(tab, 'イスカロフ', '静かに読む');
    const popup = await driver.openToolbarPopup(tab);
    await showAllNotes(popup);
    await find(popup, '[data-part=note]', '静かに読む').waitFor();

    await find(popup, '[data-part=export]').click();
    await find(popup, '[data-part=export-html]').click();

    const options = await driver.openExtensionPage('options.html');
    await find(options, '[data-part=permission]').waitFor();
    for (const section of ['notes', 'said', 'people', 'posts', 'files', 'bin']) {
      const library = await driver.openExtensionPage(`library.html#${section}`);
      await find(library, 'main h1, main h2').waitFor();
      await library.close();
    }
    // Reading a blog's archive begins with a press on a button, not with a look at its section.
    const library = await driver.openExtensionPage('library.html#archive');
    await find(library, '[data-part=archive-survey]').waitFor();

    // Since the browser's start: installing the extension asked for nothing either.
    const requests = await driver.requests();
    expect(requests.filter(({ initiator }) => initiator === driver.extensionOrigin)).toEqual([]);
    const hosts = requests.map(({ url }) => new URL(url).hostname);
    expect(hosts).toContain('d1021.hatenadiary.com');
    expect(hosts.filter((host) => !ASKED_BY_PAGES.has(host))).toEqual([]);
  });

  it.each(['popup', 'options', 'library'])(
    'is closed to the page %s: the background alone may connect',
    async (name) => {
      const page = await browser().driver.openExtensionPage(`${name}.html`);
      const seen = browser().server.seen.length;
      expect(await page.evaluate(tryToConnect, `https://${BLOG_HOSTS[0]}/archive`)).toBe('refused');
      expect(browser().server.seen).toHaveLength(seen);
      await page.close();
    },
  );
});

/** Runs in the extension's page: must stand alone. */
async function tryToConnect(address: string): Promise<string> {
  try {
    return `answered ${(await fetch(address)).status}`;
  } catch {
    return 'refused';
  }
}
