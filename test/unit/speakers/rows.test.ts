import { describe, expect, it, vi } from 'vitest';
import { longestOf, speakerRows } from '../../../lib/speakers/rows.ts';
import { NOTHING_SAID } from '../../../lib/speakers/shares.ts';
import { sharedPost, shareOf } from './examples.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

describe('speakerRows', () => {
  it('lists people who say something, then unnamed sources, then unknown speakers', () => {
    const rows = speakerRows(
      sharedPost({
        people: [shareOf('マルコヴァ', { quotes: 2, quoteCharacters: 80 }), shareOf('ソルダ')],
        unnamed: { ...NOTHING_SAID, statements: 1, statementCharacters: 300 },
        unknown: { ...NOTHING_SAID, quotes: 1, quoteCharacters: 4 },
      }),
    );
    expect(rows).toMatchObject([
      {
        speaker: 'person:マルコヴァ',
        personKey: 'マルコヴァ',
        office: 'ソルダヴィア外相',
        tint: 1,
        quotes: 2,
      },
      { speaker: 'unnamed', personKey: null, name: '名前のない情報源', tint: 'unnamed', statements: 1 },
      { speaker: 'unknown', personKey: null, name: '話し手不明', tint: 'unknown', quotes: 1 },
    ]);
    expect(longestOf(rows)).toBe(300);
  });

  it('has no row for who says nothing, and no office where none is known', () => {
    const person = { key: 'a', name: 'a', title: null, affiliation: null };
    const rows = speakerRows(sharedPost({ people: [{ ...shareOf('a', { quotes: 1 }), person }] }));
    expect(rows).toMatchObject([{ name: 'a', office: null }]);
    expect(longestOf(speakerRows(sharedPost({})))).toBe(1);
  });
});
