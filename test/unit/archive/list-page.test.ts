import { describe, expect, it } from 'vitest';
import { dayOf, isInRange, listAddress, readListPage } from '../../../lib/archive/list-page.ts';
import { parseHtml } from '../../../lib/archive/parse-html.ts';
import { archivedPosts, archiveListPage } from '../../fixtures/archive-blog.ts';
import { archivePage } from '../../fixtures/hatena-page.ts';
import { POSTS } from '../../fixtures/posts.ts';

const ORIGIN = 'https://d1021.hatenadiary.com';
const read = (html: string, origin = ORIGIN) => readListPage(parseHtml(html, listAddress(origin, 1)), origin);

describe('readListPage', () => {
  it('reads key, address, title and day of every post, and whether more follow', () => {
    expect(read(archivePage(POSTS))).toEqual({
      posts: POSTS.map(({ path, title, date }) => ({
        key: `d1021.hatenadiary.com${path}`,
        address: `${ORIGIN}${path}`,
        title,
        day: date.slice(0, 10),
      })),
      unfollowed: [],
      hasNext: true,
    });
    expect(read(archiveListPage(ORIGIN, archivedPosts(3), null)).hasNext).toBe(false);
  });

  it('puts links under other hosts of the blog under the one that is being read, each post once', () => {
    const [post] = archivedPosts(1);
    const twice = ['http://d1021.hatenadiary.jp', 'https://d1021.hatenablog.com'].map((origin) =>
      archiveListPage(origin, [post!], null),
    );
    expect(read(twice.join('')).posts).toEqual([
      expect.objectContaining({
        address: `${ORIGIN}${post!.path}`,
        key: `d1021.hatenadiary.com${post!.path}`,
      }),
    ]);
  });

  it('takes no links that lead off the blog, nor any that are no web addresses', () => {
    const list = (href: string) =>
      `<section class="archive-entry"><a class="entry-title-link" href="${href}">題</a></section>`;
    const hrefs = [
      'https://elsewhere.example/entry/1',
      'javascript:alert(1)',
      'ftp://d1021.hatenadiary.com/entry/1',
      'https://user:word@d1021.hatenadiary.com/entry/1',
      'http://[',
      '',
    ];
    expect(read(hrefs.map(list).join('')).posts).toEqual([]);
    expect(read(list('/entry/1')).posts).toHaveLength(1);
  });

  it('keeps links apart that ask not to be followed', () => {
    const posts = archivedPosts(2);
    const html = archiveListPage(ORIGIN, posts, 2)
      .replace('class="entry-title-link"', 'class="entry-title-link" rel="NoFollow ugc"')
      .replace('rel="next"', 'rel="next nofollow"');
    const list = read(html);
    expect(list.unfollowed.map(({ title }) => title)).toEqual([posts[0]!.title]);
    expect(list.posts.map(({ title }) => title)).toEqual([posts[1]!.title]);
    expect(list.hasNext).toBe(false);
  });

  it('finds nothing on a page that is no list', () => {
    expect(read('<p>ない</p>')).toEqual({ posts: [], unfollowed: [], hasNext: false });
  });
});

describe('dayOf', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31T14:59:59Z', '2025-12-31'],
    ['2025-12-31T15:00:00Z', '2026-01-01'],
    ['2025-12-31T23:30:00+09:00', '2025-12-31'],
    ['昨日', null],
    [null, null],
  ])('%s is the day %s', (time, day) => expect(dayOf(time)).toBe(day));
});

describe('isInRange', () => {
  it('counts both ends in, and a day that is not known', () => {
    const range = { from: '2025-06-01', to: '2025-06-30' };
    const days = ['2025-05-31', '2025-06-01', '2025-06-30', '2025-07-01', null];
    expect(days.map((day) => isInRange(day, range))).toEqual([false, true, true, false, true]);
    expect(days.every((day) => isInRange(day, { from: null, to: null }))).toBe(true);
  });
});
