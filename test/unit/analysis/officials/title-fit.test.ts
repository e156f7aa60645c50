import { describe, expect, it } from 'vitest';
import { findOfficials } from '../../../../lib/analysis/officials/officials.ts';
import { readTitles, titleFit } from '../../../../lib/analysis/officials/title-fit.ts';

describe('readTitles', () => {
  it.each([
    ['外務大臣', [{ name: '外相', time: 'now' }]],
    ['元内閣総理大臣', [{ name: '首相', time: 'former' }]],
    ['前々首相', [{ name: '首相', time: 'former' }]],
    ['次期大統領', [{ name: '大統領', time: 'coming' }]],
    [
      '国務委員兼外相',
      [
        { name: '国務委員', time: 'now' },
        { name: '外相', time: 'now' },
      ],
    ],
    ['前', []],
  ])('%s', (title, read) => {
    expect(readTitles([title])).toEqual(read);
  });
});

describe('titleFit', () => {
  const pence = findOfficials('マイク・ペンス')[0]!;
  const blinken = findOfficials('アントニー・ブリンケン')[0]!;
  const secretary = blinken.offices.at(-1)!;

  it.each([
    ['国務長官', 'same'],
    ['米国務長官', 'same'],
    ['長官', 'part'],
    ['英国務長官', null],
    ['国防長官', null],
  ])('%s for the office 国務長官 of US: %s', (title, fit) => {
    expect(titleFit(readTitles([title])[0]!, secretary, blinken)).toBe(fit);
  });

  it('does not take 大統領 for a part of 副大統領', () => {
    expect(titleFit(readTitles(['大統領'])[0]!, pence.offices[0]!, pence)).toBeNull();
  });
});
