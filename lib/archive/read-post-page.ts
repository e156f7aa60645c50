import type { PostReference } from '../notes/model.ts';
import { blogOf } from '../post/permalink.ts';
import { findPosts, isCutOff, readPost } from '../post/read-posts.ts';
import type { ListedPost, PostFailure } from './model.ts';
import { parseHtml } from './parse-html.ts';
import type { ArchiveAnswer } from './requests.ts';
import { readPageRules } from './site-rules.ts';

/** A post as its page shows it: the same key and text as the content script reads from the page in a tab. */
export interface FetchedPost {
  readonly post: PostReference;
  readonly text: string;
  readonly isWhole: boolean;
}

/** Reads the page of a post that a list named. */
export function readPostPage(
  { body, robotsTag }: Extract<ArchiveAnswer, { readonly kind: 'page' }>,
  listed: ListedPost,
): FetchedPost | { readonly failure: PostFailure } {
  const document = parseHtml(body, listed.address);
  if (!readPageRules(document, robotsTag).mayKeep) return { failure: 'excluded' };
  const posts = findPosts(document).filter(({ key }) => blogOf(key) === blogOf(listed.key));
  const found = posts.find(({ key }) => key === listed.key) ?? (posts.length === 1 ? posts[0] : undefined);
  if (!found) return { failure: 'noPost' };
  const { text } = readPost(found);
  if (text.length > LONGEST_TEXT) return { failure: 'tooLarge' };
  const { key, permalink, title, date } = found;
  return { post: { key, permalink, title, date }, text, isWhole: !isCutOff(found) };
}

/** As long as a text may be that a page sends to be analysed, in UTF-16 units. */
const LONGEST_TEXT = 1_000_000;
