import { describe, expect, it, vi } from 'vitest';
import { speakersOf } from '../../../../entrypoints/popup/speakers.ts';
import type { PostDescription, SpeakerShare } from '../../../../lib/messages/protocol.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../../../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

function share(name: string, counts: Partial<SpeakerShare> = {}): SpeakerShare {
  return {
    person: { key: name, name, title: '外相', affiliation: 'ソルダヴィア' },
    colour: 1,
    mentions: 1,
    quotes: 0,
    statements: 0,
    characters: 0,
    ...counts,
  };
}

function post(fields: Partial<PostDescription>): PostDescription {
  return {
    reference: { key: 'k', permalink: 'https://d1021.hatenadiary.com/entry/1', title: '', date: null },
    state: 'ready',
    people: [],
    unnamed: { quotes: 0, statements: 0, characters: 0 },
    ...fields,
  };
}

describe('the speakers of a post', () => {
  it('are those who say something, sources without a name last; who says nothing is only named', () => {
    const people = [
      share('マルコヴァ', { quotes: 2, statements: 1, characters: 80 }),
      share('テルナー', { statements: 1, characters: 20 }),
      share('ソルダ'),
    ];
    const speakers = speakersOf(
      post({ people, unnamed: { quotes: 1, statements: 0, characters: 300 } }),
      true,
    );
    expect(speakers).toMatchObject({
      state: 'ready',
      speakers: [
        { name: 'マルコヴァ', office: 'ソルダヴィア外相', quotes: 2, statements: 1, characters: 80 },
        { name: 'テルナー', characters: 20 },
        { name: '名前のない情報源・話し手不明', office: null, quotes: 1, characters: 300 },
      ],
      silent: [expect.objectContaining({ name: 'ソルダ' })],
    });
  });

  it('have no row for sources without a name where there are none, and no office where none is known', () => {
    const person = { key: 'a', name: 'a', title: null, affiliation: null };
    const speakers = speakersOf(post({ people: [share('a', { person, quotes: 1 })] }), true);
    expect(speakers).toMatchObject({ speakers: [{ name: 'a', office: null }], silent: [] });
    expect(speakers.state === 'ready' && speakers.speakers).toHaveLength(1);
  });

  it.each([
    ['waiting', true, 'waiting'],
    ['waiting', false, 'far'],
    ['failed', true, 'failed'],
  ] as const)('of a post that is %s (most in view: %s) are %s', (state, mostInView, shown) => {
    expect(speakersOf(post({ state }), mostInView)).toEqual({ state: shown });
  });
});
