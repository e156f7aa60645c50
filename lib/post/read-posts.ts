import { postKey } from './permalink.ts';
import { BODIES, DATE, ENTRY, NOT_TEXT, TITLE, TITLE_LINK } from './selectors.ts';
import { mapText, type TextMap } from './text-map.ts';

/** One entry of a blog as it stands on a page. */
export interface Post {
  /** See {@link postKey}. */
  readonly key: string;
  readonly permalink: string;
  readonly title: string;
  /** As the page gives it, ISO 8601; null where it gives none. */
  readonly date: string | null;
  /** The whole entry, `article.entry`. */
  readonly article: Element;
  /** The element that holds the entry's text. */
  readonly body: Element;
}

/**
 * The posts on a page in document order: one on an entry page, several on an index, none on an archive, whose excerpts
 * are no posts.
 */
export function findPosts(document: Document): Post[] {
  return [...document.querySelectorAll(ENTRY)].flatMap((article) => {
    const body = findBody(article);
    const permalink = findPermalink(article, document);
    if (!body || !permalink) return [];
    const title = article.querySelector(TITLE)?.textContent?.trim() ?? '';
    const date = article.querySelector(DATE)?.getAttribute('datetime') ?? null;
    return [{ key: postKey(permalink), permalink, title, date, article, body }];
  });
}

/** Reads a post's text. Cheap enough to be done anew whenever the post changes. */
export function readPost(post: Post): TextMap {
  return mapText(post.body, NOT_TEXT);
}

function findBody(article: Element): Element | null {
  for (const selector of BODIES) {
    const body = article.querySelector(selector);
    if (body) return body;
  }
  return null;
}

/** An entry's title links to itself; on themes whose entry pages have a plain title, the page's address is the entry's. */
function findPermalink(article: Element, document: Document): string | null {
  const href = article.querySelector(TITLE_LINK)?.getAttribute('href');
  for (const [address, base] of [
    [href, document.baseURI],
    [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), document.baseURI],
    [document.URL, undefined],
  ] as const) {
    const url = address ? parseAddress(address, base) : null;
    if (url) return url;
  }
  return null;
}

function parseAddress(address: string, base: string | undefined): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
