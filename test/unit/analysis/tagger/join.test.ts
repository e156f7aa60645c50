import { describe, expect, it } from 'vitest';
import { joinNames, type RuleName } from '../../../../lib/analysis/tagger/join.ts';
import type { TaggedName } from '../../../../lib/analysis/tagger/tag-names.ts';

/** The n-th occurrence of a form in a text. */
function spanOf(text: string, form: string, n = 1): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(form, start + 1);
  return { start, end: start + form.length };
}

function rule(text: string, whole: string, name: string, official = false): RuleName {
  const { start, end } = spanOf(text, whole);
  const inner = whole.indexOf(name);
  return { start, end, name: { start: start + inner, end: start + inner + name.length }, official };
}

function tagged(text: string, form: string, score: number, n = 1): TaggedName {
  return { ...spanOf(text, form, n), score };
}

function read(text: string, found: readonly RuleName[], names: readonly TaggedName[]): string[] {
  const { kept, added } = joinNames(text, found, names);
  return [...kept.map(({ name }) => name), ...added]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
}

describe('joinNames in general text', () => {
  it('adds what the tagger finds probable, and no other', () => {
    const text = '朝倉は湖畔でハルカを待った。';
    expect(read(text, [], [tagged(text, '朝倉', 0.8), tagged(text, '湖畔', 0.15)])).toEqual(['朝倉']);
  });

  it('believes a less probable name that is certain elsewhere', () => {
    const text = '朝倉が来た。すぐ朝倉は帰った。';
    const names = [tagged(text, '朝倉', 0.8), tagged(text, '朝倉', 0.15, 2)];
    expect(read(text, [], names)).toEqual(['朝倉', '朝倉']);
  });

  it('drops what the rules tell by form and the tagger denies', () => {
    const text = '店の名はルナ・ブランカという。';
    expect(read(text, [rule(text, 'ルナ・ブランカ', 'ルナ・ブランカ')], [])).toEqual([]);
  });

  it('keeps the name of the rules where the tagger is of two minds', () => {
    const text = '朝倉遥さんが来た。';
    const found = [rule(text, '朝倉遥さん', '朝倉遥')];
    expect(read(text, found, [tagged(text, '朝倉遥', 0.3)])).toEqual(['朝倉遥']);
    expect(read(text, found, [tagged(text, '朝倉遥', 0.3), tagged(text, '遥さん', 0.4)])).toEqual(['朝倉遥']);
  });

  it('takes another stretch where the tagger is sure of it', () => {
    const text = '旅人ポポくんが来た。';
    const found = [rule(text, 'ポポくん', 'ポポ')];
    expect(read(text, found, [tagged(text, 'ポポくん', 0.9)])).toEqual(['ポポくん']);
  });
});

describe('joinNames in political news', () => {
  const text = '桐野外相と三枝首相はルナ・ブランカで会談した。朝倉もいた。';
  const officials = [rule(text, '桐野外相', '桐野', true), rule(text, '三枝首相', '三枝', true)];

  it('keeps all that the rules found, whatever the tagger says', () => {
    const found = [...officials, rule(text, 'ルナ・ブランカ', 'ルナ・ブランカ')];
    expect(read(text, found, [tagged(text, '枝首相', 0.99)])).toEqual(['桐野', '三枝', 'ルナ・ブランカ']);
  });

  it('adds no name that the rules do not know, however probable', () => {
    expect(read(text, officials, [tagged(text, '朝倉', 1)])).toEqual(['桐野', '三枝']);
  });

  it('adds a name that the rules are sure of where they missed it', () => {
    const longer = `${text}桐野は語らず。`;
    const again = tagged(longer, '桐野', 0.95, 2);
    expect(read(longer, officials, [again])).toEqual(['桐野', '三枝', '桐野']);
    expect(read(longer, officials, [{ ...again, score: 0.5 }])).toEqual(['桐野', '三枝']);
  });

  it('takes one official for no news yet', () => {
    expect(read(text, officials.slice(0, 1), [tagged(text, '朝倉', 0.9)])).toEqual(['朝倉']);
  });
});
