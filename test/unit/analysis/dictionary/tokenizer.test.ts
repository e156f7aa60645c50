import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, LONGEST_STRETCH } from '../../../../lib/analysis/dictionary/tokenizer.ts';
import type { Token } from '../../../../lib/analysis/token.ts';
import { compileDictionary } from '../../../../lib/dictionary-build/compile.ts';
import { smallDictionary } from '../../../support/small-dictionary.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

const tokenizer = loadTokenizer();

function surfaces(tokens: readonly Token[]): string[] {
  return tokens.map((token) => token.surface);
}

/** Every unit of the text is in one token, and no surrogate pair is torn. */
function expectCover(text: string, tokens: readonly Token[]): void {
  let position = 0;
  for (const token of tokens) {
    if (token.start !== position || token.end <= token.start) {
      throw new Error(`${JSON.stringify(token)} does not follow ${position}`);
    }
    if (token.surface !== text.slice(token.start, token.end))
      throw new Error(`not the text: ${token.surface}`);
    if (/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(token.end - 1, token.end + 1))) {
      throw new Error(`pair torn at ${token.end}`);
    }
    position = token.end;
  }
  expect(position).toBe(text.length);
}

describe('the tokenizer over a small dictionary', () => {
  const small = createTokenizer(compileDictionary(smallDictionary()));

  it('takes the cheapest words', () => {
    expect(surfaces(small.tokenize('木の葉'))).toEqual(['木の葉']);
    expect(surfaces(small.tokenize('木の木'))).toEqual(['木', 'の', '木']);
  });

  it('weighs the cost of joining words', () => {
    expect(small.tokenize('書き')).toMatchObject([{ pos: '動詞', base: '書く', known: true }]);
    expect(small.tokenize('書き木')).toMatchObject([{ pos: '名詞', base: '書き' }, { surface: '木' }]);
  });

  it('guesses words that the dictionary has not', () => {
    expect(small.tokenize('木カキー花火')).toMatchObject([
      { surface: '木', known: true },
      { surface: 'カキー', base: 'カキー', known: false },
      { surface: '花', known: false },
      { surface: '火', known: false },
    ]);
  });

  it('makes one word of a run beyond the BMP', () => {
    expect(surfaces(small.tokenize('😀😀😀木𠮷'))).toEqual(['😀😀😀', '木', '𠮷']);
  });
});

describe('the tokenizer', () => {
  it('gives no token for an empty text', () => {
    expect(tokenizer.tokenize('')).toEqual([]);
  });

  it('tells all that a token is', () => {
    expect(tokenizer.tokenize('首相が述べた').slice(-2)).toEqual([
      {
        start: 3,
        end: 5,
        surface: '述べ',
        pos: '動詞',
        detail1: '自立',
        detail2: '*',
        detail3: '*',
        conjugationType: '一段',
        conjugationForm: '連用形',
        base: '述べる',
        known: true,
      },
      {
        start: 5,
        end: 6,
        surface: 'た',
        pos: '助動詞',
        detail1: '*',
        detail2: '*',
        detail3: '*',
        conjugationType: '特殊・タ',
        conjugationForm: '基本形',
        base: 'た',
        known: true,
      },
    ]);
  });

  it.each([
    ['来た', '来る'],
    ['した', 'する'],
    ['書いて', '書く'],
    ['泳いだ', '泳ぐ'],
    ['美しかった', '美しい'],
    ['論じた', '論じる'],
  ])('finds the dictionary form of %s', (text, base) => {
    expect(tokenizer.tokenize(text)[0]!.base).toBe(base);
  });

  it('counts positions in UTF-16 units, also after characters beyond the BMP', () => {
    const text = '𠮷野家で😀😀、述べた。𠮷';
    const verb = tokenizer.tokenize(text).find((token) => token.base === '述べる')!;
    expect(verb.start).toBe(text.indexOf('述べ'));
    expectCover(text, tokenizer.tokenize(text));
  });

  it('gives the same tokens again, whatever came between', () => {
    const text = '外相は声明で「遺憾だ」と述べた。';
    const before = tokenizer.tokenize(text);
    tokenizer.tokenize('国'.repeat(3 * LONGEST_STRETCH));
    expect(tokenizer.tokenize(text)).toEqual(before);
  });

  it('covers any string without gap or overlap, lone surrogates and all', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0x3000, max: 0x30ff }),
    );
    const text = fc
      .array(unit, { maxLength: 200, size: 'max' })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(text, (value) => expectCover(value, tokenizer.tokenize(value))),
      { numRuns: 300 },
    );
  });
});

/**
 * Runs that take kuromoji minutes. That the tests end is the point: were the time not linear, they would not within
 * the time that the runner gives them.
 */
describe('runs of 100,000 characters without punctuation', () => {
  const length = 100_000;
  const run = (piece: string) => piece.repeat(length / piece.length);

  it.each([
    ['katakana', 'ア'],
    ['various katakana', 'ベルクマンツー'],
    ['one kanji', '国'],
    ['kanji words', '国際連合委員会'],
    ['hiragana', 'ながながと'],
    ['Latin', 'a'],
    ['digits', '1'],
    ['full-width digits', '１'],
    ['long marks', 'ー'],
    ['middle dots', '・'],
    ['symbols', '=!'],
    ['white space', ' \n'],
    ['emoji', '😀'],
    ['lone high surrogates', '\ud83d'],
    ['lone low surrogates', '\ude00'],
    ['emoji and letters', 'a😀'],
    ['emoji off the step of a stretch', '😀😀a'],
    ['a long run after a word', `の${'ア'.repeat(LONGEST_STRETCH - 1)}`],
    ['runs that end just within a stretch', `${'ア'.repeat(LONGEST_STRETCH - 2)}の`],
  ])('%s', (_, piece) => {
    const text = run(piece);
    expectCover(text, tokenizer.tokenize(text));
  });

  it('guesses no word longer than a stretch', () => {
    const tokens = tokenizer.tokenize(run('ア'));
    expect(Math.max(...tokens.map((token) => token.end - token.start))).toBe(LONGEST_STRETCH);
    expect(tokens).toHaveLength(Math.ceil(length / LONGEST_STRETCH));
  });

  it('leaves a guessed word whole that crosses the end of a stretch', () => {
    const name = 'ベルクマンツー'.repeat(20);
    const text = `${'国際会議の'.repeat(LONGEST_STRETCH / 5 - 4)}${name}は`;
    expect(surfaces(tokenizer.tokenize(text))).toContain(name);
  });
});
