/** Words for what becomes of a reading. */

import type { ArchiveState, PostFailure, Rest } from '../../lib/archive/model.ts';
import { explainFailure } from '../../lib/failures.ts';
import { formatClock, formatCount } from '../../lib/format.ts';
import { type MessageKey, message } from '../../lib/i18n.ts';

const RESTS: Readonly<Partial<Record<Rest, MessageKey>>> = {
  asked: 'archiveRestAsked',
  robots: 'archiveRestRobots',
  nofollow: 'archiveRestNoFollow',
  noArchive: 'archiveRestNoArchive',
  moved: 'archiveRestMoved',
  unanswered: 'archiveRestUnanswered',
  failures: 'archiveRestFailures',
};

/** Why a reading rests. */
export function restText(rest: Rest): string {
  const key = RESTS[rest];
  return key ? message(key) : explainFailure({ code: rest });
}

const FAILURES: Readonly<Record<PostFailure, MessageKey>> = {
  gone: 'archiveFailureGone',
  refused: 'archiveFailureRefused',
  server: 'archiveFailureServer',
  moved: 'archiveFailureMoved',
  notHtml: 'archiveFailureNotHtml',
  tooLarge: 'archiveFailureTooLarge',
  noPost: 'archiveFailureNoPost',
  robots: 'archiveFailureRobots',
  excluded: 'archiveFailureExcluded',
  analysis: 'archiveFailureAnalysis',
};

/** Why a post was not read, with the server's status where one tells more. */
export function failureText(reason: PostFailure, status: number | null): string {
  const text = message(FAILURES[reason]);
  return status === null ? text : message('archiveFailureStatus', text, status);
}

/** What a running reading waits for; null where it does not wait. */
export function waitingText({ waiting }: ArchiveState): string | null {
  switch (waiting?.why) {
    case undefined:
      return null;
    case 'offline':
      return message('archiveWaitingOffline');
    case 'busy':
      return message('archiveWaitingBusy', formatClock(waiting.until));
    case 'trouble':
      return message('archiveWaitingTrouble', formatClock(waiting.until));
  }
}

/** A length of time, to the minute and never none. @param milliseconds */
export function durationText(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return message('archiveMinutes', formatCount(minutes));
  return message('archiveHours', formatCount(Math.floor(minutes / 60)), formatCount(minutes % 60));
}
