import { blogKey, postKey } from '../post/permalink.ts';
import { ARCHIVE_DATE, ARCHIVE_ENTRY, PAGER_NEXT, TITLE_LINK } from '../post/selectors.ts';
import type { DayRange, ListedPost, ListPage } from './model.ts';

/** A list of posts, and how many of its links ask not to be followed. */
export interface ReadListPage extends ListPage {
  /** Posts whose links say `rel="nofollow"`. */
  readonly unfollowed: readonly ListedPost[];
}

/** The address of the n-th list of a blog's archive, from 1. */
export function listAddress(origin: string, page: number): string {
  return page === 1 ? `${origin}/archive` : `${origin}/archive?page=${page}`;
}

/**
 * Reads one list of the archive. Links that lead off the blog are no posts of it. Addresses are put under the origin that is
 * being read: a blog answers under several hosts, and links may name any of them.
 */
export function readListPage(document: Document, origin: string): ReadListPage {
  const blog = blogKey(new URL(origin));
  const listed = [...document.querySelectorAll(ARCHIVE_ENTRY)].flatMap((entry) => {
    const link = entry.querySelector(TITLE_LINK);
    const href = link?.getAttribute('href');
    if (!link || !href || !URL.canParse(href, document.baseURI)) return [];
    const url = new URL(href, document.baseURI);
    const isOfBlog = /^https?:$/.test(url.protocol) && blogKey(url) === blog;
    if (!isOfBlog || url.username !== '' || url.password !== '') return [];
    const time = entry.querySelector(ARCHIVE_DATE)?.getAttribute('datetime');
    const post: ListedPost = {
      key: postKey(url.href),
      address: `${origin}${url.pathname}${url.search}`,
      title: (link.textContent ?? '').trim().slice(0, LONGEST_TITLE),
      day: dayOf(time ?? null),
    };
    return [{ post, isFollowed: !isNoFollow(link) }];
  });
  const unique = [...new Map(listed.map((one) => [one.post.key, one])).values()];
  const next = document.querySelector(PAGER_NEXT);
  return {
    posts: unique.filter(({ isFollowed }) => isFollowed).map(({ post }) => post),
    unfollowed: unique.filter(({ isFollowed }) => !isFollowed).map(({ post }) => post),
    hasNext: next !== null && !isNoFollow(next),
  };
}

/** A page can give a title of any length. In UTF-16 units. */
const LONGEST_TITLE = 1_000;

/** Whether a day lies in a range; one that is not known may. */
export function isInRange(day: string | null, { from, to }: DayRange): boolean {
  return day === null || ((from === null || day >= from) && (to === null || day <= to));
}

/**
 * The day in Japan of a time as pages give it: ISO 8601, often the bare day.
 * @returns null for what is no time.
 */
export function dayOf(time: string | null): string | null {
  if (time === null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(time)) return time;
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at + JAPAN_OFFSET).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Nine hours: Japan has no summer time. */
const JAPAN_OFFSET = 9 * 3_600_000;

function isNoFollow(link: Element): boolean {
  return (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes('nofollow');
}
