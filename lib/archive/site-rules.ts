/**
 * What a site asks of programs that fetch its pages: robots.txt (RFC 9309) and what single pages say in their headers and
 * markup (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag).
 */

import robotsParser from 'robots-parser';
import { ROBOTS_META } from '../post/selectors.ts';

/** The name by which a site can address us in robots.txt. */
const PRODUCT = 'Hatsugenroku';

/** RFC 9309 lets a program stop reading a robots.txt behind 500 KiB. In UTF-16 units. */
export const LONGEST_ROBOTS = 512_000;

/** What a robots.txt says to us. */
export interface RobotsRules {
  allows(address: string): boolean;
  /** How long to pause between requests, in milliseconds; 0 where it does not say. */
  readonly crawlDelay: number;
}

let latest: { readonly origin: string; readonly text: string; readonly rules: RobotsRules } | null = null;

/**
 * Asked again before each request, so the latest rules are kept parsed.
 *
 * @param text of robots.txt; empty where the site has none, which allows everything.
 */
export function parseRobots(origin: string, text: string): RobotsRules {
  if (latest?.origin !== origin || latest.text !== text)
    latest = { origin, text, rules: parse(origin, text) };
  return latest.rules;
}

function parse(origin: string, text: string): RobotsRules {
  const rules = robotsParser(`${origin}/robots.txt`, text);
  const delay = Number(rules.getCrawlDelay(PRODUCT) ?? 0);
  return {
    // Undefined is an address of another origin, of which this file says nothing.
    allows: (address) => rules.isAllowed(address, PRODUCT) === true,
    crawlDelay: Number.isFinite(delay) && delay > 0 ? delay * 1_000 : 0,
  };
}

/** What a page asks of those who fetched it. */
export interface PageRules {
  /** Whether its links may be followed. */
  readonly mayFollow: boolean;
  /** Whether what it says may be kept. */
  readonly mayKeep: boolean;
}

/** @param header the value of `X-Robots-Tag`, several joined by commas; null where there is none. */
export function readPageRules(document: Document, header: string | null): PageRules {
  const metas = [...document.querySelectorAll(ROBOTS_META)].map((meta) => meta.getAttribute('content') ?? '');
  const rules = new Set([...metas.flatMap(splitRules), ...rulesOfHeader(header ?? '')]);
  return {
    mayFollow: !rules.has('nofollow') && !rules.has('none'),
    mayKeep: !rules.has('noindex') && !rules.has('noarchive') && !rules.has('none'),
  };
}

/** Rules with a value of their own, which are no names of programs. */
const WITH_VALUE = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);

/** The rules for everybody and for us: behind the name of another program and a colon stand its rules. */
function rulesOfHeader(header: string): string[] {
  let isForUs = true;
  return splitRules(header).flatMap((rule) => {
    const [, name, rest] = /^([\w-]+)\s*:\s*(.*)$/.exec(rule) ?? [];
    if (name === undefined || WITH_VALUE.has(name)) return isForUs ? [rule] : [];
    isForUs = name === PRODUCT.toLowerCase() || name === '*';
    return isForUs && rest ? [rest] : [];
  });
}

function splitRules(text: string): string[] {
  return text.split(',').map((rule) => rule.trim().toLowerCase());
}
