import { explainFailure } from '../../../lib/failures.ts';
import { message } from '../../../lib/i18n.ts';
import { ImportError } from '../../../lib/notes/import/import-error.ts';

/** Says in the reader's language why a file was refused, and where in it the reason is. */
export function explainRefusal(error: unknown): string {
  if (!(error instanceof ImportError)) return explainFailure(error);
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
