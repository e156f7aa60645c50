import { useEffect, useRef } from 'preact/hooks';
import type { ArchiveState, DayRange } from '../../lib/archive/model.ts';
import { progressOf } from '../../lib/archive/progress.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { ArchiveProgress } from './archive-progress.tsx';
import { FailedPosts } from './failed-posts.tsx';
import { RangeForm } from './range-form.tsx';
import { durationText, restText, waitingText } from './wording.ts';

/** What the reader can want of a reading that there is. */
export type ReadingWish = 'begin' | 'pause' | 'resume' | 'stop' | 'retry';

interface ArchiveViewProps {
  /** The state of reading this blog's archive; null where it was never read. */
  readonly state: ArchiveState | null;
  /** False where the browser withholds the blog's hosts. */
  readonly isAllowed: boolean;
  readonly onSurvey: (range: DayRange) => void;
  readonly onWish: (wish: ReadingWish) => void;
  /** Asks the browser for the blog's hosts; called straight from the click. */
  readonly onAllow: () => void;
}

/** The reading of one blog's archive: choosing how much, seeing what it takes, and what becomes of it. */
export function ArchiveView({ state, isAllowed, onSurvey, onWish, onAllow }: ArchiveViewProps) {
  const status = useRef<HTMLParagraphElement>(null);
  const isUnderWay = state !== null && state.status !== 'done' && state.status !== 'stopped';
  const step = `${isAllowed} ${state?.phase} ${state?.status}`;
  const before = useRef(step);
  // The button that was pressed may be gone: the keyboard goes on at what says what came of it.
  useEffect(() => {
    if (before.current !== step && (document.activeElement ?? document.body) === document.body)
      status.current?.focus();
    before.current = step;
  }, [step]);

  const button = (wish: ReadingWish, label: string, isFirst = false) => (
    <button
      type="button"
      data-part={`archive-${wish}`}
      {...(isFirst && { class: 'primary' })}
      onClick={() => onWish(wish)}
    >
      {label}
    </button>
  );
  const waiting = state?.status === 'running' ? waitingText(state) : null;
  return (
    <>
      <p role="status" tabIndex={-1} ref={status} class="archive-status" data-part="archive-status">
        {isAllowed ? state && statusText(state) : message('archiveRestPermission')}
      </p>
      {/* Always there: assistive technology announces only what comes into a region that it knows. */}
      <p role="status" class="archive-waiting" data-part="archive-waiting">
        {waiting}
      </p>
      {!isAllowed && (
        <>
          <p class="hint">{message('archiveAllowHint')}</p>
          <p>
            <button type="button" class="primary" data-part="archive-allow" onClick={onAllow}>
              {message('archiveAllow')}
            </button>
          </p>
        </>
      )}
      {state?.phase === 'survey' && state.status === 'running' && (
        <progress data-part="archive-surveying" aria-label={message('archiveSurveying')} />
      )}
      {state?.status === 'ready' && <p class="hint">{message('archiveEstimateHint')}</p>}
      {state?.phase === 'reading' && <ArchiveProgress state={state} />}
      {isUnderWay && isAllowed && (
        <p class="archive-actions">
          {state.status === 'ready' && button('begin', message('archiveBegin'), true)}
          {state.status === 'running' &&
            state.phase === 'reading' &&
            button('pause', message('archivePause'))}
          {state.status === 'resting' && button('resume', message('archiveResume'), true)}
          {button('stop', message(state.phase === 'reading' ? 'archiveStop' : 'noteCancel'))}
        </p>
      )}
      {state?.phase === 'reading' && state.status === 'running' && (
        <p class="hint archive-keeps-on">{message('archiveKeepsOn')}</p>
      )}
      {state && (
        <FailedPosts
          failed={state.failed}
          onRetry={isAllowed && state.status !== 'running' ? () => onWish('retry') : null}
        />
      )}
      {!isUnderWay && isAllowed && (
        <RangeForm range={state?.range ?? { from: null, to: null }} onSurvey={onSurvey} />
      )}
    </>
  );
}

/** What is the matter, in a sentence or two. */
function statusText(state: ArchiveState): string {
  const { status, phase, rest } = state;
  switch (status) {
    case 'running':
      return message(phase === 'survey' ? 'archiveSurveying' : 'archiveReading');
    case 'resting':
      // Only shown where the browser allows it again.
      return rest === null ? '' : restText(rest === 'permission' ? 'asked' : rest);
    case 'ready': {
      const { total, requestsLeft, timeLeft } = progressOf(state, Date.now());
      return total === 0
        ? message('archiveNothing')
        : message('archiveEstimate', formatCount(total), formatCount(requestsLeft), durationText(timeLeft));
    }
    case 'done':
      return message('archiveDone');
    case 'stopped':
      return phase === 'reading' ? message('archiveStopped') : '';
  }
}
