import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../lib/analysis/analyse.ts';
import { parseHtml } from '../../lib/archive/parse-html.ts';
import { marksOf } from '../../lib/marks/marks.ts';
import { HIGHLIGHT_PREFIX } from '../../lib/marks/styles.ts';
import { findPosts, readPost } from '../../lib/post/read-posts.ts';
import { indexPage } from '../fixtures/hatena-page.ts';
import { BLOG_ORIGIN, type FixturePost } from '../fixtures/posts.ts';
import { anyMarkup } from '../fuzz/arbitraries/hatena-markup.ts';
import { loadTagger } from '../support/tagger.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { describeInBrowsers } from './harness.ts';
import { readIntegrity } from './page-integrity.ts';
import { holdsMarks } from './painted-marks.ts';
import { until } from './wait.ts';

/** An index of generated posts; the same in every run. */
const PATH = '/generated';
const POSTS: readonly FixturePost[] = fc
  .sample(anyMarkup, { numRuns: 200, seed: 1021 })
  .map((body, index) => ({
    id: String(9_000_000 + index),
    path: `/entry/generated/${index}`,
    title: `作られた投稿${index}`,
    date: '2026-01-15T03:00:00Z',
    categories: [],
    body,
  }));

/** The letters that marks of each kind cover, by the article's id. */
type Covered = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What marks are to cover: the same page parsed, read and analysed here. */
function expectedMarks(): Covered {
  const posts = findPosts(parseHtml(indexPage(POSTS), BLOG_ORIGIN + PATH));
  return Object.fromEntries(
    posts.map((post) => {
      const { text } = readPost(post);
      const analysis = analyse(text, loadTokenizer(), { date: post.date, tagger: loadTagger() });
      const kinds: Record<string, Set<number>> = {};
      for (const { kind, start, end } of marksOf(analysis, {})) {
        const offsets = kinds[kind] ?? new Set();
        kinds[kind] = offsets;
        for (let at = start; at < end; at++) offsets.add(at);
      }
      const letters = Object.entries(kinds).map(([kind, offsets]) => {
        const covered = Array.from({ length: text.length }, (_, at) => (offsets.has(at) ? text[at] : ''));
        return [kind, covered.join('').replace(/[ \n]/g, '')];
      });
      return [post.article.id, Object.fromEntries(letters)];
    }),
  );
}

/** Runs in the page: must stand alone. What marks cover in the browser's own tree, by its registry of highlights. */
function coveredLetters(prefix: string): Covered {
  const offsets = new Map<string, Map<Node, Set<number>>>();
  for (const [name, highlight] of CSS.highlights) {
    const kind = name.startsWith(`${prefix}-`) ? (name.split('-')[2] ?? '') : '';
    if (kind === '') continue;
    const nodes = offsets.get(kind) ?? new Map<Node, Set<number>>();
    offsets.set(kind, nodes);
    for (const { startContainer, startOffset, endOffset } of highlight) {
      const set = nodes.get(startContainer) ?? new Set();
      nodes.set(startContainer, set);
      for (let at = startOffset; at < endOffset; at++) set.add(at);
    }
  }
  const covered: Record<string, Record<string, string>> = {};
  for (const article of document.querySelectorAll('article.js-entry-article')) {
    const kinds: Record<string, string> = {};
    covered[article.id] = kinds;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [kind, nodes] of offsets) {
        const set = nodes.get(node);
        if (!set) continue;
        const data = (node as Text).data;
        const letters = [...set].sort((a, b) => a - b).map((at) => data[at]);
        kinds[kind] = (kinds[kind] ?? '') + letters.join('').replace(/[ \n]/g, '');
      }
  }
  return covered;
}

describeInBrowsers('generated posts', (browser) => {
  it('have marks on exactly the words that the analysis claims, and stay as they were, to the byte', async () => {
    browser().server.serve(PATH, (theme) => indexPage(POSTS, theme));
    const expected = expectedMarks();
    const tab = await browser().driver.newTab();
    await tab.open(BLOG_ORIGIN + PATH);
    const marked = Object.entries(expected).filter(([, kinds]) => Object.keys(kinds).length > 0);
    expect(marked.length).toBeGreaterThan(60);
    for (const [id] of marked) {
      await tab.evaluate((at) => document.getElementById(at)?.scrollIntoView(), id);
      await until(`marks in ${id}`, () => holdsMarks(tab, `#${id}`));
    }
    // A long post is painted in several tasks.
    await until('every mark', async () => {
      const covered = await tab.evaluate(coveredLetters, HIGHLIGHT_PREFIX);
      return JSON.stringify(sorted(covered)) === JSON.stringify(sorted(expected));
    }).catch(() => {});
    expect(await tab.evaluate(coveredLetters, HIGHLIGHT_PREFIX)).toEqual(expected);
    const page = await readIntegrity(tab);
    expect(page.now).toBe(page.sent);
    expect(page.frameNow).toBe(page.frameSent);
    await tab.close();
  });
});

function sorted(covered: Covered): unknown {
  return Object.entries(covered).map(([id, kinds]) => [id, Object.entries(kinds).sort()]);
}
