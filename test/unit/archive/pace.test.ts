import { describe, expect, it } from 'vitest';
import { backOff, retryAfter, smoothPace } from '../../../lib/archive/pace.ts';

describe('backOff', () => {
  it('doubles with each failure, up to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 20].map(backOff)).toEqual([5_000, 10_000, 20_000, 40_000, 900_000]);
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-01-15T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['Thu, 15 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 14 Jan 2026 00:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
    [null, null],
  ])('reads %s', (header, wait) => expect(retryAfter(header, now)).toBe(wait));
});

describe('smoothPace', () => {
  it('comes near to what requests take now', () => {
    let pace = 1_000;
    for (let i = 0; i < 20; i++) pace = smoothPace(pace, 3_000);
    expect(pace).toBeGreaterThan(2_900);
    expect(pace).toBeLessThanOrEqual(3_000);
  });
});
