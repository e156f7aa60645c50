import { message } from '../../lib/i18n.ts';
import type { PostRead, SaidInPost } from '../../lib/record/model.ts';
import { PostLink } from './post-link.tsx';
import { officeThen, type SayingActions, SayingEntry } from './saying-entry.tsx';
import { usePrinting } from './use-printing.ts';
import { VirtualList } from './virtual-list.tsx';

/** What somebody said in one post. */
interface SaidInOnePost {
  readonly post: PostRead;
  readonly said: SaidInPost;
}

interface PersonSayingsProps extends SayingActions {
  /** The newest first. */
  readonly posts: readonly SaidInOnePost[];
}

/** Everything that somebody said, post by post; on paper all of it. */
export function PersonSayings({ posts, onOpen }: PersonSayingsProps) {
  const isPrinting = usePrinting();
  const draw = (index: number) => {
    const one = posts[index];
    return one && <PostSayings {...one} onOpen={onOpen} />;
  };
  if (isPrinting)
    return (
      <ul class="whole-list">
        {posts.map(({ post }, index) => (
          <li key={post.key}>{draw(index)}</li>
        ))}
      </ul>
    );
  return (
    <VirtualList
      count={posts.length}
      label={message('librarySaid')}
      estimate={260}
      keyOf={(index) => posts[index]?.post.key ?? index}
    >
      {draw}
    </VirtualList>
  );
}

function PostSayings({ post, said, onOpen }: SaidInOnePost & SayingActions) {
  const { person, speaker, sayings } = said;
  const office = speaker && officeThen(speaker);
  return (
    <div class="post-sayings" data-part="post-sayings">
      <p class="post-line">
        <PostLink post={post} />{' '}
        {office && (
          <span class="office" lang="ja">
            {office}
          </span>
        )}
      </p>
      {sayings.map((saying) => (
        <SayingEntry
          key={`${saying.start} ${saying.kind}`}
          entry={{ post, person, speaker, saying }}
          words={[]}
          colour="var(--rule)"
          shows={{ speaker: false, post: false }}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
