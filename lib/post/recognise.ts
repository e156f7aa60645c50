/**
 * Tells a Hatena Blog from other sites by its markup, so that blogs under a domain of their own are known as well. The
 * looking and the judging are apart: the look runs inside a page of which nothing else is known yet.
 */

/** What a look at a page tells. Texts are as the page gives them and not to be trusted. */
export interface PageTraits {
  readonly host: string;
  /** The `data-…` attributes of the root element, by their names in DOM style: `adminDomain`. */
  readonly data: Readonly<Record<string, string>>;
  /** Which of {@link MARKUP_OF_ENTRIES} the page has. */
  readonly markup: readonly string[];
}

/** What only Hatena Blog calls its entries and lists, on every theme. */
export const MARKUP_OF_ENTRIES = [
  '.entry-content.hatenablog-entry',
  'article.js-entry-article',
  'section.archive-entry[data-uuid]',
  '#globalheader-container[data-brand="hatenablog"]',
];

/** Where blogs are written and kept; its own pages have a blog's attributes, but are none. */
const ADMIN_HOST = 'blog.hatena.ne.jp';

/** Collects a page's traits. Also runs in a page as source, by scripting.executeScript: must stand alone. */
export function collectTraits(selectors: readonly string[]): PageTraits {
  return {
    host: location.hostname,
    data: { ...document.documentElement.dataset } as Record<string, string>,
    markup: selectors.filter((selector) => document.querySelector(selector) !== null),
  };
}

/**
 * Whether a page belongs to a Hatena Blog. Its server writes where the blog is administered into the root element of
 * every page, under custom domains too. Should that be gone one day, two other signs together tell as much.
 */
export function isHatenaBlog({ host, data, markup }: PageTraits): boolean {
  if (host === '' || host === ADMIN_HOST) return false;
  if (/^(https?:)?\/\/blog\.hatena\.ne\.jp\/?$/.test(data.adminDomain ?? data.adminOrigin ?? '')) return true;
  const signs = [
    data.brand === 'hatenablog',
    /(^|[./])st-hatena\.com(\/|$)/.test(data.staticDomain ?? ''),
    ...markup.map(() => true),
  ];
  return signs.filter(Boolean).length >= 2;
}

/** The name that the blog gives itself, on one line and no longer than a line; empty where it gives none. */
export function blogName({ data }: PageTraits): string {
  const name = (data.blogName ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return [...name].slice(0, LONGEST_NAME).join('');
}

/** In code points. */
const LONGEST_NAME = 60;
