import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../lib/archive/parse-html.ts';
import { parseRobots, readPageRules } from '../../../lib/archive/site-rules.ts';

const ORIGIN = 'https://d1021.hatenadiary.com';

describe('parseRobots', () => {
  it('allows everything where nothing is said', () => {
    const rules = parseRobots(ORIGIN, '');
    expect(rules.allows(`${ORIGIN}/archive?page=2`)).toBe(true);
    expect(rules.crawlDelay).toBe(0);
  });

  it('heeds what is said to all, and rather what is said to us', () => {
    const toAll = 'User-agent: *\nDisallow: /archive\nAllow: /archive?page=3\nCrawl-delay: 2.5\n';
    const rules = parseRobots(ORIGIN, toAll);
    expect(rules.allows(`${ORIGIN}/archive?page=2`)).toBe(false);
    expect(rules.allows(`${ORIGIN}/archive?page=3`)).toBe(true);
    expect(rules.allows(`${ORIGIN}/entry/1`)).toBe(true);
    expect(rules.crawlDelay).toBe(2_500);
    const toUs = parseRobots(ORIGIN, `${toAll}\nUser-agent: hatsugenroku\nDisallow: /entry/`);
    expect(toUs.allows(`${ORIGIN}/archive`)).toBe(true);
    expect(toUs.allows(`${ORIGIN}/entry/1`)).toBe(false);
  });

  it('says nothing of other origins, so that they are not fetched', () => {
    expect(parseRobots(ORIGIN, '').allows('https://elsewhere.example/')).toBe(false);
  });
});

describe('readPageRules', () => {
  const rules = (meta: string, header: string | null = null) =>
    readPageRules(parseHtml(`<meta name="Robots" content="${meta}">`, ORIGIN), header);

  it.each([
    ['', true, true],
    ['index, follow, max-image-preview:large', true, true],
    ['NOINDEX', true, false],
    ['noarchive,follow', true, false],
    ['nofollow', false, true],
    ['none', false, false],
  ])('reads %s from the markup', (meta, mayFollow, mayKeep) => {
    expect(rules(meta)).toEqual({ mayFollow, mayKeep });
  });

  it.each([
    ['noindex, nofollow', false, false],
    ['googlebot: noindex, nofollow', true, true],
    ['googlebot: nofollow, hatsugenroku: noindex', true, false],
    ['unavailable_after: 25 Jun 2010 15:00:00 PST, nofollow', false, true],
    ['max-snippet: 20', true, true],
  ])('reads %s from the header', (header, mayFollow, mayKeep) => {
    expect(rules('', header)).toEqual({ mayFollow, mayKeep });
  });
});
