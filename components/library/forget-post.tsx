import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';

/** Has what is recorded of a post forgotten; asks once more. `onForget` tells of its own failure. */
export function ForgetPost({ onForget }: { readonly onForget: () => Promise<void> }) {
  const [step, setStep] = useState<'rest' | 'asked' | 'underWay'>('rest');
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  const ask = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what took its place.
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
    if (step === 'rest' && wasAsked.current) ask.current?.focus();
    wasAsked.current = step === 'asked';
  }, [step]);
  const forget = async (): Promise<void> => {
    setStep('underWay');
    await onForget();
    setStep('rest');
  };
  if (step === 'rest')
    return (
      <button type="button" data-part="forget-post" ref={ask} onClick={() => setStep('asked')}>
        {message('postForget')}
      </button>
    );
  return (
    <fieldset class="question" disabled={step === 'underWay'}>
      <legend>{message('postForgetQuestion')}</legend>
      <button type="button" data-part="forget-post-now" onClick={() => void forget()}>
        {message('recordForgetNow')}
      </button>{' '}
      <button type="button" ref={keep} onClick={() => setStep('rest')}>
        {message('noteCancel')}
      </button>
    </fieldset>
  );
}
