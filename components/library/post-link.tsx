import { formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { routeHref } from '../../lib/library/route.ts';
import type { PostReference } from '../../lib/notes/model.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import { PostTitle } from '../post-title.tsx';

/** A post's day and title, which leads to the post's own page in the library. */
export function PostLink({ post }: { readonly post: PostReference }) {
  return (
    <span class="post-link">
      <PostDate date={post.date} />{' '}
      <a href={routeHref('posts', [post.key])} lang="ja" data-part="to-post">
        <PostTitle title={shownTitle(post)} />
      </a>
    </span>
  );
}

/** The day of a post, as its blog gives it. */
export function PostDate({ date }: { readonly date: string | null }) {
  if (date === null) return <span class="day">{message('saidBeforeUndated')}</span>;
  return (
    <time class="day" dateTime={date}>
      {formatDay(date)}
    </time>
  );
}
