import { explainFailure } from '../../../lib/failures.ts';
import { message } from '../../../lib/i18n.ts';
import { ImportError } from '../../../lib/notes/import/import-error.ts';

/** Says in the reader's language why a file was refused, and where in it the reason is. */
export function explainRefusal(error: unknown): string {
  if (!(error instanceof ImportError)) return explainStorage(error);
  const { line, column, path } = error.place;
  switch (error.code) {
    case 'notText':
      return message('importNotText');
    case 'syntax':
      return message('importSyntax', line ?? '?', column ?? '?');
    case 'unknownKind':
      return message('importUnknownKind');
    case 'newerFormat':
      return message('importNewerFormat');
    case 'notEmbedded':
      return message('importNotEmbedded', path ?? '');
    case 'form':
      return message('importForm', path ?? '', error.message);
  }
}

/** What the general words for a failure say of a text that is still in its field does not hold here. */
function explainStorage(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'quota') return message('importQuota');
  return code === 'unavailable' ? message('importUnavailable') : explainFailure(error);
}
