import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_STRETCH } from '../../../../lib/analysis/dictionary/tokenizer.ts';
import type { Token } from '../../../../lib/analysis/token.ts';
import { type ComparableToken, tokenizeWithKuromoji } from '../../../support/stock-kuromoji.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';
import { sampleTexts } from './sample-texts.ts';

const tokenizer = loadTokenizer();

function comparable({ start: _start, end: _end, ...rest }: Token): ComparableToken {
  return rest;
}

/** Checks one text; returns the number of its tokens. */
async function expectSameTokens(text: string): Promise<number> {
  const tokens = tokenizer.tokenize(text);
  expect(tokens.map(comparable)).toEqual(await tokenizeWithKuromoji(text));
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(
    tokens.map((token) => token.surface),
  );
  return tokens.length;
}

function joined(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(part, { maxLength, size: 'max' }).map((parts) => parts.join(''));
}

/** Checks many texts; returns the number of tokens in all of them. */
async function sameTokensOf(texts: fc.Arbitrary<string>): Promise<number> {
  let tokens = 0;
  const property = fc.asyncProperty(texts, async (text) => {
    tokens += await expectSameTokens(text);
  });
  await fc.assert(property, { seed: 20220122, numRuns: 300 });
  return tokens;
}

/** Pieces to join at random: words, parts of words and single characters of every class. */
const fragments = [
  ...'あいうえおのはがをにでとただ、。「」・ー々〆ヶァンアイウ国際首相大統領的日月火一二三〇百千万億１２９0159AZazＡｚαЯ°！？!?…　 \n\t\u00a0',
  ...[
    '述べた',
    'という',
    'によると',
    'しました',
    'トランプ',
    'ベルクマン',
    '国務長官',
    '東京都',
    '委員会',
    'ません',
    'ｶﾅ',
  ],
  ...['𠮷', '😀', '\udc4d'],
];

describe('the tokens of kuromoji', { timeout: 120_000 }, () => {
  beforeAll(() => tokenizeWithKuromoji('辞書'), 60_000);

  it.each(sampleTexts)('%s', async (text) => {
    await expectSameTokens(text);
  });

  it('on sentences longer than the tokenizer cuts at once', async () => {
    const text = sampleTexts
      .join('')
      .replaceAll(/[、。]/g, '')
      .repeat(5);
    expect(text.length).toBeGreaterThan(2 * LONGEST_STRETCH);
    await expectSameTokens(text);
  });

  it('on random sequences of clauses', async () => {
    const clauses = sampleTexts.flatMap((text) => text.split(/(?<=[、。はがをに])/));
    expect(await sameTokensOf(joined(fc.constantFrom(...clauses), 40))).toBeGreaterThan(20_000);
  });

  it('on random sequences of words and characters', async () => {
    expect(await sameTokensOf(joined(fc.constantFrom(...fragments), 60))).toBeGreaterThan(5000);
  });

  it('on random characters', async () => {
    // Without NUL and lone high surrogates, on which kuromoji throws.
    const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((one) => one !== '\0');
    const lowSurrogate = fc.integer({ min: 0xdc00, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
    expect(await sameTokensOf(joined(fc.oneof(character, lowSurrogate), 40))).toBeGreaterThan(1000);
  });

  const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
  it.skipIf(!existsSync(shared))('on the shared texts (skipped where they are missing)', async () => {
    let tokens = 0;
    for (const folder of ['posts', 'eval/gold']) {
      for (const name of readdirSync(join(shared, folder))) {
        tokens += await expectSameTokens(readFileSync(join(shared, folder, name), 'utf8'));
      }
    }
    expect(tokens).toBeGreaterThan(10_000);
  });
});
