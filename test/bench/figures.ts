import type { BrowserFamily } from '../browser/driver.ts';

/** Where something is measured. */
export type Where = 'Node' | 'Chromium' | 'Firefox';

/** What a figure counts. Of characters a second more is better, of everything else less. */
export type Unit = 'ms' | 'µs' | 'MB' | 'kB' | 'characters/s' | 'exponent';

/** One measurement: the median of several runs where nothing else is said. */
export interface Figure {
  /** Tells it from all others of its place: `paint.20000`. */
  readonly id: string;
  /** What was measured, in words. */
  readonly what: string;
  readonly where: Where;
  readonly value: number;
  readonly unit: Unit;
  /** What it must keep, if DESIGN promises something: at most so much, of characters a second at least. */
  readonly budget?: number;
  /** The same of others in the same run, by their names. */
  readonly peers?: Readonly<Record<string, number>>;
}

/** The parts that can be measured alone, in the order in which they are. */
export const PARTS = [
  'size',
  'dictionary',
  'analysis',
  'paint',
  'page',
  'search',
  'record',
  'surfaces',
] as const;

export type Part = (typeof PARTS)[number];

/** A part's figures; each call measures anew. */
export type Measure = () => Promise<readonly Figure[]>;

/** How a browser is called in the figures. */
export function whereOf(family: BrowserFamily): Where {
  return family === 'firefox' ? 'Firefox' : 'Chromium';
}

/** Whether a figure keeps its budget; true where it has none. */
export function keepsBudget({ value, unit, budget }: Figure): boolean {
  if (budget === undefined) return true;
  return unit === 'characters/s' ? value >= budget : value <= budget;
}

/** How many times as good as another's the figure is: above 1 it is ahead. */
export function ratioTo({ value, unit }: Figure, peer: number): number {
  return unit === 'characters/s' ? value / peer : peer / value;
}

/** A value with its unit, with as many digits as tell something. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'characters/s') return `${Math.round(value).toLocaleString('en')} ${unit}`;
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === 'exponent' ? number : `${number} ${unit}`;
}

/** The middle one of some numbers; of an even count the higher of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
