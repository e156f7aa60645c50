/**
 * What can go wrong with what is kept, as a stable word that every surface translates.
 *
 * - `quota`: the disk or the browser's share of it is full.
 * - `blocked`: another window of the extension holds an older form of the database open.
 * - `newerVersion`: the database was written by a newer version of the extension than this one.
 * - `unavailable`: the browser refuses to open or to write the database (private window, broken profile).
 * - `upgradeFailed`: the database could not be brought to the form of this version; it was left as it was.
 * - `notFound`: there is no such record.
 * - `invalid`: a record that is stored or is to be stored does not have its form.
 * - `conflict`: another record has the id already.
 */
export type StorageErrorCode =
  | 'quota'
  | 'blocked'
  | 'newerVersion'
  | 'unavailable'
  | 'upgradeFailed'
  | 'notFound'
  | 'invalid'
  | 'conflict';

/** The only error that the modules over the database throw on purpose; `cause` is the browser's own error, where there is one. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/**
 * An error of IndexedDB as a {@link StorageError}. What is none of IndexedDB's (a programming error) comes back as it is.
 * Names: https://www.w3.org/TR/IndexedDB/#exceptions and, for QuotaExceededError, https://webidl.spec.whatwg.org/#quotaexceedederror
 */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  const message = `${error.name}: ${error.message}`;
  if (error.name === 'QuotaExceededError') return new StorageError('quota', message, { cause: error });
  if (error.name === 'VersionError') return new StorageError('newerVersion', message, { cause: error });
  return new StorageError('unavailable', message, { cause: error });
}

/** Whatever stopped a step of the database's upgrade, as a {@link StorageError}; a full disk stays what it is. */
export function toUpgradeError(error: unknown): StorageError {
  const known = toStorageError(error);
  if (known instanceof StorageError && known.code === 'quota') return known;
  return new StorageError('upgradeFailed', String(error), { cause: error });
}
