import type { FailedPost } from '../../lib/archive/model.ts';
import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { failureText } from './wording.ts';

interface FailedPostsProps {
  readonly failed: readonly FailedPost[];
  /** Asks for them once more; null while they cannot be asked for. */
  readonly onRetry: (() => void) | null;
}

/** The posts that could not be read, each with its address and the reason. */
export function FailedPosts({ failed, onRetry }: FailedPostsProps) {
  if (failed.length === 0) return null;
  return (
    <details class="archive-failed" data-part="archive-failed">
      <summary>{message('archiveFailed', formatCount(failed.length))}</summary>
      {onRetry && (
        <p>
          <button type="button" data-part="archive-retry" onClick={onRetry}>
            {message('archiveRetry')}
          </button>
        </p>
      )}
      <ul>
        {failed.map(({ key, address, title, day, reason, status }) => (
          <li key={key} data-part="archive-failed-post">
            <a href={address} target="_blank" rel="noreferrer">
              {title === '' ? address : title}
            </a>
            <p class="hint">
              {day !== null && <time dateTime={day}>{formatDay(day)} </time>}
              {failureText(reason, status)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
