import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createServices } from '../../../../entrypoints/popup/services.ts';

const browser = vi.hoisted(() => ({
  tabs: { query: vi.fn(), sendMessage: vi.fn(), reload: vi.fn() },
  runtime: { sendMessage: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

/** None of the tests reads or writes notes. */
const services = createServices({} as never);
const POST = { reference: { key: 'k' }, state: 'ready' };

function tabIs(tab: object | null): void {
  browser.tabs.query.mockResolvedValue(tab ? [tab] : []);
}

describe('what the popup knows of the page at hand', () => {
  beforeEach(() => vi.resetAllMocks());

  it('is its posts', async () => {
    tabIs({ id: 7, url: 'https://d1021.hatenadiary.com/', status: 'complete' });
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: { posts: [POST] } });
    expect(await services.describePage()).toEqual({ kind: 'read', posts: [POST] });
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'describePage' });
  });

  it('is that it holds none', async () => {
    tabIs({ id: 7, url: 'https://d1021.hatenadiary.com/archive', status: 'complete' });
    browser.tabs.sendMessage.mockResolvedValue({ ok: true, value: { posts: [] } });
    expect(await services.describePage()).toEqual({ kind: 'unreadable', reason: 'noPosts' });
  });

  it.each([
    ['no tab', null, { kind: 'unreadable', reason: 'otherSite' }],
    ['a page whose address it may not see', { id: 7 }, { kind: 'unreadable', reason: 'otherSite' }],
    [
      'a page of its own',
      { id: 7, url: 'moz-extension://1/popup.html' },
      { kind: 'unreadable', reason: 'otherSite' },
    ],
    [
      'a page that was there before it',
      { id: 7, url: 'https://d1021.hatenadiary.com/', status: 'complete' },
      { kind: 'unreadable', reason: 'needsReload' },
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
});
