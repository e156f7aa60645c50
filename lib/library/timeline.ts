import type { FoundSaying } from './saying-index.ts';

/** By what a chart tells its parts apart. */
export type TimelineBy = 'person' | 'country';

/** How much was said in each month, by whom. */
export interface Timeline {
  /** YYYY-MM, every month from the first to the last. */
  readonly months: readonly string[];
  /** Who says most first. */
  readonly series: readonly TimelineSeries[];
  /** What all others say, in each of {@link months}. */
  readonly others: readonly number[];
  /** How much was said in posts without a date. */
  readonly undated: number;
}

/** What one person or country says. */
export interface TimelineSeries {
  /** A person's key or a place; see SaidBy (saying-index.ts). */
  readonly key: string;
  /** For each of {@link Timeline.months}. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Months that a blog can have been written in: a page can claim any date, and a chart must not have ten thousand years. */
const MONTH = /^(?:199\d|20\d\d)-(?:0[1-9]|1[0-2])/;

/**
 * Counts what was said by month, for the `most` who say most; what nobody known says is among the others.
 * Months without a word between are there, so that time runs evenly.
 */
export function timelineOf(found: readonly FoundSaying[], by: TimelineBy, most: number): Timeline {
  const totals = new Map<string, number>();
  const monthly = new Map<string, Map<string, number>>();
  let undated = 0;
  let [post, month]: [FoundSaying['said']['post'] | null, string | undefined] = [null, undefined];
  for (const { said } of found) {
    if (said.post !== post) {
      post = said.post;
      month = MONTH.exec(post.day)?.[0];
    }
    if (month === undefined) {
      undated += 1;
      continue;
    }
    const key = (by === 'person' ? said.person : said.place) ?? '';
    totals.set(key, (totals.get(key) ?? 0) + 1);
    const counts = monthly.get(month) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    monthly.set(month, counts);
  }
  const shown = [...totals]
    .filter(([key]) => key !== '')
    .sort(([keyA, a], [keyB, b]) => b - a || (keyA < keyB ? -1 : 1))
    .slice(0, most);
  const months = monthsBetween([...monthly.keys()].sort());
  const count = (month: string, key: string) => monthly.get(month)?.get(key) ?? 0;
  const series = shown.map(([key, total]) => ({
    key,
    counts: months.map((month) => count(month, key)),
    total,
  }));
  const others = months.map((month, index) => {
    const all = [...(monthly.get(month)?.values() ?? [])].reduce((sum, value) => sum + value, 0);
    return all - series.reduce((sum, { counts }) => sum + counts[index]!, 0);
  });
  return { months, series, others, undated };
}

function monthsBetween(sorted: readonly string[]): string[] {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
