import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagger } from '../../../../lib/analysis/tagger/parse-tagger.ts';
import { tagNames } from '../../../../lib/analysis/tagger/tag-names.ts';
import { WEIGHTS_FILE } from '../../../../lib/analysis/tagger/weights-format.ts';
import { tokenizeText } from '../../../../lib/analysis/tokenize.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../../assets/weights', WEIGHTS_FILE));
const tagger = parseTagger(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

function tag(text: string) {
  return tagNames(tokenizeText(text, loadTokenizer()), tagger);
}

function namesIn(text: string): string[] {
  return tag(text)
    .filter(({ score }) => score >= 0.5)
    .map(({ start, end }) => text.slice(start, end));
}

describe('tagNames', () => {
  it('finds names that no title follows', () => {
    expect(namesIn('監督は佐藤健一が務めた。')).toEqual(['佐藤健一']);
    expect(namesIn('妻のマリアと結婚したのは1820年である。')).toEqual(['マリア']);
  });

  it('takes a full name with a middle dot for one name', () => {
    expect(namesIn('ジョン・スミスはイギリスの作家である。')).toEqual(['ジョン・スミス']);
  });

  it('leaves titles and honorifics out', () => {
    expect(namesIn('田中さんと鈴木氏が来た。')).toEqual(['田中', '鈴木']);
  });

  it('finds no name where there is none', () => {
    expect(namesIn('この店のカレーはとてもおいしい。')).toEqual([]);
    expect(namesIn('')).toEqual([]);
  });

  it('counts offsets from the start of the text, over sentences and paragraphs', () => {
    const text = '雨が降った。\n\n監督は佐藤健一が務めた。「田中さんが来た。」';
    expect(namesIn(text)).toEqual(['佐藤健一', '田中']);
  });

  it('gives ordered names that do not overlap for any text', () => {
    const characters = fc.constantFrom(...'田中ジョン・=＝スミス氏さんは、。「」\n \ud800\udc00A9');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 200 }), (units) => {
        const text = units.join('');
        let before = 0;
        for (const { start, end, score } of tag(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads a text without any punctuation', () => {
    expect(tag('田中さんが来た'.repeat(3000)).length).toBeGreaterThan(1000);
  });
});
