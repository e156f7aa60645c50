import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosures, outermostBrackets } from '../../../../lib/analysis/speech/brackets.ts';

const inside = (text: string) =>
  outermostBrackets(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('outermostBrackets', () => {
  it('finds quotations in order, brackets included', () => {
    expect(inside('市長は「行く」と述べ、「戻る」とも語った。')).toEqual(['「行く」', '「戻る」']);
  });

  it('gives a nested quotation only as part of the outer one', () => {
    expect(inside('「彼が「行く」と言った」と述べた')).toEqual(['「彼が「行く」と言った」']);
  });

  it('skips a closing bracket without its opening one', () => {
    expect(inside('行く」と述べ、「戻る」と語った')).toEqual(['「戻る」']);
  });

  it('reads on after an opening bracket that the paragraph never closes', () => {
    expect(inside('「行くと述べ、「戻る」と語った')).toEqual(['「戻る」']);
  });

  it('looks at nothing outside the paragraph', () => {
    const text = '「前」\n\n「中」\n\n「後」';
    expect(outermostBrackets(text, { start: 5, end: 8 })).toEqual([{ start: 5, end: 8 }]);
  });

  it('agrees with counting depth, for any order of brackets', () => {
    const brackets = fc
      .array(fc.constantFrom('「', '」', '話'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(brackets, (text) => {
        expect(outermostBrackets(text, { start: 0, end: text.length })).toEqual(byDepth(text));
      }),
    );
  });

  it('takes brackets nested a thousand deep', () => {
    const text = `${'「'.repeat(1000)}話${'」'.repeat(1000)}`;
    expect(outermostBrackets(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length }]);
  });
});

/** The plain definition: count the depth; where an opening bracket is never closed, start again behind it. */
function byDepth(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    let depth = 0;
    let end = start;
    if (text[start] === '「') {
      do {
        if (text[end] === '「') depth++;
        if (text[end] === '」') depth--;
        end++;
      } while (depth > 0 && end < text.length);
    }
    if (end > start && depth === 0) {
      found.push({ start, end });
      start = end;
    } else start++;
  }
  return found;
}

describe('enclosures', () => {
  const kinds = (text: string) =>
    enclosures(text, { start: 0, end: text.length }).map(({ kind, start, end }) => [
      kind,
      text.slice(start, end),
    ]);

  it('tells quotations, asides and titles apart', () => {
    expect(kinds('小説『海』の作者(45)は「書く」と述べた。')).toEqual([
      ['title', '『海』'],
      ['aside', '(45)'],
      ['quotation', '「書く」'],
    ]);
  });

  it('does not close an aside over a quotation, so that the quotation is found', () => {
    expect(kinds('声明(「行く」とある)')).toEqual([['quotation', '「行く」']]);
  });

  it('leaves a parenthesis that is never closed to the sentence', () => {
    expect(kinds('連合(EU は')).toEqual([]);
  });
});
