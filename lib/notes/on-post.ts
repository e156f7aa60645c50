import type { NoteTarget, PostReference } from './model.ts';

/** Whether a note is on a post: by its key, or because the post has moved since (see {@link isMoved}). */
export function isOnPost({ post }: NoteTarget, now: PostReference): boolean {
  return post.key === now.key || isMoved(post, now);
}

/**
 * Whether a post now stands at another address than then: same blog, title, and date to the second. A post without a title
 * or a date is never taken for another.
 */
export function isMoved(then: PostReference, now: PostReference): boolean {
  return (
    then.key !== now.key &&
    blogPart(then.key) === blogPart(now.key) &&
    then.title !== '' &&
    then.title === now.title &&
    then.date !== null &&
    then.date === now.date
  );
}

/** A post's key begins with the blog's host. */
function blogPart(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
