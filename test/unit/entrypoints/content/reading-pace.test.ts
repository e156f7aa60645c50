import { describe, expect, it } from 'vitest';
import { ReadingPace } from '../../../../entrypoints/content/reading-pace.ts';

/** Reads whenever the pace allows while a post changes every `interval` ms; the times of the readings. */
function readings(pace: ReadingPace, from: number, duration: number, interval: number): number[] {
  const times: number[] = [];
  let due = Number.POSITIVE_INFINITY;
  for (let now = from; now < from + duration; now += interval) {
    if (now >= due) {
      pace.started(now);
      times.push(now);
      due = Number.POSITIVE_INFINITY;
    }
    const delay = pace.nextDelay(now);
    if (delay === 0) times.push(now);
    else if (delay !== null) due = now + delay;
  }
  return times;
}

describe('ReadingPace', () => {
  it('reads a few changes at once', () => {
    const pace = new ReadingPace();
    expect([0, 250, 500, 750].map((now) => pace.nextDelay(now))).toEqual([0, 0, 0, 0]);
    expect(pace.nextDelay(1000)).toBeGreaterThan(0);
  });

  it('waits for one reading at a time', () => {
    const pace = new ReadingPace();
    readings(pace, 0, 1250, 250);
    expect(pace.nextDelay(1300)).toBeNull();
  });

  it('reads a post that never rests ever more rarely, but never stops', () => {
    const hour = readings(new ReadingPace(), 0, 3_600_000, 250);
    expect(hour.length).toBeLessThan(140);
    expect(hour.at(-1)).toBeGreaterThan(3_600_000 - 31_000);
  });

  it('reads at once again after a rest', () => {
    const pace = new ReadingPace();
    const last = readings(pace, 0, 60_000, 250).at(-1) ?? 0;
    const isWaiting = pace.nextDelay(last + 1) !== 0;
    expect(isWaiting).toBe(true);
    pace.started(last + 30_000);
    expect(pace.nextDelay(last + 200_000)).toBe(0);
  });
});
