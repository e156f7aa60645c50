import type { Office, Official } from './official.ts';

/** Where a day lies to a term of office. */
export type Tenure = 'before' | 'during' | 'after';

/** The day of a date in ISO form, whatever time follows it. */
function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** The first day that a date known only by year or month can mean. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** The last day that a date known only by year or month can mean; the 31st stands for the end of any month. */
export function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** Where a day lies to a term of office; what is known coarsely is read widely. */
export function tenureAt(office: Office, date: string): Tenure {
  const day = dayOf(date);
  if (day < firstDay(office.from)) return 'before';
  return office.to === null || day <= lastDay(office.to) ? 'during' : 'after';
}

/**
 * The office to show for an official on a day (ISO): the one held then, of several the one taken up last; else the one that
 * ended last before; null before the first. Without a date, the last one known.
 */
export function officeAt(official: Official, date: string | null): Office | null {
  let held: Office | null = null;
  let past: Office | null = null;
  for (const office of official.offices) {
    const tenure = date === null ? (office.to === null ? 'during' : 'after') : tenureAt(office, date);
    if (tenure === 'during') held = office;
    else if (tenure === 'after' && (past === null || lastDay(office.to!) >= lastDay(past.to!))) past = office;
  }
  return held ?? past;
}
