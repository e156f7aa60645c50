import { PostTitle } from '../post-title.tsx';
import type { PostSubject } from './subject.ts';

/** Which post it is that a note on it as a whole is about. */
export function PostView({ subject: { title } }: { readonly subject: PostSubject }) {
  return (
    <p class="post-title" data-part="post-title" lang="ja">
      <PostTitle title={title} />
    </p>
  );
}
