import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOfMonth,
  filterQuery,
  hasChoices,
  isFiltering,
  isWithinDays,
  type LibraryFilter,
  NO_FILTER,
  parseFilter,
} from '../../../lib/library/filter.ts';

const text = fc.string({ minLength: 1 }).filter((value) => value.isWellFormed());
const day = fc.constantFrom('2026-01-01', '2026-02-28', '1999-12-31');
const filters: fc.Arbitrary<LibraryFilter> = fc.record({
  words: fc.string(),
  person: fc.option(text),
  country: fc.option(text),
  tag: fc.option(text),
  blog: fc.option(text),
  from: fc.option(day),
  to: fc.option(day),
  kinds: fc.uniqueArray(fc.constantFrom('speech', 'fragment', 'statement')),
});

describe('a filter in an address', () => {
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const read = parseFilter(new URLSearchParams(filterQuery(filter).toString()));
        expect(read).toEqual(filter);
      }),
    );
  });

  it('is nothing where nothing is filtered, and bears nonsense', () => {
    expect(filterQuery(NO_FILTER).size).toBe(0);
    expect(parseFilter(new URLSearchParams('from=2026-99-99&to=2026-02-30'))).toEqual(NO_FILTER);
    expect(parseFilter(new URLSearchParams('from=yesterday&to=2026-1-1&kind=&person='))).toEqual(NO_FILTER);
  });
});

describe('isFiltering', () => {
  it('passes over empty words', () => {
    expect(isFiltering({ ...NO_FILTER, words: ' ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, words: '川' })).toBe(true);
    expect(hasChoices({ ...NO_FILTER, words: '川' })).toBe(false);
    expect(hasChoices({ ...NO_FILTER, kinds: ['speech'] })).toBe(true);
    expect(hasChoices({ ...NO_FILTER, tag: '水' })).toBe(true);
  });
});

describe('isWithinDays', () => {
  it('takes both bounds in, and no day only where there is no bound', () => {
    const january = { from: '2026-01-01', to: '2026-01-31' };
    expect(isWithinDays('2026-01-01', january)).toBe(true);
    expect(isWithinDays('2026-01-31', january)).toBe(true);
    expect(isWithinDays('2026-02-01', january)).toBe(false);
    expect(isWithinDays('', january)).toBe(false);
    expect(isWithinDays('', { from: null, to: null })).toBe(true);
  });
});

describe('daysOfMonth', () => {
  it('knows how long months are', () => {
    expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});
