import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution, Person } from '../../../lib/analysis/types.ts';
import { fadedText, speakerOfMark, standsOut } from '../../../lib/marks/filter.ts';
import type { Mark } from '../../../lib/marks/marks.ts';

const LENGTH = 60;

function said(start: number, end: number, who: Person | null, attribution: Attribution = 'named'): Mark {
  const reported = { start, end, speaker: null, attribution, cue: null };
  return { kind: 'statement', start, end, tint: 0, person: who, reported };
}

function person(key: string): Person {
  return { id: key, key, name: key, official: true, title: null, affiliation: null, identity: null };
}

const [verk, solt] = [person('ヴェルク'), person('ソルト')];
const name: Mark = { kind: 'mention', start: 2, end: 6, tint: 0, person: verk };
const own: Mark = { kind: 'note', colour: null, start: 4, end: 8 };

describe('a filter to one speaker', () => {
  it('knows whose a mark is', () => {
    const marks = [name, said(7, 9, solt), said(7, 9, null, 'unnamed'), said(7, 9, null, 'unknown'), own];
    expect(marks.map(speakerOfMark)).toEqual([
      'person:ヴェルク',
      'person:ソルト',
      'unnamed',
      'unknown',
      null,
    ]);
  });

  it('leaves the speaker’s marks and the reader’s own, and all without a speaker', () => {
    const marks = [name, said(7, 9, solt), own];
    expect(marks.map((mark) => standsOut(mark, 'person:ヴェルク'))).toEqual([true, false, true]);
    expect(marks.map((mark) => standsOut(mark, null))).toEqual([true, true, true]);
  });

  it('fades the text around the speaker’s marks', () => {
    const marks = [name, said(8, 20, solt), said(10, 14, verk)];
    expect(fadedText(LENGTH, marks, 'person:ヴェルク')).toEqual([
      { start: 0, end: 2 },
      { start: 6, end: 10 },
      { start: 14, end: LENGTH },
    ]);
    expect(fadedText(LENGTH, marks, 'unknown')).toEqual([]);
    expect(fadedText(LENGTH, marks, null)).toEqual([]);
  });

  it('fades every other character and none of the speaker’s, however marks nest and overlap', () => {
    const someMarks = fc.array(
      fc
        .tuple(fc.nat(LENGTH - 11), fc.integer({ min: 1, max: 10 }), fc.boolean())
        .map(([start, length, isHis]) => said(start, start + length, isHis ? verk : solt)),
    );
    fc.assert(
      fc.property(someMarks, (marks) => {
        const inOrder = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
        const his = inOrder.filter((mark) => speakerOfMark(mark) === 'person:ヴェルク');
        const spans = fadedText(LENGTH, inOrder, 'person:ヴェルク');
        const holds = (at: number) => (span: { start: number; end: number }) =>
          span.start <= at && at < span.end;
        for (let at = 0; at < LENGTH; at++) {
          const times = spans.filter(holds(at)).length;
          expect(times).toBe(his.length === 0 || his.some(holds(at)) ? 0 : 1);
        }
      }),
    );
  });
});
