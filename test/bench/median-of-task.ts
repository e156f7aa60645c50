import type { Bench } from 'tinybench';

/** The median time of a finished task, in ms. */
export function medianOfTask(result: Bench['tasks'][number]['result']): number {
  if (!('latency' in result)) throw new Error('a benchmark did not finish');
  return result.latency.p50;
}
