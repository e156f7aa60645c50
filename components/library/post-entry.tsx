import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { routeHref } from '../../lib/library/route.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import type { PostRead } from '../../lib/record/model.ts';
import { Highlighted } from './highlighted.tsx';
import { PostDate } from './post-link.tsx';

interface PostEntryProps {
  readonly post: PostRead;
  /** How many notes there are on it. */
  readonly notes: number;
  readonly words: readonly string[];
}

/** One post in the list of all: its day and title, and how much is said in it. */
export function PostEntry({ post, notes, words }: PostEntryProps) {
  return (
    <article class="post-entry" data-part="post">
      <PostDate date={post.date} />
      <p class="title">
        <a href={routeHref('posts', [post.key])} lang="ja">
          <Highlighted text={shownTitle(post)} words={words} />
        </a>
      </p>
      <p class="counts">
        {message('postCounts', formatCount(post.quotes), formatCount(post.statements))}
        {notes > 0 && <span>{message('personNotes', formatCount(notes))}</span>}
      </p>
    </article>
  );
}
