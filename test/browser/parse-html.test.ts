import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHtml } from '../../lib/archive/parse-html.ts';
import { describeInBrowsers } from './harness.ts';

/**
 * Markup with start and end tags in any order, as people and editors leave it. Without `select`: since 2025 browsers leave in it
 * what parse5 8.1 still drops, and nothing in it is text of a post.
 */
const name = fc.constantFrom(
  ...'p div b i a em span font li ul ol dl dt dd table tr td th caption h3 blockquote pre ruby rt rp'.split(
    ' ',
  ),
  ...'button form svg title math body html head template iframe textarea center section'.split(' '),
);
const piece = fc.oneof(
  fc.constantFrom(
    'あ',
    '亜 ',
    '\n',
    '&amp;',
    '&nbsp',
    '&#x5b50;',
    '&notin',
    '<',
    '</',
    '<!-- -->',
    '<!x',
    '<br/>',
  ),
  name.map((tag) => `<${tag}>`),
  name.map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<a href=x class="k>',
    "<img alt='\"'>",
    '<p class=a id=b class=c>',
    '<div/>',
    '</br>',
    '</p>',
  ),
);
const markup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describeInBrowsers('parsing', (browser) => {
  it('makes of wrong markup what this browser makes of it', async () => {
    const pages = fc.sample(markup, { numRuns: 2_000, seed: 1 });
    const theirs = await browser().extensionPage.evaluate(treesOf, pages);
    const different = pages.flatMap((html, index) => {
      const ours = treeOf(parseHtml(html, 'https://d1021.hatenadiary.com/'));
      return JSON.stringify(ours) === JSON.stringify(theirs[index])
        ? []
        : [{ html, ours, theirs: theirs[index] }];
    });
    expect(different.slice(0, 3)).toEqual([]);
  });
});

/** The elements of a document in order, each with what it stands in and the text below it. */
function treeOf(document: Document): string[] {
  return [...document.querySelectorAll('*')].map(
    ({ localName, parentNode, textContent }) =>
      `${(parentNode as Element | null)?.localName ?? ''}>${localName}: ${textContent}`,
  );
}

/** Runs in the extension's page: must stand alone. The same as {@link treeOf}. */
function treesOf(pages: readonly string[]): string[][] {
  return pages.map((html) =>
    [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')].map(
      ({ localName, parentNode, textContent }) =>
        `${(parentNode as Element | null)?.localName ?? ''}>${localName}: ${textContent}`,
    ),
  );
}
