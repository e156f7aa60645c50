// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findPosts, isCutOff, readPost } from '../../../lib/post/read-posts.ts';

const entry = (path: string, body: string) => `
  <article class="entry hentry js-entry-article" id="entry-1">
    <header class="entry-header">
      <div class="entry-date"><time datetime="2026-01-15T12:00:00Z">2026-01-15</time></div>
      <h1 class="entry-title"><a class="entry-title-link" href="${path}"> 外相会談 </a></h1>
    </header>
    ${body}
  </article>`;

function page(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  document.head.innerHTML = '<base href="https://d1021.hatenadiary.com/">';
  return document;
}

describe('isCutOff', () => {
  it('knows a post of which an index shows the beginning alone', () => {
    const more = '<p class="entry-see-more"><a href="/entry/1">続きを読む</a></p>';
    const body = '<div class="entry-content"><p>一つ目</p></div>';
    expect(findPosts(page(entry('/entry/1', body + more))).map(isCutOff)).toEqual([true]);
    expect(findPosts(page(entry('/entry/1', body))).map(isCutOff)).toEqual([false]);
  });
});

describe('findPosts', () => {
  it('reads key, permalink, title, date and text of every entry', () => {
    const posts = findPosts(
      page(
        entry('/entry/2', '<div class="entry-content hatenablog-entry"><p>二つ目</p></div>') +
          entry('https://d1021.hatenablog.com/entry/1', '<div class="entry-content"><p>一つ目</p></div>'),
      ),
    );
    expect(posts.map(({ key, title, date }) => [key, title, date])).toEqual([
      ['d1021.hatenadiary.com/entry/2', '外相会談', '2026-01-15T12:00:00Z'],
      ['d1021.hatenadiary.com/entry/1', '外相会談', '2026-01-15T12:00:00Z'],
    ]);
    expect(posts.map((post) => readPost(post).text)).toEqual(['二つ目', '一つ目']);
  });

  it('takes the entry’s own text, not an advertisement that looks like one', () => {
    const html = entry(
      '/entry/1',
      '<div class="entry-content">広告</div><div class="entry-content hatenablog-entry">本文</div>',
    );
    expect(findPosts(page(html)).map((post) => readPost(post).text)).toEqual(['本文']);
  });

  it.each([
    [
      'the excerpts of an archive',
      '<section class="archive-entry"><p class="entry-description">要約</p></section>',
    ],
    [
      'a theme’s “no entry”',
      '<article class="entry no-entry"><div class="entry-content">なし</div></article>',
    ],
    ['an entry without text', entry('/entry/1', '')],
    ['a page that is no blog', '<p>本文</p>'],
  ])('finds no post in %s', (_, html) => {
    expect(findPosts(page(html))).toEqual([]);
  });

  it('tells the posts of an index apart whose titles are no links', () => {
    const plain = (id: string, footer: string) =>
      `<article class="entry" id="entry-${id}"><h1 class="entry-title">題</h1>
        <div class="entry-content">本文${id}</div>${footer}</article>`;
    const time = '<span class="entry-footer-time"><a href="/entry/2">時刻</a></span>';
    const posts = findPosts(page(plain('11', '') + plain('12', time)));
    expect(posts.map(({ key }) => key)).toEqual([
      expect.stringMatching(/#entry-11$/),
      'd1021.hatenadiary.com/entry/2',
    ]);
  });

  it('does not take a script’s address for a permalink', () => {
    const html = entry('javascript:alert(1)', '<div class="entry-content">本文</div>');
    for (const { permalink } of findPosts(page(html))) expect(permalink).not.toContain('javascript:');
  });
});
