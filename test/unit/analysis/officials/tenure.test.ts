import { describe, expect, it } from 'vitest';
import type { Office, Official } from '../../../../lib/analysis/officials/official.ts';
import { officeAt, tenureAt } from '../../../../lib/analysis/officials/tenure.ts';

function office(title: string, from: string, to: string | null): Office {
  return { title, of: 'JP', from, to };
}

function official(...offices: Office[]): Official {
  return {
    id: 'mihon-taro',
    name: '見本太郎',
    short: '見本',
    spellings: [],
    latin: 'Taro Mihon',
    reading: 'みほん たろう',
    country: 'JP',
    offices,
  };
}

describe('tenureAt', () => {
  it('counts the first and the last day', () => {
    const term = office('外相', '2021-01-26', '2025-01-20');
    expect(tenureAt(term, '2021-01-25')).toBe('before');
    expect(tenureAt(term, '2021-01-26')).toBe('during');
    expect(tenureAt(term, '2025-01-20T23:59:00+09:00')).toBe('during');
    expect(tenureAt(term, '2025-01-21')).toBe('after');
  });

  it('reads months and years widely', () => {
    const term = office('外相', '2021', '2023-02');
    expect(tenureAt(term, '2021-01-01')).toBe('during');
    expect(tenureAt(term, '2023-02-28')).toBe('during');
    expect(tenureAt(term, '2023-03-01')).toBe('after');
  });
});

describe('officeAt', () => {
  const person = official(
    office('農相', '2010-04-01', '2011-03-31'),
    office('党総裁', '2020-09', null),
    office('首相', '2020-10-01', '2022-06-30'),
  );

  it.each([
    ['2010-03-31', null],
    ['2010-04-01', '農相'],
    ['2015-01-01', '農相'],
    ['2020-09-15', '党総裁'],
    ['2021-01-01', '首相'],
    ['2023-01-01', '党総裁'],
  ])('gives on %s the office held, else the one before: %s', (date, title) => {
    expect(officeAt(person, date)?.title ?? null).toBe(title);
  });

  it('gives the last one known without a date', () => {
    expect(officeAt(person, null)?.title).toBe('党総裁');
    expect(
      officeAt(official(office('農相', '2010', '2011'), office('外相', '2012', '2013')), null)?.title,
    ).toBe('外相');
  });
});
