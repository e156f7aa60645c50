import { useEffect, useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/failures.ts';
import { message } from '../../lib/i18n.ts';

interface QuestionProps {
  /** Names the button for tests; `-now` and `-keep` are added for the answers. */
  readonly part: string;
  /** What the button does. It is also the answer that does it. */
  readonly action: string;
  /** What is asked before it is done. */
  readonly question: string;
  /** Rejects where it could not be done, which is then explained here. */
  readonly onYes: () => Promise<void>;
}

/** A button for what cannot be undone: it asks once more, in its own place. */
export function Question({ part, action, question, onYes }: QuestionProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'underWay'>('rest');
  const [failure, setFailure] = useState<unknown>(null);
  const place = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  // The button that was pressed is gone: the keyboard goes on at what took its place.
  useEffect(() => {
    if (step === 'asked') place.current?.querySelector<HTMLElement>(`[data-part=${part}-keep]`)?.focus();
    if (step === 'rest' && wasAsked.current) place.current?.querySelector('button')?.focus();
    wasAsked.current = step !== 'rest';
  }, [step]);

  const doIt = async (): Promise<void> => {
    setStep('underWay');
    setFailure(null);
    try {
      await onYes();
      setStep('rest');
    } catch (error) {
      setFailure(error);
      setStep('asked');
    }
  };
  return (
    <div ref={place} class="question">
      {step === 'rest' ? (
        <button type="button" data-part={part} onClick={() => setStep('asked')}>
          {action}
        </button>
      ) : (
        <fieldset disabled={step === 'underWay'}>
          <legend>{question}</legend>
          <button type="button" data-part={`${part}-now`} onClick={() => void doIt()}>
            {action}
          </button>{' '}
          <button type="button" data-part={`${part}-keep`} onClick={() => setStep('rest')}>
            {message('noteCancel')}
          </button>
        </fieldset>
      )}
      {failure !== null && (
        <p class="failed" role="alert">
          {explainFailure(failure)}
        </p>
      )}
    </div>
  );
}
