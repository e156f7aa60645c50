import { formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { PostReference } from '../../lib/notes/model.ts';
import type { Saying } from '../../lib/record/model.ts';
import { Words } from '../drawn-words.tsx';

/** Shows the place of a saying in its post. */
export type OpenSaying = (post: PostReference, saying: Saying) => void;

interface SayingLinkProps {
  readonly post: PostReference;
  readonly saying: Saying;
  readonly onOpen: OpenSaying;
  /** Whether it stands alone, in one line and with its day. */
  readonly isLine?: boolean;
}

/** Something said in another post, which leads there. What is no quotation says so, as does a speaker carried over. */
export function SayingLink({ post, saying, onOpen, isLine = false }: SayingLinkProps) {
  const { kind, text, attribution } = saying;
  return (
    <a
      class={`jump before-saying ${isLine ? 'before-line' : ''}`}
      data-part={isLine ? 'before-latest' : 'before-saying'}
      href={post.permalink}
      target="_blank"
      rel="noopener"
      title={message('saidBeforeOpen')}
      onClick={(event) => followOnClick(event, () => onOpen(post, saying))}
    >
      {isLine && <PostDay date={post.date} />}
      <span class={`said-text ${kind === 'statement' ? 'statement' : 'quote'}`} lang="ja">
        <Words text={text} />
      </span>
      {kind === 'statement' && <span class="badge">{message('badgeStatement')}</span>}
      {attribution === 'carried' && <span class="badge">{message('badgeCarried')}</span>}
    </a>
  );
}

/** The day a post was written on. */
export function PostDay({ date }: { readonly date: string | null }) {
  return date === null ? (
    <span class="before-day">{message('saidBeforeUndated')}</span>
  ) : (
    <time class="before-day" dateTime={date}>
      <Words text={formatDay(date)} />
    </time>
  );
}

/** A plain click follows a link our way; one with a key or another button the browser's, into a new tab or window. */
export function followOnClick(event: MouseEvent, follow: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow();
}
