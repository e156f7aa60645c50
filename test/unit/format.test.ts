import { expect, it, vi } from 'vitest';
import { formatCount, formatDay, formatTime } from '../../lib/format.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

it('gives a time in the reader’s zone', () => {
  expect(formatTime(new Date(2026, 10, 23, 8, 5).toISOString())).toBe('2026/11/23 8:05');
});

it.each([
  ['2026-11-23T00:30:00+09:00', '2026年11月23日'],
  ['2026-11-22T23:30:00-08:00', '2026年11月22日'],
  ['2026-11-23', '2026年11月23日'],
])('gives %s as the day that the blog gives', (date, day) => {
  expect(formatDay(date)).toBe(day);
});

it('leaves what is no date as it is', () => {
  expect(formatDay('昨日')).toBe('昨日');
  expect(formatTime('昨日')).toBe('昨日');
});

it('parts thousands', () => {
  expect(formatCount(12_345)).toBe('12,345');
});
