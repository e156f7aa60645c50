import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, vi } from 'vitest';
import { analyse } from '../../lib/analysis/analyse.ts';
import { parseHtml } from '../../lib/archive/parse-html.ts';
import { MarkIndex } from '../../lib/marks/mark-index.ts';
import { marksOf } from '../../lib/marks/marks.ts';
import { anchorPlace, describePlace } from '../../lib/notes/place.ts';
import { findPosts, readPost } from '../../lib/post/read-posts.ts';
import { NOT_TEXT } from '../../lib/post/selectors.ts';
import type { TextMap } from '../../lib/post/text-map.ts';
import { article } from '../fixtures/hatena-article.ts';
import { BLOG_ORIGIN, SAMPLE_POST } from '../fixtures/posts.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { anyMarkup } from './arbitraries/hatena-markup.ts';
import { holds } from './holds.ts';

/** What happy-dom lacks. How marks are painted is tried in browsers. */
class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}

// Not as Vitest's environment, in which the files beside the tests cannot be found.
let window = new Window({ url: BLOG_ORIGIN });
let opened = 0;

/** A document, another one now and then: happy-dom keeps every range that it ever made. */
function freshDocument(): Document {
  if (++opened % 100 === 0) {
    window.close();
    window = new Window({ url: BLOG_ORIGIN });
  }
  return window.document as unknown as Document;
}

vi.stubGlobal('StaticRange', FakeStaticRange);

function openPost(body: string): {
  readonly map: TextMap;
  readonly body: Element;
  readonly html: () => string;
} {
  const document = freshDocument();
  document.body.innerHTML = article({ ...SAMPLE_POST, body });
  const [post] = findPosts(document);
  if (!post) throw new Error('there is no post');
  return { map: readPost(post), body: post.body, html: () => document.documentElement.outerHTML };
}

/** Without white space, which a page collapses, and what nobody sees. */
function letters(text: string): string {
  return text.replace(/[ \t\n\r\f\u00ad\u200b\u2060\ufeff]/g, '');
}

/** The text that the ranges hold, each in one node. */
function held(ranges: Iterable<AbstractRange>): string {
  return [...ranges]
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    )
    .join('');
}

/** The letters of a body, found in the simplest way. */
function lettersOf(node: Node): string {
  if (node.nodeType === 3) return letters((node as Text).data);
  if (node.nodeType !== 1) return '';
  const isLeftOut = (element: Element) => !element.matches('.entry-content') && element.matches(NOT_TEXT);
  return isLeftOut(node as Element) ? '' : [...node.childNodes].map(lettersOf).join('');
}

/** happy-dom compares positions wrongly in a tree that holds a template; browsers, and their own test, do not. */
const anyMarkupHere = anyMarkup.map((markup) => markup.replaceAll(/<template>.*?<\/template>/gsu, ''));

const cuts = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 })), { maxLength: 5 });

describe('whatever the markup of a post', () => {
  holds(
    'its text is all of its letters in order, and every span leads to exactly its own',
    600,
    fc.property(anyMarkupHere, cuts, (markup, spans) => {
      const { map, body } = openPost(markup);
      const { text } = map;
      expect(letters(text)).toBe(lettersOf(body));
      for (const [at, length] of [[0, text.length] as const, ...spans]) {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const ranges = map.ranges(start, end);
        expect(letters(held(ranges))).toBe(letters(text.slice(start, end)));
        for (const { startContainer, startOffset, endOffset } of ranges) {
          expect(startContainer.parentElement?.closest(`.entry-content :is(${NOT_TEXT})`) ?? null).toBeNull();
          const found = map.offsetAt(startContainer, startOffset)!;
          expect(text.slice(found, found + endOffset - startOffset)).toBe(
            (startContainer as Text).data.slice(startOffset, endOffset),
          );
          expect(map.offsetAfter(startContainer, startOffset)).toBe(found);
        }
        if (ranges.length > 0) expect(map.range(start, end)).not.toBeNull();
        const found = anchorPlace(text, describePlace(text, { start, end }));
        expect(found).toEqual(start < end ? { start, end, changed: false } : null);
      }
    }),
  );

  holds(
    'its marks cover the words they claim, and the page stays as it was',
    300,
    fc.property(anyMarkup, (markup) => {
      const { map, html } = openPost(markup);
      const before = html();
      const { text } = map;
      const marks = marksOf(analyse(text, loadTokenizer()), {});
      const index = new MarkIndex(marks);
      for (const mark of marks) {
        expect(letters(held(map.ranges(mark.start, mark.end)))).toBe(
          letters(text.slice(mark.start, mark.end)),
        );
        expect(index.at(mark.start)).toContain(mark);
        expect(index.at(mark.end)).toContain(mark);
      }
      expect(html()).toBe(before);
    }),
  );

  holds(
    'a fetched copy has the same letters',
    200,
    fc.property(anyMarkup, (markup) => {
      const [post] = findPosts(parseHtml(article({ ...SAMPLE_POST, body: markup }), BLOG_ORIGIN));
      const { text, ranges } = readPost(post!);
      expect(ranges).toBeDefined();
      expect(letters(text)).toBe(lettersOf(post!.body));
    }),
  );
});
