import { ImportError } from './import-error.ts';

/**
 * The text of a file in UTF-8, with or without a byte order mark. Nothing takes the place of bytes that are no UTF-8: notes
 * would come in with other words than they had.
 *
 * @throws ImportError `notText`
 */
export function decodeFile(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ImportError('notText', error.message);
    throw error;
  }
}
