import { useEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { formatCount } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import type { SaidCounts } from '../../lib/record/model.ts';

interface RecordSectionProps {
  /** How much is recorded; null while it is being counted. */
  readonly counts: SaidCounts | null;
  /** Why it could not be counted; null where it could. */
  readonly failure: { readonly error: unknown } | null;
  /** Forgets everything; rejects where that failed. */
  readonly onForget: () => Promise<void>;
  /** Where older posts are read into the record. */
  readonly archiveHref: string;
}

/** How much of what was read is remembered, and a way to have it forgotten, which asks once more. */
export function RecordSection({ counts, failure, onForget, archiveHref }: RecordSectionProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'underWay' | 'done'>('rest');
  const [failed, setFailed] = useState<unknown>(null);
  const section = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what took its place.
  useEffect(() => {
    if (step !== 'rest') section.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [step]);

  const forget = async (): Promise<void> => {
    setStep('underWay');
    setFailed(null);
    try {
      await onForget();
      setStep('done');
    } catch (error) {
      setFailed(error);
      setStep('asked');
    }
  };
  const isEmpty = counts?.posts === 0;
  const reason = failed ?? failure?.error ?? null;
  return (
    <div ref={section}>
      {counts && (
        <p data-part="record-counts">
          {isEmpty
            ? message('recordEmpty')
            : message(
                'recordCounts',
                formatCount(counts.posts),
                formatCount(counts.quotes + counts.statements),
              )}
        </p>
      )}
      <p class="hint">{message('recordHint')}</p>
      <p>
        <a href={archiveHref} data-part="record-older">
          {message('recordOlder')}
        </a>
      </p>
      {step === 'rest' && counts && !isEmpty && (
        <button type="button" data-part="record-forget" onClick={() => setStep('asked')}>
          {message('recordForget')}
        </button>
      )}
      {(step === 'asked' || step === 'underWay') && (
        <fieldset class="record-question" disabled={step === 'underWay'}>
          <legend>{message('recordForgetQuestion')}</legend>
          <button type="button" data-part="record-forget-now" onClick={() => void forget()}>
            {message('recordForgetNow')}
          </button>{' '}
          <button type="button" data-part="record-keep" data-focus onClick={() => setStep('rest')}>
            {message('noteCancel')}
          </button>
        </fieldset>
      )}
      {step === 'done' && (
        <p role="status" data-part="record-forgotten" data-focus tabIndex={-1}>
          {message('recordForgotten')}
        </p>
      )}
      {reason !== null && (
        <p class="failed" role="alert">
          {explainFailure(reason)}
        </p>
      )}
    </div>
  );
}
