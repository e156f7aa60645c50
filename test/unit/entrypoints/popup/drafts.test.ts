import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDrafts } from '../../../../entrypoints/popup/drafts.ts';

const stored = vi.hoisted((): Record<string, unknown> => ({}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => structuredClone(stored),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
        remove: async (key: string) => void delete stored[key],
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
    before.setPost('a', '書きかけ');
    before.setNote('b', '直しかけ');
    const after = await loadDrafts();
    expect([...after.posts]).toEqual([['a', '書きかけ']]);
    expect([...after.notes]).toEqual([['b', '直しかけ']]);
  });

  it('of two popups stand beside each other', async () => {
    const one = await loadDrafts();
    const other = await loadDrafts();
    one.setPost('a', '一つ目');
    other.setPost('b', '二つ目');
    one.setNote('c', '三つ目');
    const after = await loadDrafts();
    expect([...after.posts.values()].sort()).toEqual(['一つ目', '二つ目']);
    expect([...after.notes.values()]).toEqual(['三つ目']);
  });

  it.each([null, ''])('on a post are forgotten by %j', async (text) => {
    const drafts = await loadDrafts();
    drafts.setPost('a', '書きかけ');
    drafts.setPost('a', text);
    expect(drafts.posts.size).toBe(0);
    expect((await loadDrafts()).posts.size).toBe(0);
  });

  it('of a note that was emptied are still edits of it', async () => {
    const drafts = await loadDrafts();
    drafts.setNote('a', '');
    expect((await loadDrafts()).notes.get('a')).toBe('');
  });

  it('of notes that are gone are forgotten', async () => {
    const drafts = await loadDrafts();
    drafts.setNote('a', '残る');
    drafts.setNote('b', '消える');
    drafts.setPost('b', '記事への書きかけ');
    drafts.forgetNotesExcept(new Set(['a']));
    const after = await loadDrafts();
    expect([...after.notes.keys()]).toEqual(['a']);
    expect([...after.posts.keys()]).toEqual(['b']);
  });

  it('pass over what is none', async () => {
    Object.assign(stored, { 'popupDraft:post:a': ['damaged'], other: 'text' });
    const drafts = await loadDrafts();
    expect([drafts.posts.size, drafts.notes.size]).toEqual([0, 0]);
  });
});
