import { type MessageKey, message } from './i18n.ts';

/** What each failure code means in the reader's words; see Failure in lib/messages/protocol.ts for the codes. */
const EXPLANATIONS: Readonly<Record<string, MessageKey>> = {
  quota: 'failureQuota',
  blocked: 'failureBlocked',
  newerVersion: 'failureNewerVersion',
  unavailable: 'failureUnavailable',
  upgradeFailed: 'failureUpgrade',
  notFound: 'failureNotFound',
  invalid: 'failureInvalid',
  conflict: 'failureConflict',
  unreachable: 'failureUnreachable',
  noSelection: 'failureNoSelection',
  analysisFailed: 'failureAnalysis',
};

/** Says in the reader's language what went wrong, from whatever was thrown. */
export function explainFailure(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return message(EXPLANATIONS[code] ?? 'failureInternal');
}
