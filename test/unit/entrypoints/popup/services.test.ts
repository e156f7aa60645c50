import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createServices } from '../../../../entrypoints/popup/services.ts';

const browser = vi.hoisted(() => ({
  tabs: { query: vi.fn(), sendMessage: vi.fn(), reload: vi.fn() },
  runtime: { sendMessage: vi.fn() },
  permissions: { getAll: vi.fn(), request: vi.fn() },
  scripting: { executeScript: vi.fn() },
  storage: {
    local: { get: vi.fn() },
    session: { get: vi.fn(), set: vi.fn(), remove: vi.fn() },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

/** None of the tests reads or writes notes. */
const services = createServices({} as never, {} as never);
const POST = { reference: { key: 'k' }, state: 'ready' };

function tabIs(tab: object | null): void {
  browser.tabs.query.mockResolvedValue(tab ? [tab] : []);
}

describe('what the popup knows of the page at hand', () => {
  beforeEach(() => {
    vi.resetAllMocks();
    browser.permissions.getAll.mockResolvedValue({ origins: ['*://d1021.hatenadiary.com/*'] });
    browser.storage.local.get.mockResolvedValue({});
    browser.storage.session.get.mockResolvedValue({});
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    vi.spyOn(console, 'warn').mockReturnValue();
  });

  it('is its posts', async () => {
    tabIs({ id: 7, url: 'https://d1021.hatenadiary.com/', status: 'complete' });
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: { posts: [POST] } });
    expect(await services.describePage()).toEqual({ kind: 'read', posts: [POST], blog: null });
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'describePage' });
  });

  it('is that it holds none', async () => {
    tabIs({ id: 7, url: 'https://d1021.hatenadiary.com/archive', status: 'complete' });
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: { posts: [] } });
    expect(await services.describePage()).toEqual({ kind: 'unreadable', reason: 'noPosts', blog: null });
  });

  it.each([
    ['no tab', null, { kind: 'unreadable', reason: 'otherSite', blog: null }],
    [
      'a page whose address it may not see',
      { id: 7 },
      { kind: 'unreadable', reason: 'closedPage', blog: null },
    ],
    [
      'a page of its own',
      { id: 7, url: 'moz-extension://1/popup.html' },
      { kind: 'unreadable', reason: 'closedPage', blog: null },
    ],
    [
      'a page that no extension may look at',
      { id: 7, url: 'https://addons.example/', status: 'complete' },
      { kind: 'unreadable', reason: 'closedPage', blog: null },
    ],
    [
      'a page that was there before it',
      { id: 7, url: 'https://d1021.hatenadiary.com/', status: 'complete' },
      { kind: 'unreadable', reason: 'needsReload', blog: null },
    ],
    [
      'a page that is loading',
      { id: 7, url: 'https://d1021.hatenadiary.com/', status: 'loading' },
      { kind: 'loading' },
    ],
  ])('with %s is that nobody answers there', async (_what, tab, known) => {
    tabIs(tab);
    browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    expect(await services.describePage()).toEqual(known);
  });

  it('is not made up when the page answers with a failure', async () => {
    tabIs({ id: 7, url: 'https://d1021.hatenadiary.com/', status: 'complete' });
    const failure = { code: 'internal', message: 'no' };
    browser.tabs.sendMessage.mockResolvedValue({ ok: false, failure });
    await expect(services.describePage()).rejects.toMatchObject(failure);
  });

  it('can be had by a reload', async () => {
    tabIs({ id: 7 });
    await services.reloadPage();
    expect(browser.tabs.reload).toHaveBeenCalledWith(7);
  });

  describe('on another blog', () => {
    const traits = (data: object) => ({ host: 'news.example', data, markup: [] });
    const HATENA = traits({ adminDomain: '//blog.hatena.ne.jp', blogName: '川岸だより' });

    beforeEach(() => {
      tabIs({ id: 7, url: 'https://news.example/entry/1?q=1', status: 'complete' });
      browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
      browser.scripting.executeScript.mockResolvedValue([{ result: HATENA }]);
    });

    it('is what may be read there', async () => {
      const offer = { kind: 'offer', host: 'news.example', name: '川岸だより' };
      expect(await services.describePage()).toEqual({ ...offer, refused: false });
      browser.storage.session.get.mockResolvedValue({ requestedBlog: 'news.example' });
      expect(await services.describePage()).toEqual({ ...offer, refused: true });
    });

    it('is nothing where the page is no Hatena blog', async () => {
      browser.scripting.executeScript.mockResolvedValue([{ result: traits({}) }]);
      expect(await services.describePage()).toEqual({ kind: 'unreadable', reason: 'otherSite', blog: null });
    });

    it('is that it is read and can be forgotten', async () => {
      browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: { posts: [POST] } });
      expect(await services.describePage()).toEqual({ kind: 'read', posts: [POST], blog: 'news.example' });
    });

    it('is that its page is to be loaded anew once it is allowed', async () => {
      browser.permissions.getAll.mockResolvedValue({ origins: ['*://news.example/*'] });
      const known = { kind: 'unreadable', reason: 'needsReload', blog: 'news.example' };
      expect(await services.describePage()).toEqual(known);
    });

    it('asks the browser for this host alone, and has it read only when it is allowed', async () => {
      browser.permissions.request.mockResolvedValue(false);
      const asked = services.readBlog('news.example');
      // In the same turn as the click.
      expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://news.example/*'] });
      await asked;
      expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
      expect(browser.storage.session.set).toHaveBeenCalledWith({ requestedBlog: 'news.example' });

      browser.permissions.request.mockResolvedValue(true);
      browser.runtime.sendMessage.mockResolvedValue({ ok: true, value: null });
      await services.readBlog('news.example');
      expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'readBlog', host: 'news.example' });
      expect(browser.storage.session.remove).toHaveBeenCalledWith('requestedBlog');
    });
  });
});
