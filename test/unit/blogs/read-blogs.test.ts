import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, isBuiltIn, isRead, otherBlogs, patternOf } from '../../../lib/blogs/read-blogs.ts';
import { D1021_MATCHES } from '../../../lib/post/hosts.ts';

const D1021 = 'd1021.hatenadiary.com';

describe('the blogs that are read', () => {
  it('are d1021 alone for somebody who asked for nothing', () => {
    const leave = { origins: [...D1021_MATCHES], asked: [] };
    expect(otherBlogs(leave)).toEqual([]);
    expect(isRead(D1021, leave)).toBe(true);
    expect(isRead('news.example', leave)).toBe(false);
  });

  it('are those that are allowed by name as well', () => {
    const leave = {
      origins: [...D1021_MATCHES, '*://news.example/*', 'https://a.hatenablog.jp/*'],
      asked: [],
    };
    expect(otherBlogs(leave)).toEqual(['a.hatenablog.jp', 'news.example']);
  });

  it('are not all sites where all are allowed, but those that were asked for', () => {
    for (const origin of ['*://*/*', '<all_urls>', 'https://*/*'])
      expect(otherBlogs({ origins: [origin], asked: ['news.example'] })).toEqual(['news.example']);
    expect(
      otherBlogs({ origins: ['*://*.hatenablog.jp/*'], asked: ['a.hatenablog.jp', 'b.example'] }),
    ).toEqual(['a.hatenablog.jp']);
  });

  it('are none whose permission was withdrawn, d1021 included', () => {
    const leave = { origins: [], asked: ['news.example'] };
    expect(otherBlogs(leave)).toEqual([]);
    expect(isRead(D1021, leave)).toBe(false);
    expect(isBuiltIn(D1021)).toBe(true);
  });

  it('are no local files, and no other host than the one that is named', () => {
    const leave = { origins: ['file:///*', 'ftp://a.example/*', '*://news.example:8080/*', ''], asked: [] };
    expect(otherBlogs(leave)).toEqual(['news.example']);
    expect(isAllowed('evil-news.example', ['*://*.news.example/*'])).toBe(false);
    expect(isAllowed('www.news.example', ['*://*.news.example/*'])).toBe(true);
    expect(isAllowed('news.example.evil.example', ['*://news.example/*'])).toBe(false);
  });

  it('are, once allowed, the hosts that were asked for, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain()), fc.uniqueArray(fc.domain()), (hosts, others) => {
        const leave = { origins: hosts.map(patternOf), asked: others };
        expect(otherBlogs(leave)).toEqual([...hosts].sort());
        for (const host of others) expect(isRead(host, leave)).toBe(hosts.includes(host));
      }),
    );
  });
});
