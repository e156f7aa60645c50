import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../../support/people.ts';

/** Pieces that names, titles and their surroundings are made of, with what breaks careless code. */
const PIECES = [
  ...[
    '山岡',
    '誠一',
    '金',
    '李',
    '王建明',
    '林',
    '片山',
    'みどり',
    'ベリガン',
    'アルマ',
    'オルセン',
    'キム',
    'カラス',
    'Petrovska',
  ],
  ...[
    '外相',
    '首相',
    '米',
    '国務長官',
    '元',
    '前',
    '兼',
    '代行',
    '氏',
    'さん',
    '両氏',
    '君',
    '政権',
    '派',
    '党代表',
    '州知事',
  ],
  ...[
    'の',
    'は',
    'と',
    '、',
    '。',
    '・',
    '＝',
    '=',
    '（',
    '）',
    '(',
    ')',
    '「',
    '」',
    '　',
    ' ',
    '\n',
    '\n\n',
  ],
  ...['ロシア', '中国', '外務省', '妹', '（45）', '14世', '𠮷', '\ud842', '\udfb7', '😀', 'ー', '―', '3'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever the text', () => {
  it('gives ordered mentions inside the text, each with its name inside', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const mention of peopleIn(input).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.name.start).toBeGreaterThanOrEqual(mention.start);
          expect(mention.name.end).toBeGreaterThan(mention.name.start);
          expect(mention.end).toBeGreaterThanOrEqual(mention.name.end);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 500 },
    );
  });

  it('numbers people in the order of first mention, each with a mention and a name from the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { people, mentions } = peopleIn(input);
        expect([...new Set(mentions.map((mention) => mention.person))]).toEqual(
          people.map((person) => person.id),
        );
        people.forEach((person, i) => {
          expect(person.id).toBe(`p${i + 1}`);
          expect(input).toContain(person.name);
          expect(person.name).not.toBe('');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes time linear in the length', () => {
    const unit =
      '「山岡誠一首相は、ベリガン、オルセン両氏と（カナダの李外相も）会談した」と金氏の妹キム・チョルミン氏は述べた。';
    const time = (count: number): number => {
      const input = unit.repeat(count);
      const start = performance.now();
      peopleIn(input);
      return performance.now() - start;
    };
    time(200);
    const short = Math.max(time(200), 5);
    expect(time(2000)).toBeLessThan(short * 40);
  });

  it.each([
    'ア',
    'アメリカ',
    'アイ・',
    '林',
    '大臣',
    '元',
    '米',
    '（',
    'と山田両氏',
    'Ab ',
    'Aa',
    '山田',
    '氏',
    'の',
    '金',
  ])('does not stall on 20,000 times %s', (unit) => {
    const start = performance.now();
    peopleIn(unit.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
