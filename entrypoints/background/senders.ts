import type { Browser } from 'wxt/browser';
import type { Note, NoteTarget, PostReference } from '../../lib/notes/model.ts';
import { blogKey, postKey } from '../../lib/post/permalink.ts';

/** Who sent a request: one of the extension's own pages, or the content script of a page on some blog. */
export type Sender =
  | { readonly kind: 'extension' }
  | {
      readonly kind: 'page';
      readonly blog: string;
      /** The key of the page's address. */
      readonly key: string;
      /** In a window that is to leave no traces. */
      readonly isPrivate: boolean;
    };

/** What tells the extension's own contexts from others. */
export interface OwnIdentity {
  /** runtime.id */
  readonly id: string;
  /** The root of the extension's own addresses, with a slash at its end. */
  readonly root: string;
}

/** Tells who sent a message; null for anybody whom the background does not answer. */
export function identifySender(
  { id, url, tab, frameId }: Browser.runtime.MessageSender,
  own: OwnIdentity,
): Sender | null {
  if (id !== own.id || url === undefined || !URL.canParse(url)) return null;
  if (url.startsWith(own.root)) return { kind: 'extension' };
  const address = new URL(url);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  // Content scripts of ours run in a tab's own page alone, never in what is framed in it.
  if (!isWeb || tab?.id === undefined || frameId !== 0) return null;
  return { kind: 'page', blog: blogKey(address), key: postKey(url), isPrivate: tab.incognito === true };
}

/** Whether a sender may write a note with this target: a page only about posts of its own blog. */
export function mayWrite(sender: Sender, { post }: NoteTarget): boolean {
  return sender.kind === 'extension' || isOwnPost(sender.blog, post);
}

/** Whether a post that a sender read is recorded: only of its own blog, and nothing from a private window. */
export function mayRecord(sender: Sender, post: PostReference): boolean {
  return sender.kind === 'page' && !sender.isPrivate && isOwnPost(sender.blog, post);
}

/** Whether a sender may see what is recorded of a post. */
export function maySee(sender: Sender, key: string): boolean {
  return sender.kind === 'extension' || isOnBlog(key, sender.blog);
}

/** Whether a sender may see or change an existing note: a page only those of its own blog. */
export function mayTouch(sender: Sender, note: Note): boolean {
  return maySee(sender, note.target.post.key);
}

function isOwnPost(blog: string, { key, permalink }: PostReference): boolean {
  return key === postKey(permalink) && isOnBlog(key, blog);
}

function isOnBlog(key: string, blog: string): boolean {
  return key.startsWith(`${blog}/`);
}
