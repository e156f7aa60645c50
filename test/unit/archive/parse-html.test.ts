import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../lib/archive/parse-html.ts';
import { findPosts, isCutOff, readPost } from '../../../lib/post/read-posts.ts';
import { entryPage, indexPage } from '../../fixtures/hatena-page.ts';
import { ODD_LAYOUTS_BODY } from '../../fixtures/odd-layouts.ts';
import { otherBlogIndexPage } from '../../fixtures/other-blogs.ts';
import { POSTS, SAMPLE_POST } from '../../fixtures/posts.ts';

const ADDRESS = 'https://d1021.hatenadiary.com/entry/x';

/** What lib/post makes of a document. */
function readAll(document: Document) {
  return findPosts(document).map((post) => {
    const { key, permalink, title, date } = post;
    return { key, permalink, title, date, isCutOff: isCutOff(post), text: readPost(post).text };
  });
}

const window = new Window();

function inBrowser(html: string): Document {
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  if (!document.querySelector('base')) {
    const base = document.createElement('base');
    base.href = ADDRESS;
    document.head.append(base);
  }
  return document;
}

const pages: readonly (readonly [name: string, html: string])[] = [
  ...POSTS.map((post) => [post.title, entryPage(post)] as const),
  ['an index', indexPage(POSTS)],
  ['odd layouts', entryPage({ ...SAMPLE_POST, body: ODD_LAYOUTS_BODY })],
  ['another theme', otherBlogIndexPage(POSTS, 'https://news.example')],
  [
    'a post that is cut off',
    entryPage({ ...SAMPLE_POST, body: '<p>前</p><p class="entry-see-more"><a href="/entry/x">続き</a></p>' }),
  ],
];

describe('parseHtml', () => {
  it.each(pages)('has lib/post read the same as from a page: %s', (_, html) => {
    const read = readAll(parseHtml(html, ADDRESS));
    expect(read.length).toBeGreaterThan(0);
    expect(read).toEqual(readAll(inBrowser(html)));
  });

  // Well-formed markup: happy-dom repairs what is not in ways of its own. test/browser/parse-html.test.ts has browsers repair it.
  it('has it read the same whatever the markup of a post', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'あ',
        'ア',
        '亜',
        '　',
        ' ',
        '\n',
        '\u200b',
        '&amp;',
        '&nbsp;',
        '𠮷',
        '「',
        '」',
        'x',
      ),
    });
    const { tree } = fc.letrec<{ tree: string; list: string }>((tie) => ({
      list: fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.constantFrom('<br>', '<img alt="x">', '<hr>', '<wbr>', '<!-- x -->', '<ruby>亜<rt>あ</rt></ruby>'),
        fc
          .tuple(fc.constantFrom('b', 'span', 'em', 'sup', 'cite', 'code'), tie('list'))
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc
          .tuple(fc.constantFrom('div', 'blockquote', 'section', 'pre', 'ul'), tie('list'))
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc
          .tuple(
            fc.constantFrom(
              'class="footnote"',
              'hidden',
              'class="table-of-contents"',
              'class="keyword"',
              'class="a hatena-module b"',
            ),
            tie('list'),
          )
          .map(([attribute, inner]) => `<span ${attribute}>${inner}</span>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const html = entryPage({ ...SAMPLE_POST, body: parts.join('') });
        expect(readAll(parseHtml(html, ADDRESS))).toEqual(readAll(inBrowser(html)));
      }),
      { numRuns: 300 },
    );
  });

  it('nests wrong markup as browsers do', () => {
    const body = '<p>一<b>二<p>三</b>四<div>五<li>六<li>七</div><table>八<td>九</table>';
    const document = parseHtml(entryPage({ ...SAMPLE_POST, body }), ADDRESS);
    // What Chromium and Firefox make of it.
    expect(readAll(document).map(({ text }) => text)).toEqual(['一二\n\n三四\n\n五\n\n六\n\n七\n\n八\n\n九']);
  });

  it('resolves links against the base element, else against the address', () => {
    const html = '<base href="/deep/"><a href="x">';
    expect(parseHtml(html, ADDRESS).baseURI).toBe('https://d1021.hatenadiary.com/deep/');
    expect(parseHtml('<a href="x">', ADDRESS).baseURI).toBe(ADDRESS);
    expect(parseHtml('<base href="http://[">', ADDRESS).baseURI).toBe(ADDRESS);
  });

  it('finds nothing in a template', () => {
    expect(
      parseHtml('<template><p>型</p></template><p>本文</p>', ADDRESS).querySelectorAll('p'),
    ).toHaveLength(1);
  });

  it('bears markup that nests deeper than a call stack', () => {
    const body = `${'<span>'.repeat(20_000)}底`;
    const [post] = readAll(parseHtml(entryPage({ ...SAMPLE_POST, body }), ADDRESS));
    expect(post?.text).toContain('底');
  });
});
