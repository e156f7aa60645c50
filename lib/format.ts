import { message } from './i18n.ts';

/** A time (ISO 8601) as day and time of day in the reader's time zone and language. */
export function formatTime(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : formats().time.format(date);
}

/** A time of day, to the second. @param time milliseconds since the epoch */
export function formatClock(time: number): string {
  return formats().clock.format(time);
}

/** A post's date (ISO 8601) as the day that the blog gives it, whatever time zone the reader is in. */
export function formatDay(date: string): string {
  const midnight = new Date(`${date.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) ? date : formats().day.format(midnight);
}

/** A month (YYYY-MM) in the reader's language. */
export function formatMonth(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(first.getTime()) ? month : formats().month.format(first);
}

/** A count with the separators of the reader's language. */
export function formatCount(count: number): string {
  return formats().count.format(count);
}

/** A size in bytes, in the unit that leaves one to four digits. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(message('language'), {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1_000 ** step);
}

/** The items of a list with what the reader's language puts between them, in order. */
export function formatListParts(
  items: readonly string[],
): readonly { readonly type: 'element' | 'literal'; readonly value: string }[] {
  return formats().list.formatToParts(items);
}

/** A country code (ISO 3166-1 alpha-2) as the country's name in the reader's language; anything else as it is. */
export function formatRegion(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (formats().region.of(code) ?? code) : code;
}

interface Formats {
  readonly language: string;
  readonly time: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly count: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  readonly region: Intl.DisplayNames;
}

let cached: Formats | null = null;

/** Formatters are slow to make, and an export formats thousands of times. */
function formats(): Formats {
  const language = message('language');
  if (cached?.language === language) return cached;
  cached = {
    language,
    time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    clock: new Intl.DateTimeFormat(language, { timeStyle: 'medium' }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    count: new Intl.NumberFormat(language),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
    region: new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'code' }),
  };
  return cached;
}
