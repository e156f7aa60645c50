import { PostPage } from './post-page.tsx';
import { PostsList } from './posts-list.tsx';
import type { SectionProps } from './section.ts';

/** Every post that was read, or one of them. */
export default function Posts(props: SectionProps) {
  const [key] = props.route.path;
  return key === undefined ? <PostsList {...props} /> : <PostPage key={key} {...props} post={key} />;
}
