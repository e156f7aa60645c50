import { useId, useState } from 'preact/hooks';
import type { DayRange } from '../../lib/archive/model.ts';
import { message } from '../../lib/i18n.ts';

interface RangeFormProps {
  /** What is chosen at first. */
  readonly range: DayRange;
  readonly onSurvey: (range: DayRange) => void;
}

/** Which posts are to be read: all, or those of some days. */
export function RangeForm({ range, onSurvey }: RangeFormProps) {
  const [isAll, setAll] = useState(range.from === null && range.to === null);
  const [from, setFrom] = useState(range.from ?? '');
  const [to, setTo] = useState(range.to ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();

  const submit = (event: Event): void => {
    event.preventDefault();
    const chosen = isAll ? { from: null, to: null } : { from: from || null, to: to || null };
    const isEmpty = !isAll && chosen.from === null && chosen.to === null;
    const isTurned = chosen.from !== null && chosen.to !== null && chosen.from > chosen.to;
    setWrong(isEmpty ? message('archiveRangeEmpty') : isTurned ? message('archiveRangeWrong') : null);
    if (!isEmpty && !isTurned) onSurvey(chosen);
  };
  const day = (label: string, part: string, value: string, onChange: (value: string) => void) => (
    <label>
      {label}{' '}
      <input
        type="date"
        data-part={part}
        value={value}
        {...(wrong !== null && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
  return (
    <form class="archive-form" data-part="archive-form" noValidate onSubmit={submit}>
      <fieldset>
        <legend>{message('archiveRange')}</legend>
        <label>
          <input
            type="radio"
            name={`${id}-range`}
            data-part="range-all"
            checked={isAll}
            onChange={() => setAll(true)}
          />{' '}
          {message('archiveRangeAll')}
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-range`}
            data-part="range-some"
            checked={!isAll}
            onChange={() => setAll(false)}
          />{' '}
          {message('archiveRangeSome')}
        </label>
        {!isAll && (
          <div class="archive-days">
            {day(message('archiveFrom'), 'range-from', from, setFrom)}
            {day(message('archiveTo'), 'range-to', to, setTo)}
          </div>
        )}
      </fieldset>
      <p role="alert" id={`${id}-wrong`} class="failed">
        {wrong}
      </p>
      <p>
        <button type="submit" class="primary" data-part="archive-survey">
          {message('archiveSurvey')}
        </button>
      </p>
      <p class="hint">{message('archiveSurveyHint')}</p>
    </form>
  );
}
