import type { ComponentChildren } from 'preact';
import { message } from '../../lib/i18n.ts';
import { isFiltering, type LibraryFilter, NO_FILTER } from '../../lib/library/filter.ts';
import { FilterFields, type FilterOptions } from './filter-fields.tsx';

interface SearchBarProps {
  readonly filter: LibraryFilter;
  /** Says what is searched. */
  readonly label: string;
  readonly options: FilterOptions;
  /** How many there are, and how many of them are shown. */
  readonly count: string;
  readonly onFilter: (filter: LibraryFilter) => void;
  /** What stands beside the search. */
  readonly children?: ComponentChildren;
}

/** The search over a list, the choices that narrow it, and what came of both. */
export function SearchBar({ filter, label, options, count, onFilter, children }: SearchBarProps) {
  const change = (changes: Partial<LibraryFilter>) => onFilter({ ...filter, ...changes });
  return (
    <search class="search-bar">
      <div class="search-line">
        <input
          type="search"
          data-part="search"
          aria-label={label}
          placeholder={label}
          value={filter.words}
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
        {children}
      </div>
      <FilterFields filter={filter} options={options} onChange={change} />
      <p class="counts">
        <span role="status" data-part="count">
          {count}
        </span>
        {isFiltering(filter) && (
          <button type="button" class="quiet" data-part="clear" onClick={() => onFilter(NO_FILTER)}>
            {message('filterClear')}
          </button>
        )}
      </p>
    </search>
  );
}
