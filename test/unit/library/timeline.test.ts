import { describe, expect, it } from 'vitest';
import type { FoundSaying } from '../../../lib/library/saying-index.ts';
import { timelineOf } from '../../../lib/library/timeline.ts';

function said(person: string, day: string, place: string | null = null): FoundSaying {
  const post = { key: `p ${day}`, blog: 'b', at: 0, day };
  return { start: 0, kind: 'speech', said: { person, place, post } };
}

describe('timelineOf', () => {
  it('counts each month from the first to the last, who says most first', () => {
    const found = [
      said('乙', '2026-02-03'),
      said('甲', '2026-02-02'),
      said('甲', '2025-11-30'),
      said('丙', '2025-11-01'),
    ];
    expect(timelineOf(found, 'person', 2)).toEqual({
      months: ['2025-11', '2025-12', '2026-01', '2026-02'],
      series: [
        { key: '甲', counts: [1, 0, 0, 1], total: 2 },
        { key: '丙', counts: [1, 0, 0, 0], total: 1 },
      ],
      others: [0, 0, 0, 1],
      undated: 0,
    });
  });

  it('leaves nobody known and no country to the others', () => {
    const { series, others } = timelineOf([said('', '2026-01-01'), said('甲', '2026-01-01')], 'country', 5);
    expect([series, others]).toEqual([[], [2]]);
    expect(timelineOf([said('', '2026-01-01')], 'person', 5).series).toEqual([]);
  });

  it('sets aside what has no date, or one that no blog can have', () => {
    const found = [
      said('甲', ''),
      said('甲', '0001-01-01'),
      said('甲', '9999-12-31'),
      said('甲', '2026-13-01'),
    ];
    expect(timelineOf(found, 'person', 5)).toEqual({ months: [], series: [], others: [], undated: 4 });
  });
});
