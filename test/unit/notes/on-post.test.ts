import { describe, expect, it } from 'vitest';
import type { PostReference } from '../../../lib/notes/model.ts';
import { isMoved, isOnPost } from '../../../lib/notes/on-post.ts';
import { POST } from './examples.ts';

const MOVED: PostReference = { ...POST, key: 'd1021.hatenadiary.com/entry/hokubu-kaikyo' };

describe('isMoved', () => {
  it('knows a post by title and date at another address of the same blog', () => {
    expect(isMoved(POST, MOVED)).toBe(true);
    expect(isOnPost({ kind: 'post', post: POST }, MOVED)).toBe(true);
  });

  it.each<[string, PostReference]>([
    ['the post itself', POST],
    ['a post with another title', { ...MOVED, title: '別の記事' }],
    ['a post of another time', { ...MOVED, date: '2026-11-23T08:00:01+09:00' }],
    ['a post on another blog', { ...MOVED, key: 'news.example/entry/hokubu-kaikyo' }],
  ])('does not take %s for it', (_what, now) => {
    expect(isMoved(POST, now)).toBe(false);
  });

  it('takes no post without a title or a date for another', () => {
    expect(isMoved({ ...POST, title: '' }, { ...MOVED, title: '' })).toBe(false);
    expect(isMoved({ ...POST, date: null }, { ...MOVED, date: null })).toBe(false);
  });
});
