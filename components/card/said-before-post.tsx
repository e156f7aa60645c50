import { useState } from 'preact/hooks';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { shownTitle } from '../../lib/notes/post-title.ts';
import type { SaidBefore } from '../../lib/record/model.ts';
import { Words } from '../drawn-words.tsx';
import { PostTitle } from '../post-title.tsx';
import { followOnClick, type OpenSaying, PostDay, SayingLink } from './saying-link.tsx';

/** How much of one post is shown at first. */
const FEW = 3;

type SaidBeforePostProps = SaidBefore['posts'][number] & {
  /** The office that the post at hand gives. */
  readonly officeNow: string | null;
  readonly onOpen: OpenSaying;
};

/** What a person said in one post: its day and title, the office where it was another one, and the words. */
export function SaidBeforePost({ post, speaker, sayings, officeNow, onOpen }: SaidBeforePostProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? sayings : sayings.slice(0, FEW);
  const office = `${speaker?.affiliation ?? ''}${speaker?.title ?? ''}`;
  const [first] = sayings;
  return (
    <li data-part="before-post">
      <p class="before-post">
        <PostDay date={post.date} />
        <a
          href={post.permalink}
          target="_blank"
          rel="noopener"
          lang="ja"
          data-part="before-title"
          aria-label={shownTitle(post)}
          onClick={(event) => first && followOnClick(event, () => onOpen(post, first))}
        >
          <PostTitle title={shownTitle(post)} />
        </a>
        {office !== '' && office !== officeNow && (
          <span class="before-office" lang="ja">
            <Words text={office} />
          </span>
        )}
      </p>
      <ol class="before-sayings">
        {shown.map((saying) => (
          <li key={saying.start}>
            <SayingLink post={post} saying={saying} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {sayings.length > shown.length && (
        <button type="button" class="quiet" onClick={() => setIsWhole(true)}>
          {message('saidBeforeRest', formatCount(sayings.length - shown.length))}
        </button>
      )}
    </li>
  );
}
