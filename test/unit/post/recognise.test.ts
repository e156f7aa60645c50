import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  blogName,
  collectTraits,
  isHatenaBlog,
  MARKUP_OF_ENTRIES,
  type PageTraits,
} from '../../../lib/post/recognise.ts';
import { archivePage, entryPage, indexPage } from '../../fixtures/hatena-page.ts';
import { OTHER_SITES, otherBlogPage } from '../../fixtures/other-blogs.ts';
import { POSTS, SAMPLE_POST } from '../../fixtures/posts.ts';

/** A look at a page as it is taken in the reader's tab. */
function look(html: string, host = 'news.example'): PageTraits {
  const { document } = new Window({
    url: `https://${host}/`,
    settings: { handleDisabledFileLoadingAsSuccess: true },
  });
  document.write(html);
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', document.location);
  return collectTraits(MARKUP_OF_ENTRIES);
}

const NOTHING: PageTraits = { host: 'news.example', data: {}, markup: [] };

describe('a Hatena blog is recognised', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['an entry', entryPage(SAMPLE_POST)],
    ['an index', indexPage(POSTS)],
    ['an archive', archivePage(POSTS)],
    ['an entry of another theme', otherBlogPage(SAMPLE_POST, 'https://news.example')],
  ])('by %s, under whatever domain', (_what, html) => {
    expect(isHatenaBlog(look(html))).toBe(true);
  });

  it.each([
    ['without the address of its administration', / data-admin-(domain|origin)="[^"]*"/g],
    ['without any attribute of the root element', / data-[\w-]+="[^"]*"(?=[^<]*<head>)/g],
  ])('%s', (_what, attributes) => {
    const html = entryPage(SAMPLE_POST);
    const bare = html.replace(attributes, '');
    expect(bare).not.toBe(html);
    expect(isHatenaBlog(look(bare))).toBe(true);
  });

  it.each(Object.entries(OTHER_SITES))('and %s is none', (_what, html) => {
    expect(isHatenaBlog(look(html))).toBe(false);
  });

  it('not by one sign alone, nor by an address that only looks alike', () => {
    expect(isHatenaBlog({ ...NOTHING, data: { brand: 'hatenablog' } })).toBe(false);
    expect(isHatenaBlog({ ...NOTHING, data: { adminDomain: '//blog.hatena.ne.jp.evil.example' } })).toBe(
      false,
    );
    expect(isHatenaBlog({ ...NOTHING, data: { adminDomain: '//evil.example/blog.hatena.ne.jp' } })).toBe(
      false,
    );
  });

  it('but not where blogs are administered, nor without a host', () => {
    const data = { adminDomain: '//blog.hatena.ne.jp' };
    expect(isHatenaBlog({ ...NOTHING, data })).toBe(true);
    expect(isHatenaBlog({ ...NOTHING, data, host: 'blog.hatena.ne.jp' })).toBe(false);
    expect(isHatenaBlog({ ...NOTHING, data, host: '' })).toBe(false);
  });
});

describe('the name of a blog', () => {
  it('is what it calls itself, on one line and not longer', () => {
    const named = (name: string) => blogName({ ...NOTHING, data: { blogName: name } });
    expect(named(' 川と\n\u202e海の  日記 ')).toBe('川と 海の 日記');
    expect([...named('𠮷'.repeat(100))]).toHaveLength(60);
    expect(blogName(NOTHING)).toBe('');
  });
});
