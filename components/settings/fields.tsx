import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly part: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Stands beside the label and the hint. */
  readonly children?: ComponentChildren;
}

/** Something that is on or off. */
export function Switch({ part, label, hint, checked, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <div class="field">
      <input
        type="checkbox"
        id={id}
        data-part={part}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div class="field-text">
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

/** One of the answers of a {@link Choice}. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** The language of the label where it is not the interface's. */
  readonly lang?: string;
}

interface ChoiceProps<Value extends string> {
  readonly part: string;
  /** The question. */
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}

/** One of several answers. */
export function Choice<Value extends string>({
  part,
  legend,
  options,
  chosen,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, hint, lang }) => (
        <div key={value} class="field">
          <input
            type="radio"
            id={`${id}-${value}`}
            name={id}
            data-part={`${part}-${value}`}
            checked={value === chosen}
            aria-describedby={hint === undefined ? undefined : `${id}-${value}-hint`}
            onChange={() => onChange(value)}
          />
          <div class="field-text">
            <label for={`${id}-${value}`} lang={lang}>
              {label}
            </label>
            {hint !== undefined && (
              <p class="hint" id={`${id}-${value}-hint`}>
                {hint}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
