import { explainFailure } from '../lib/failures.ts';
import { message } from '../lib/i18n.ts';

/** Stands where something could not be read: says why, and lets the reader try again. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <div class="hint failed" role="alert">
      <p>{explainFailure(error)}</p>
      <button type="button" onClick={onRetry}>
        {message('retry')}
      </button>
    </div>
  );
}
