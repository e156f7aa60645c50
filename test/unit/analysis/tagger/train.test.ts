import { describe, expect, it } from 'vitest';
import { EMPTY_LIST } from '../../../../lib/analysis/tagger/name-list.ts';
import { parseTagger } from '../../../../lib/analysis/tagger/parse-tagger.ts';
import { tagNames } from '../../../../lib/analysis/tagger/tag-names.ts';
import { tokenizeText } from '../../../../lib/analysis/tokenize.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';
import type { Example } from '../../../training/corpus.ts';
import { foldsOf } from '../../../training/held-out.ts';
import { prepare } from '../../../training/samples.ts';
import { trainChain } from '../../../training/train-chain.ts';
import { writeWeights } from '../../../training/write-weights.ts';

/** Invented sentences of one pattern. */
const EXAMPLES: Example[] = ['佐藤', '鈴木', '高橋', '渡辺', '伊藤', '小林'].flatMap((name) => [
  { set: 'invented', text: `昨日は${name}さんが来た。`, persons: [[3, 3 + name.length] as const] },
  { set: 'invented', text: '昨日は雨が降った。', persons: [] },
]);

function train(): Uint8Array<ArrayBuffer> {
  const set = prepare(EXAMPLES, loadTokenizer(), 2, () => 1, EMPTY_LIST);
  const model = trainChain(set, { epochs: 20, rate: 0.3, l1: 0.05, l2: 0.1, dropout: 0.2 });
  return writeWeights(model, set.keys, 2, EMPTY_LIST);
}

describe('training', () => {
  it('learns names from what stands around them', () => {
    const text = '昨日は田村さんが来た。';
    const names = tagNames(tokenizeText(text, loadTokenizer()), parseTagger(train().buffer));
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['田村']);
  });

  it('makes the same file of the same sentences', () => {
    expect(train()).toEqual(train());
  });
});

describe('foldsOf', () => {
  it('keeps sentences together that share a long stretch', () => {
    const examples = Array.from({ length: 40 }, (_, i): Example => {
      const text = i % 2 === 0 ? `第${i}回の大会は雨のため翌日に延期された。` : `${i}番目の別の話。`;
      return { set: 'invented', text, persons: [] };
    });
    const folds = foldsOf(examples);
    const of = (remainder: number) =>
      new Set(examples.filter((_, i) => i % 2 === remainder).map((example) => folds.get(example)));
    expect(of(0).size).toBe(1);
    expect(of(1).size).toBeGreaterThan(1);
  });
});
