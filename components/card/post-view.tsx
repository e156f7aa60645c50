import { message } from '../../lib/i18n.ts';
import type { PostSubject } from './subject.ts';

/** Which post it is that a note on it as a whole is about. */
export function PostView({ subject: { title } }: { readonly subject: PostSubject }) {
  return (
    <>
      <h2 class="source" lang="ja">
        {title}
      </h2>
      <p class="counts">{message('noteAboutPost')}</p>
    </>
  );
}
