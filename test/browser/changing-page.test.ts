import { expect, it } from 'vitest';
import { article } from '../fixtures/hatena-article.ts';
import { BLOG_ORIGIN, POSTS, SAMPLE_POST } from '../fixtures/posts.ts';
import type { Tab } from './driver.ts';
import { describeInBrowsers } from './harness.ts';
import { holdsMarks, paintedMarks } from './painted-marks.ts';
import { openCard } from './reader.ts';
import { until } from './wait.ts';

const QUOTE = '「水門は洪水を防ぐためのものだ」';

describeInBrowsers('a page that changes', (browser) => {
  it('keeps its marks when a script takes the keyword links out', async () => {
    const tab = await browser().openPost();
    const before = (await paintedMarks(tab)).map(({ text }) => text);
    await tab.evaluate(unlinkKeywords);
    await until('the marks to be painted anew', async () => {
      const now = (await paintedMarks(tab)).map(({ text }) => text);
      return now.length === before.length && now.every((text, index) => text === before[index]);
    });
    await openCard(tab, QUOTE.slice(1, 8));
    await tab.close();
  });

  it('keeps its marks when furigana are put over words', async () => {
    const tab = await browser().openPost();
    await tab.evaluate(addFurigana, '洪水', 'こうずい');
    await until('the quote to be painted around the reading', async () => {
      const painted = (await paintedMarks(tab)).map(({ text }) => text).join('');
      return painted.includes(QUOTE) && !painted.includes('こうずい');
    });
    await tab.close();
  });

  it('reads a post anew whose text changes', async () => {
    const tab = await browser().openPost();
    await tab.evaluate(
      appendParagraph,
      '.entry-content',
      'ザレスタンのネヴェリン文化相は「橋は詩でもある」と述べた。',
    );
    await until('the new quote to be painted', () => isPainted(tab, '「橋は詩でもある」'));
    expect(await isPainted(tab, QUOTE)).toBe(true);
    await tab.close();
  });

  it('reads posts that AutoPagerize appends', async () => {
    const tab = await browser().openPost();
    const next = POSTS.find((post) => post !== SAMPLE_POST);
    if (!next) throw new Error('the fixtures hold one post only');
    await tab.evaluate(appendArticle, article(next), next.id);
    await until('the appended post to be painted', () => holdsMarks(tab, `#entry-${next.id}`));
    await tab.close();
  });

  it('takes the marks of a post away that is taken away', async () => {
    const tab = await browser().openPost(`${BLOG_ORIGIN}/`);
    await tab.evaluate(() => {
      for (const entry of document.querySelectorAll('article.entry')) entry.remove();
    });
    await until('no mark to be left', async () => (await paintedMarks(tab)).length === 0);
    await tab.close();
  });
});

async function isPainted(tab: Tab, text: string): Promise<boolean> {
  return (await paintedMarks(tab)).some((mark) => mark.text.includes(text));
}

/** Runs in the page: must stand alone. As scripts do that readers use against keyword links. */
function unlinkKeywords(): void {
  for (const link of document.querySelectorAll('.entry-content a.keyword')) {
    const parent = link.parentNode;
    link.replaceWith(...link.childNodes);
    parent?.normalize();
  }
}

/** Runs in the page: must stand alone. Puts a reading over the first word that is found in the post. */
function addFurigana(word: string, reading: string): void {
  const root = document.querySelector('.entry-content') as Element;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const base = node.splitText(at);
    base.splitText(word.length);
    const ruby = document.createElement('ruby');
    const rt = document.createElement('rt');
    rt.textContent = reading;
    base.replaceWith(ruby);
    ruby.append(base, rt);
    // The walker would come to the word again, inside the ruby.
    return;
  }
}

/** Runs in the page: must stand alone. */
function appendParagraph(selector: string, text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.querySelector(selector)?.append(paragraph);
}

/** Runs in the page: must stand alone. As AutoPagerize appends the next page's entries, and scrolls to them. */
function appendArticle(html: string, id: string): void {
  const last = [...document.querySelectorAll('article.entry')].at(-1);
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('article') as Element;
  last?.after(document.importNode(parsed, true));
  document.dispatchEvent(new Event('AutoPagerize_DOMNodeInserted', { bubbles: true }));
  document.querySelector(`#entry-${id}`)?.scrollIntoView();
}
