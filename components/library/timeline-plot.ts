import uPlot from 'uplot';
import type { Timeline } from '../../lib/library/timeline.ts';
import type { Tone } from '../../lib/marks/palette.ts';

/** What the plot needs beyond the figures. */
export interface PlotLook {
  readonly tone: Tone;
  /** CSS colours that a canvas knows. */
  readonly ink: string;
  readonly rule: string;
  readonly font: string;
  /** Of each series, the others last. */
  readonly colours: readonly { readonly fill: string; readonly stroke: string }[];
  /** A month, YYYY-MM, as the reader writes it. */
  readonly formatMonth: (month: string) => string;
  readonly formatCount: (count: number) => string;
}

/** A column of the plot, and the series in it, by index; the others are at the end, and null is what is above all. */
export interface PlotPlace {
  readonly month: number;
  readonly series: number | null;
}

/** The height of the plot in CSS px. */
const HEIGHT = 240;

/** A month's column: this part of its room, at most so many px. */
const COLUMN = [0.72, 34] as const;

/** Draws a timeline as columns, each a month's stack of who said how much, into an element, as wide as it. */
export function drawTimeline(
  element: HTMLElement,
  timeline: Timeline,
  look: PlotLook,
  onPick: (place: PlotPlace) => void,
): uPlot {
  const { months } = timeline;
  const sums = stackOf(timeline);
  const axis = { stroke: look.ink, font: look.font, grid: { stroke: look.rule, width: 1 } };
  const columns = uPlot.paths.bars!({ size: [COLUMN[0], COLUMN[1]] });
  const plot = new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      // Room for the half of a month's name beyond the last column.
      padding: [8, 36, 0, 0],
      scales: {
        x: { time: false, range: [-0.5, months.length - 0.5] },
        y: { range: (_plot, _min, max) => [0, Math.max(1, max)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 84,
          incrs: [1, 2, 3, 6, 12, 24, 60],
          values: (_plot, splits) =>
            splits.map((at) => (months[at] === undefined ? '' : look.formatMonth(months[at]))),
        },
        {
          ...axis,
          size: 44,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000],
          values: (_plot, splits) => splits.map(look.formatCount),
        },
      ],
      // The highest sum first, so that what it is made of is painted over it.
      series: [
        {},
        ...sums
          .map((_, index) => ({ ...look.colours[index]!, width: 1, paths: columns, points: { show: false } }))
          .reverse(),
      ],
    },
    // A month without a word has no column, not one without height.
    [months.map((_, index) => index), ...sums.map((sum) => sum.map((count) => count || null)).reverse()],
    element,
  );
  plot.over.addEventListener('click', () => {
    const { left = -1, top = -1 } = plot.cursor;
    const month = plot.posToIdx(left);
    const height = plot.posToVal(top, 'y');
    const series = sums.findIndex((sum) => (sum[month] ?? 0) >= height);
    onPick({ month, series: series < 0 ? null : series });
  });
  return plot;
}

/** For each series the sum of it and of those before it, month by month; the others at the end. */
function stackOf({ months, series, others }: Timeline): number[][] {
  const sums: number[][] = [];
  let below: readonly number[] = months.map(() => 0);
  for (const counts of [...series.map((one) => one.counts), others]) {
    const sum = counts.map((count, index) => count + below[index]!);
    sums.push(sum);
    below = sum;
  }
  return sums;
}
