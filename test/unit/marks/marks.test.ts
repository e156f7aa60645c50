import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../lib/analysis/types.ts';
import { marksOf } from '../../../lib/marks/marks.ts';

const text = 'ヴェルク外相は「遅すぎた」と述べた。高官は「同感だ」と語った。「もういい」。';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const cue = null;

const analysis: Analysis = {
  text,
  people: [
    {
      id: 'p1',
      key: 'ヴェルク',
      name: 'ヴェルク',
      official: true,
      title: '外相',
      affiliation: null,
      identity: null,
    },
  ],
  mentions: [{ ...at('ヴェルク外相'), name: at('ヴェルク'), person: 'p1' }],
  quotes: [
    { ...at('「遅すぎた」'), kind: 'speech', speaker: { person: 'p1' }, attribution: 'named', cue },
    {
      ...at('「同感だ」'),
      kind: 'speech',
      speaker: { text: '高官', ...at('高官') },
      attribution: 'unnamed',
      cue,
    },
    { ...at('「もういい」'), kind: 'speech', speaker: null, attribution: 'unknown', cue },
  ],
  statements: [],
};

describe('marksOf', () => {
  it('tints quotes by speaker and tells unnamed from unknown ones', () => {
    const marks = marksOf(analysis, { ヴェルク: 5 });
    expect(marks.map((mark) => [mark.kind, 'tint' in mark && mark.tint])).toEqual([
      ['mention', 5],
      ['speech', 5],
      ['speech', 'unnamed'],
      ['speech', 'unknown'],
    ]);
  });
});
