import { beforeEach, expect, it, vi } from 'vitest';
import { welcomeReader } from '../../../../entrypoints/background/welcome.ts';

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: { onInstalled: { addListener: vi.fn() }, getURL: (path: string) => `extension:${path}` },
    tabs: { create: vi.fn(async () => ({})) },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  vi.clearAllMocks();
});

it.each([
  [{ reason: 'install' }, 1],
  [{ reason: 'install', temporary: false }, 1],
  [{ reason: 'install', temporary: true }, 0],
  [{ reason: 'update', previousVersion: '0.1.0' }, 0],
  [{ reason: 'browser_update' }, 0],
])('on %o the first steps open %i times', (details, times) => {
  welcomeReader();
  browser.runtime.onInstalled.addListener.mock.calls[0]?.[0](details);
  expect(browser.tabs.create).toHaveBeenCalledTimes(times);
  if (times > 0) expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'extension:/welcome.html' });
});
