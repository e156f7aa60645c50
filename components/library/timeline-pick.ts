/** What a click on the chart, its key or its table asks for. */
export interface TimelinePick {
  /** YYYY-MM; null where no month was chosen. */
  readonly month: string | null;
  /** TimelineSeries.key; null where none was chosen. */
  readonly key: string | null;
}
