import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDrafts } from '../../../../entrypoints/popup/drafts.ts';

const stored = vi.hoisted((): Record<string, unknown> => ({}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone(key in stored ? { [key]: stored[key] } : {}),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
      },
    },
  },
}));

describe('drafts', () => {
  beforeEach(() => {
    for (const key of Object.keys(stored)) delete stored[key];
  });

  it('outlive the popup', async () => {
    const before = await loadDrafts();
    before.set('post:a', '書きかけ');
    before.set('note:b', '直しかけ');
    const after = await loadDrafts();
    expect(after.get('post:a')).toBe('書きかけ');
    expect(after.get('note:b')).toBe('直しかけ');
    expect(after.get('post:c')).toBeNull();
  });

  it.each([null, ''])('are forgotten by %j', async (text) => {
    const drafts = await loadDrafts();
    drafts.set('post:a', '書きかけ');
    drafts.set('post:a', text);
    expect(drafts.get('post:a')).toBeNull();
    expect((await loadDrafts()).get('post:a')).toBeNull();
  });

  it('begin anew when what is stored is none', async () => {
    const drafts = await loadDrafts();
    drafts.set('post:a', '書きかけ');
    for (const key of Object.keys(stored)) stored[key] = ['damaged'];
    expect((await loadDrafts()).get('post:a')).toBeNull();
  });
});
