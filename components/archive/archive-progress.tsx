import type { ArchiveState } from '../../lib/archive/model.ts';
import { progressOf } from '../../lib/archive/progress.ts';
import { formatCount, formatDay } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { durationText } from './wording.ts';

/** How far a reading is: bar, time left, counts, and the post that was read last. */
export function ArchiveProgress({ state }: { readonly state: ArchiveState }) {
  const { done, total, timeLeft } = progressOf(state, Date.now());
  const text = message('archiveProgress', formatCount(total), formatCount(done));
  const { recorded, known, failed, last, status } = state;
  return (
    <div class="archive-progress">
      <progress
        data-part="archive-progress"
        aria-label={message('archiveTitle')}
        aria-valuetext={text}
        value={done}
        max={Math.max(1, total)}
      />
      <p class="archive-figures">
        <span data-part="archive-done">{text}</span>
        {status === 'running' && (
          <span data-part="archive-time-left">{message('archiveTimeLeft', durationText(timeLeft))}</span>
        )}
      </p>
      <p class="hint archive-counts" data-part="archive-counts">
        <span>{message('archiveRecorded', formatCount(recorded))}</span>
        <span>{message('archiveKnown', formatCount(known))}</span>
        <span>{message('archiveUnread', formatCount(failed.length))}</span>
      </p>
      {last && (
        <p class="hint archive-last" data-part="archive-last">
          {message('archiveLast')}{' '}
          <a href={last.address} target="_blank" rel="noreferrer">
            {last.title === '' ? last.address : last.title}
          </a>{' '}
          {last.day !== null && <time dateTime={last.day}>{formatDay(last.day)}</time>}
        </p>
      )}
    </div>
  );
}
