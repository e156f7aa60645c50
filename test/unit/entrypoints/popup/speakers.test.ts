import { describe, expect, it, vi } from 'vitest';
import { speakersOf } from '../../../../entrypoints/popup/speakers.ts';
import { sharedPost, shareOf } from '../../speakers/examples.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../../../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

describe('the speakers of a post', () => {
  it('are those who say something; who says nothing is only named', () => {
    const step = { speaker: 'person:テルナー', position: 1, total: 1 } as const;
    const people = [shareOf('テルナー', { statements: 1, statementCharacters: 20 }), shareOf('ソルダ')];
    const post = sharedPost({ people, shownSpeaker: 'person:テルナー', step });
    expect(speakersOf(post, true)).toMatchObject({
      state: 'ready',
      speakers: [{ name: 'テルナー' }],
      silent: [{ key: 'ソルダ', name: 'ソルダ' }],
      shownSpeaker: 'person:テルナー',
      step,
    });
  });

  it.each([
    ['waiting', true, 'waiting'],
    ['waiting', false, 'far'],
    ['failed', true, 'failed'],
  ] as const)('of a post that is %s (most in view: %s) are %s', (state, mostInView, shown) => {
    expect(speakersOf(sharedPost({ state }), mostInView)).toEqual({ state: shown });
  });
});
