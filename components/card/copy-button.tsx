import { useState } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';

/** Copies a passage with its source; says what came of it. `onCopy` rejects where the clipboard cannot be written. */
export function CopyButton({ onCopy }: { readonly onCopy: () => Promise<void> }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = async (): Promise<void> => {
    setOutcome('none');
    try {
      await onCopy();
      setOutcome('copied');
    } catch (error) {
      console.error('[Hatsugenroku]', error);
      setOutcome('failed');
    }
  };
  return (
    <>
      <button type="button" data-part="copy" onClick={() => void copy()}>
        {message('cardCopy')}
      </button>
      <span class={`status ${outcome}`} role="status" data-part="copy-status">
        {outcome === 'copied' && message('cardCopied')}
        {outcome === 'failed' && message('cardCopyFailed')}
      </span>
    </>
  );
}
