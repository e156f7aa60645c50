import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenizeText } from '../../../lib/analysis/tokenize.ts';
import { loadTokenizer } from '../../support/tokenizer.ts';

const tokenizer = loadTokenizer();

function paragraphs(text: string): string[] {
  return tokenizeText(text, tokenizer).paragraphs.map(({ start, end }) => text.slice(start, end));
}

describe('tokenizeText', () => {
  it('separates paragraphs at empty lines, and keeps single line breaks inside', () => {
    expect(paragraphs('一段目の一行目。\n二行目。\n\n二段目。')).toEqual([
      '一段目の一行目。\n二行目。',
      '二段目。',
    ]);
  });

  it('takes a line of white space for empty, and several empty lines for one', () => {
    expect(paragraphs('\n \n一。\n \t　\n\n\n二。\r\n\r\n三。\n')).toEqual(['一。', '二。\r', '三。']);
  });

  it('finds no paragraph where there is no text', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs(' \n\n　')).toEqual([]);
  });

  it('counts offsets from the start of the whole text', () => {
    const text = '𠮷野家。\n\n　首相は述べた。';
    const [, second] = tokenizeText(text, tokenizer).paragraphs;
    expect(second!.tokens.map((token) => [token.surface, token.start])).toEqual([
      ['　', 7],
      ['首相', 8],
      ['は', 10],
      ['述べ', 11],
      ['た', 13],
      ['。', 14],
    ]);
  });

  it('has every character but white space in one token', () => {
    const text = fc
      .array(fc.constantFrom('首相', 'は', '。', '\n', '\n\n', ' ', '　', '😀', '\t\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    const property = fc.property(text, (value) => {
      const tokenized = tokenizeText(value, tokenizer);
      let position = 0;
      for (const paragraph of tokenized.paragraphs) {
        expect(value.slice(position, paragraph.start).trim()).toBe('');
        position = paragraph.start;
        for (const token of paragraph.tokens) {
          expect([token.start, value.slice(token.start, token.end)]).toEqual([position, token.surface]);
          position = token.end;
        }
        expect(position).toBe(paragraph.end);
      }
      expect(value.slice(position).trim()).toBe('');
    });
    fc.assert(property);
  });
});
