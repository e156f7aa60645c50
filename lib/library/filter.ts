/** What the reader wants to see of the library. Null and empty mean: whatever it is. */
export interface LibraryFilter {
  /** What is searched for, as typed. */
  readonly words: string;
  /** Person.key of the analysis. */
  readonly person: string | null;
  /** Whom somebody speaks for: a country code or the name of an organisation; see {@link placeOfSpeaker} (speaker-place.ts). */
  readonly country: string | null;
  /** A tag of notes. */
  readonly tag: string | null;
  /** See blogOf (lib/post/permalink.ts). */
  readonly blog: string | null;
  /** The first day, YYYY-MM-DD. */
  readonly from: string | null;
  /** The last day, YYYY-MM-DD. */
  readonly to: string | null;
  /** Kinds of what was said, or of notes; none means all. */
  readonly kinds: readonly string[];
}

/** Lets everything be seen. */
export const NO_FILTER: LibraryFilter = {
  words: '',
  person: null,
  country: null,
  tag: null,
  blog: null,
  from: null,
  to: null,
  kinds: [],
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the calendar has the day: a field for dates shows no other, and nobody would see what is filtered. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Reads a filter from a place's address; what makes no sense there is passed over. */
export function parseFilter(query: URLSearchParams): LibraryFilter {
  const text = (name: string): string | null => query.get(name) || null;
  const day = (name: string): string | null => {
    const value = query.get(name) ?? '';
    return DAY.test(value) && isDay(value) ? value : null;
  };
  return {
    words: query.get('q') ?? '',
    person: text('person'),
    country: text('country'),
    tag: text('tag'),
    blog: text('blog'),
    from: day('from'),
    to: day('to'),
    kinds: [...new Set(query.getAll('kind').filter(Boolean))],
  };
}

/** A filter for a place's address; what lets everything be seen is left out. */
export function filterQuery({ words, kinds, ...choices }: LibraryFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (words !== '') query.set('q', words);
  for (const [name, value] of Object.entries(choices)) if (value !== null) query.set(name, value);
  for (const kind of kinds) query.append('kind', kind);
  return query;
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: LibraryFilter): boolean {
  return filter.words.trim() !== '' || hasChoices(filter);
}

/** Whether a filter leaves anything out by more than its words. */
export function hasChoices({ words: _words, kinds, ...choices }: LibraryFilter): boolean {
  return kinds.length > 0 || Object.values(choices).some((value) => value !== null);
}

/** Whether a day lies within the filter's; '' is no day, and lies within none that are bounded. */
export function isWithinDays(day: string, { from, to }: Pick<LibraryFilter, 'from' | 'to'>): boolean {
  if (from === null && to === null) return true;
  return day !== '' && (from === null || day >= from) && (to === null || day <= to);
}

/** The first and the last day of a month, YYYY-MM, as a filter's bounds. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}
