import type { ComponentChildren } from 'preact';
import { formatRegion } from '../../lib/format.ts';
import { message } from '../../lib/i18n.ts';
import { hasChoices, type LibraryFilter } from '../../lib/library/filter.ts';

/** One value that can be filtered by. */
export interface FilterOption {
  readonly value: string;
  readonly name: string;
}

/** What can be filtered by; what is absent is not offered. */
export interface FilterOptions {
  readonly people?: readonly FilterOption[];
  /** Country codes and names of organisations. */
  readonly countries?: readonly string[];
  readonly tags?: readonly string[];
  readonly blogs?: readonly string[];
  readonly kinds?: readonly FilterOption[];
  /** Whether to offer days, and what they are of. */
  readonly days?: string;
}

interface FilterFieldsProps {
  readonly filter: LibraryFilter;
  readonly options: FilterOptions;
  readonly onChange: (change: Partial<LibraryFilter>) => void;
}

/** The choices beside the search. */
export function FilterFields({ filter, options, onChange }: FilterFieldsProps) {
  const { people, countries, tags, blogs, kinds, days } = options;
  const places = countries?.map((value) => ({ value, name: formatRegion(value) }));
  const asOptions = (values: readonly string[] | undefined) =>
    values?.map((value) => ({ value, name: value }));
  return (
    <details class="filter" open={hasChoices(filter)} data-part="filter">
      <summary>{message('filterHeading')}</summary>
      <div class="filter-fields">
        <Choice
          part="person"
          label={message('filterPerson')}
          options={people}
          value={filter.person}
          onChange={(person) => onChange({ person })}
        />
        <Choice
          part="country"
          label={message('filterCountry')}
          options={places}
          value={filter.country}
          onChange={(country) => onChange({ country })}
        />
        <Choice
          part="tag"
          label={message('filterTag')}
          options={asOptions(tags)}
          value={filter.tag}
          onChange={(tag) => onChange({ tag })}
        />
        <Choice
          part="blog"
          label={message('filterBlog')}
          options={asOptions(blogs)}
          value={filter.blog}
          onChange={(blog) => onChange({ blog })}
        />
        {days !== undefined && (
          <fieldset class="days">
            <legend>{days}</legend>
            <Day
              part="from"
              label={message('filterFrom')}
              value={filter.from}
              onChange={(from) => onChange({ from })}
            />
            <span aria-hidden="true">–</span>
            <Day
              part="to"
              label={message('filterTo')}
              value={filter.to}
              onChange={(to) => onChange({ to })}
            />
          </fieldset>
        )}
        {kinds && (
          <fieldset class="kinds">
            <legend>{message('filterKind')}</legend>
            {kinds.map(({ value, name }) => (
              <label key={value}>
                <input
                  type="checkbox"
                  data-part={`kind-${value}`}
                  checked={filter.kinds.includes(value)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      kinds: checked
                        ? [...filter.kinds, value]
                        : filter.kinds.filter((kind) => kind !== value),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly part: string;
  readonly label: string;
  readonly options: readonly FilterOption[] | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ part, label, options, value, onChange }: ChoiceProps): ComponentChildren {
  if (!options || (options.length === 0 && value === null)) return null;
  // What an address names is shown although nothing has it.
  const isKnown = value === null || options.some((option) => option.value === value);
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        data-part={`filter-${part}`}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{message('filterAny')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  readonly part: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Day({ part, label, value, onChange }: DayProps) {
  return (
    <input
      type="date"
      data-part={`filter-${part}`}
      aria-label={label}
      value={value ?? ''}
      // Not on every key: a year that is half typed is a year of long ago.
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}
