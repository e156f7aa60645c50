import type { MarkKind } from '../../lib/marks/marks.ts';
import type { MarkLook } from '../../lib/marks/styles.ts';
import type { Sample } from './mark-sample.tsx';

/** Words of a sample and how they are marked. */
type Marked = readonly [words: string, look: MarkLook];

/** Invented news, since a sample must not put words into anybody's mouth. */
const KIND_SAMPLES: Readonly<Record<MarkKind, Sample>> = {
  mention: sampleOf('ヴェルトリン外相は14日、首都で会見した。', [
    ['ヴェルトリン外相', { kind: 'mention', tint: 0 }],
  ]),
  speech: sampleOf('「川の水は一国のものではない」と述べた。', [
    ['「川の水は一国のものではない」', { kind: 'speech', tint: 0 }],
  ]),
  fragment: sampleOf('計画を「危険な賭け」と呼んだ。', [['「危険な賭け」', { kind: 'fragment', tint: 0 }]]),
  statement: sampleOf('工事の延期を検討すると述べた。', [
    ['工事の延期を検討する', { kind: 'statement', tint: 0 }],
  ]),
  note: sampleOf('下流の三つの町が水を引いている。', [['下流の三つの町', { kind: 'note', colour: null }]]),
};

/** What a mark of each kind looks like. */
export function sampleOfKind(kind: MarkKind): Sample {
  return KIND_SAMPLES[kind];
}

/** Several speakers, with and without a name, beside each other. */
export const NEWS_SAMPLE: Sample = sampleOf(
  'オルテシアのヴェルトリン外相は14日、ダムの計画を「危険な賭け」と呼び、工事の延期を検討すると述べた。' +
    '隣国カルマニアのイスカロフ首相は「合意は守られるべきだ」と語った。' +
    '交渉筋は「日程は固まっていない」と話している。「水門はもう閉じた」との声も伝わる。',
  [
    ['ヴェルトリン外相', { kind: 'mention', tint: 0 }],
    ['「危険な賭け」', { kind: 'fragment', tint: 0 }],
    ['工事の延期を検討する', { kind: 'statement', tint: 0 }],
    ['イスカロフ首相', { kind: 'mention', tint: 1 }],
    ['「合意は守られるべきだ」', { kind: 'speech', tint: 1 }],
    ['「日程は固まっていない」', { kind: 'speech', tint: 'unnamed' }],
    ['「水門はもう閉じた」', { kind: 'speech', tint: 'unknown' }],
  ],
);

function sampleOf(text: string, marked: readonly Marked[]): Sample {
  const marks = marked.map(([words, look]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the sample has no ${words}`);
    return { ...look, start, end: start + words.length };
  });
  return { text, marks };
}
