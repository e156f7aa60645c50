import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../lib/notes/model.ts';
import { prepareSearch, search } from '../../../lib/notes/search.ts';
import { noteOf, PERSON_TARGET, POST, QUOTE_TARGET } from './examples.ts';

function found(note: Note, query: string): boolean {
  return search([note], query).length === 1;
}

describe('search', () => {
  it.each([
    ['the body', '期限を確かめる', '確かめ'],
    ['the quoted text', '', '交渉の扉'],
    ['the speaker', '', 'マルコヴァ'],
    ['the title of the post', '', '三日目'],
  ])('looks at %s', (_where, body, query) => {
    const note = noteOf({ body, target: QUOTE_TARGET });
    expect(found(note, query)).toBe(true);
    expect(found(note, `${query}ではない`)).toBe(false);
  });

  it('looks at tags, with their number sign or without', () => {
    const note = noteOf({ tags: ['水利権'], target: QUOTE_TARGET });
    for (const query of ['水利', '#水利権']) expect(found(note, query)).toBe(true);
    expect(found(note, '##水利権')).toBe(false);
  });

  it('looks at a person with office and affiliation, as news writes them', () => {
    const note = noteOf({ target: PERSON_TARGET });
    expect(found(note, 'マルコヴァ')).toBe(true);
    expect(found(note, 'イレーナ・マルコヴァソルダヴィア外相')).toBe(true);
  });

  it.each([
    ['NATO', 'ＮＡＴＯ'],
    ['nato', 'NATO'],
    ['ブリンケン', 'ﾌﾞﾘﾝｹﾝ'],
    ['ÉTÉ', 'été'],
    ['が', 'か\u3099'],
  ])('takes %s and %s for the same', (one, other) => {
    const target = { kind: 'post', post: POST } as const;
    expect(found(noteOf({ body: one, target }), other)).toBe(true);
    expect(found(noteOf({ body: other, target }), one)).toBe(true);
  });

  it('wants every word, however they are separated and ordered', () => {
    const note = noteOf({ body: '制裁の期限を確かめる' });
    for (const query of ['期限 制裁', '期限\u3000制裁', '  期限\t制裁\u3000', '期限 外相']) {
      expect(found(note, query)).toBe(true);
    }
    expect(found(note, '期限 停戦')).toBe(false);
  });

  it('does not find a word across two parts', () => {
    expect(found(noteOf({ body: '交', target: { kind: 'post', post: POST } }), '交北方')).toBe(false);
  });

  it('keeps the order and finds all without a word', () => {
    const notes = ['一', '二', '一と二'].map((body) => noteOf({ body }));
    expect(search(notes, ' \u3000')).toEqual(notes);
    expect(search(notes, '一').map(({ body }) => body)).toEqual(['一', '一と二']);
  });

  it('is prepared without holding up other work, and stops when it is told to', async () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const notes = Array.from({ length: 2_000 }, () => noteOf());
    const controller = new AbortController();
    const preparing = prepareSearch(notes, controller.signal);
    const preparedAtOnce = normalize.mock.calls.length;
    expect(preparedAtOnce).toBeGreaterThan(0);
    controller.abort();
    await preparing;
    expect(normalize.mock.calls).toHaveLength(preparedAtOnce);
    await prepareSearch(notes, new AbortController().signal);
    expect(normalize.mock.calls).toHaveLength(notes.length);
    search(notes, '要注意');
    expect(normalize.mock.calls).toHaveLength(notes.length + 1);
    normalize.mockRestore();
  });
});
