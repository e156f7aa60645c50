import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../lib/library/highlight.ts';
import { searchable, searchWords } from '../../../lib/notes/search-words.ts';

const marked = (text: string, query: string) =>
  highlight(text, searchWords(query))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it('marks every word, whatever its width and case', () => {
    expect(marked('ＮＡＴＯとNatoの川', 'nato 川')).toBe('[ＮＡＴＯ]と[Nato]の[川]');
    expect(marked('㌧の水と1㌧', 'トン')).toBe('[㌧]の水と1[㌧]');
    expect(marked('ｶﾞﾙﾍﾞﾛｯﾃｨ氏', 'ガルベ')).toBe('[ｶﾞﾙﾍﾞ]ﾛｯﾃｨ氏');
    expect(marked('水の水', '川')).toBe('水の水');
  });

  it('marks the whole of what words that overlap cover', () => {
    expect(marked('沿海諸国機構', '海諸 諸国')).toBe('沿[海諸国]機構');
  });

  it('changes no text, and marks something wherever the search finds something', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'水川ﾌﾞﾞＡａ㌧が゙é💧 '), maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const words = searchWords(query);
        const pieces = highlight(text, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const isFound = words.some((word) => traceable(text).includes(word));
        expect(pieces.some(({ isMatch }) => isMatch)).toBe(isFound);
      }),
    );
  });
});

/** A text as it is compared, one whole character after the other; a text that NFKC leaves alone is compared as it is. */
function traceable(text: string): string {
  if (text.normalize('NFKC') === text) return searchable(text);
  const segments = new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text);
  return [...segments].map(({ segment }) => searchable(segment)).join('');
}
