import { postKey } from './permalink.ts';
import { BODIES, DATE, ENTRY, NOT_TEXT, OWN_LINKS, SEE_MORE, TITLE, TITLE_LINK } from './selectors.ts';
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
  const articles = [...document.querySelectorAll(ENTRY)];
  return articles.flatMap((article) => {
    const body = findBody(article);
    const permalink = findPermalink(article, document, articles.length === 1);
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

/** Whether the page shows only the beginning of a post, as an index may. */
export function isCutOff({ article }: Post): boolean {
  return article.querySelector(SEE_MORE) !== null;
}

function findBody(article: Element): Element | null {
  for (const selector of BODIES) {
    const body = article.querySelector(selector);
    if (body) return body;
  }
  return null;
}

/**
 * An entry's title links to itself. Where it does not, another link does, or the page is the entry's own; on an index
 * without either an entry is told by its id, so that no two posts are taken for one.
 */
function findPermalink(article: Element, document: Document, isAlone: boolean): string | null {
  const own = article.querySelector(TITLE_LINK) ?? article.querySelector(OWN_LINKS);
  const ownAddress = parseAddress(own?.getAttribute('href'), document.baseURI);
  if (ownAddress) return ownAddress;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const page = parseAddress(canonical, document.baseURI) ?? parseAddress(document.URL, undefined);
  if (!page || isAlone) return page;
  return article.id === '' ? null : new URL(`#${article.id}`, page).href;
}

function parseAddress(address: string | null | undefined, base: string | undefined): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
