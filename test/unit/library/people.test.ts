import { describe, expect, it } from 'vitest';
import { peopleOf, sortPeople } from '../../../lib/library/people.ts';
import { NOBODY, type PersonOnBlog } from '../../../lib/record/model.ts';

function row(key: string, fields: Partial<PersonOnBlog> = {}): PersonOnBlog {
  const speaker = { name: key, title: '外相', affiliation: null, identity: null };
  return { key, blog: 'a', at: 1, speaker, posts: 1, quotes: 1, statements: 0, ...fields };
}

describe('peopleOf', () => {
  it('brings a person’s blogs together, as the newest post shows them, and leaves nobody out but nobody', () => {
    const newer = { name: '新', title: '首相', affiliation: '独', identity: null };
    const people = peopleOf([
      row('甲', { quotes: 2 }),
      row('甲', { blog: 'b', at: 9, speaker: newer, statements: 3, posts: 2 }),
      row(NOBODY, { speaker: null }),
    ]);
    expect(people).toEqual([
      {
        key: '甲',
        name: '新',
        speaker: newer,
        place: 'DE',
        at: 9,
        blogs: ['a', 'b'],
        posts: 3,
        quotes: 3,
        statements: 3,
      },
    ]);
  });
});

describe('sortPeople', () => {
  const people = peopleOf([
    row('う', { quotes: 5, at: 1 }),
    row('あ', { quotes: 1, at: 3 }),
    row('い', { quotes: 1, at: 2, statements: 9 }),
  ]);
  const order = (by: Parameters<typeof sortPeople>[1]) =>
    sortPeople(people, by, new Map([['あ', 1]])).map(({ key }) => key);

  it('knows every order, and goes by name where two are equal', () => {
    expect(order('said')).toEqual(['い', 'う', 'あ']);
    expect(order('newest')).toEqual(['あ', 'い', 'う']);
    expect(order('name')).toEqual(['あ', 'い', 'う']);
    expect(order('notes')).toEqual(['あ', 'い', 'う']);
  });
});
