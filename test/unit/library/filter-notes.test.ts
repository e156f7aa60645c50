import { describe, expect, it } from 'vitest';
import { type LibraryFilter, NO_FILTER } from '../../../lib/library/filter.ts';
import { filterNotes } from '../../../lib/library/filter-notes.ts';
import { peopleOf } from '../../../lib/library/people.ts';
import { noteOf, OLDER_POST, PERSON_TARGET, POST, QUOTE_TARGET } from '../notes/examples.ts';

const MARKOVA = 'イレーナ・マルコヴァ';
const people = peopleOf([
  {
    key: MARKOVA,
    blog: 'd1021',
    at: 1,
    // As the note on her words names her.
    speaker: { name: 'マルコヴァ外相', title: '外相', affiliation: '仏', identity: null },
    posts: 1,
    quotes: 1,
    statements: 0,
  },
]);

const quote = noteOf({
  id: 'quote',
  target: QUOTE_TARGET,
  body: '扉の話',
  created: '2026-11-23T12:00:00.000Z',
});
const person = noteOf({ id: 'person', target: PERSON_TARGET, body: '経歴', tags: ['人'] });
const post = noteOf({
  id: 'post',
  target: { kind: 'post', post: OLDER_POST },
  body: '読み返す',
  created: '2026-11-20T12:00:00.000Z',
});
const notes = [quote, person, post];

const filtered = (filter: Partial<LibraryFilter>) =>
  filterNotes(notes, { ...NO_FILTER, ...filter }, people).map(({ id }) => id);

describe('filterNotes', () => {
  it('leaves all in their order where nothing is asked', () => {
    expect(filtered({})).toEqual(['quote', 'person', 'post']);
  });

  it('knows whom a note is about by key or by the speaker’s name, and for whom they speak', () => {
    expect(filtered({ person: MARKOVA })).toEqual(['quote', 'person']);
    expect(filtered({ country: 'FR' })).toEqual(['quote', 'person']);
    expect(filtered({ country: 'US' })).toEqual([]);
  });

  it('filters by tag, kind, blog, days and words together', () => {
    expect(filtered({ tag: '人' })).toEqual(['person']);
    expect(filtered({ kinds: ['post', 'quote'] })).toEqual(['quote', 'post']);
    expect(filtered({ blog: POST.key.split('/')[0]! })).toHaveLength(3);
    expect(filtered({ blog: 'elsewhere.example' })).toEqual([]);
    expect(filtered({ from: '2026-11-22' })).toEqual(['quote', 'person']);
    expect(filtered({ to: '2026-11-21' })).toEqual(['post']);
    expect(filtered({ words: '扉', kinds: ['quote'] })).toEqual(['quote']);
    expect(filtered({ words: '扉', kinds: ['person'] })).toEqual([]);
  });
});
