import { describe, expect, it } from 'vitest';
import type { Analysis, Person } from '../../../lib/analysis/types.ts';
import { sharesOf } from '../../../lib/speakers/shares.ts';

const person = (id: string): Person => ({
  id,
  key: id,
  name: id,
  official: true,
  title: null,
  affiliation: null,
  identity: null,
});
const said = { attribution: 'named', cue: null } as const;

describe('sharesOf', () => {
  it('counts quotes without their brackets, puts who says most first, and keeps unnamed from unknown', () => {
    const analysis: Analysis = {
      text: '',
      people: [person('p1'), person('p2')],
      mentions: [
        { start: 0, end: 1, name: { start: 0, end: 1 }, person: 'p1' },
        { start: 9, end: 10, name: { start: 9, end: 10 }, person: 'p1' },
      ],
      quotes: [
        { start: 0, end: 12, kind: 'speech', speaker: { person: 'p2' }, ...said },
        { start: 20, end: 25, kind: 'fragment', speaker: null, attribution: 'unknown', cue: null },
      ],
      statements: [
        { start: 30, end: 34, speaker: { person: 'p1' }, ...said },
        {
          start: 40,
          end: 46,
          speaker: { text: '高官', start: 50, end: 52 },
          attribution: 'unnamed',
          cue: null,
        },
      ],
    };
    const { people, unnamed, unknown } = sharesOf(analysis);
    expect(people.map(({ person: { id }, share }) => [id, share])).toEqual([
      ['p2', { mentions: 0, quotes: 1, statements: 0, quoteCharacters: 10, statementCharacters: 0 }],
      ['p1', { mentions: 2, quotes: 0, statements: 1, quoteCharacters: 0, statementCharacters: 4 }],
    ]);
    expect(unnamed).toEqual({ quotes: 0, statements: 1, quoteCharacters: 0, statementCharacters: 6 });
    expect(unknown).toEqual({ quotes: 1, statements: 0, quoteCharacters: 3, statementCharacters: 0 });
  });
});
