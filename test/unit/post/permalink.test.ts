import { describe, expect, it } from 'vitest';
import { blogKey, postKey } from '../../../lib/post/permalink.ts';

describe('postKey', () => {
  it.each([
    'https://d1021.hatenadiary.com/entry/2026/01/15/120000',
    'http://d1021.hatenadiary.com/entry/2026/01/15/120000',
    'https://d1021.hatenadiary.jp/entry/2026/01/15/120000',
    'https://d1021.hatenablog.com/entry/2026/01/15/120000',
    'https://d1021.hatenadiary.com/entry/2026/01/15/120000?utm_source=feed',
    'https://d1021.hatenadiary.com/entry/2026/01/15/120000#comments',
    'https://D1021.hatenadiary.com/entry/2026/01/15/120000/',
  ])('gives one key to %s', (permalink) => {
    expect(postKey(permalink)).toBe('d1021.hatenadiary.com/entry/2026/01/15/120000');
  });

  it('takes two spellings of a percent-encoded title for one', () => {
    const lower = postKey('https://d1021.hatenadiary.com/entry/%e5%a4%96%e4%ba%a4');
    expect(lower).toBe(postKey('https://d1021.hatenadiary.com/entry/%E5%A4%96%E4%BA%A4'));
    expect(lower).toBe('d1021.hatenadiary.com/entry/外交');
  });

  it('tells the entries of an index apart that have no address of their own', () => {
    const first = postKey('https://d1021.hatenadiary.com/#entry-1');
    expect(first).toBe('d1021.hatenadiary.com/#entry-1');
    expect(first).not.toBe(postKey('https://d1021.hatenadiary.com/#entry-2'));
  });

  it('keeps a path with a stray % as it is', () => {
    expect(postKey('https://d1021.hatenadiary.com/entry/100%')).toBe('d1021.hatenadiary.com/entry/100%');
  });

  it('tells blogs and posts apart', () => {
    expect(postKey('https://other.hatenablog.com/entry/1')).not.toBe(
      postKey('https://d1021.hatenablog.com/entry/1'),
    );
    expect(postKey('https://d1021.hatenablog.com/entry/1')).not.toBe(
      postKey('https://d1021.hatenablog.com/entry/2'),
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/entry/1', ''])('refuses %j', (address) => {
    expect(() => postKey(address)).toThrow(TypeError);
  });
});

describe('blogKey', () => {
  it('gives one key to all hosts of d1021 and leaves others as they are', () => {
    expect(blogKey(new URL('http://d1021.hatenablog.com/'))).toBe('d1021.hatenadiary.com');
    expect(blogKey(new URL('https://blog.example/'))).toBe('blog.example');
  });
});
