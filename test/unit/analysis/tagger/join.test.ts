import { describe, expect, it } from 'vitest';
import { joinNames, type RuleName } from '../../../../lib/analysis/tagger/join.ts';
import type { TaggedName } from '../../../../lib/analysis/tagger/tag-names.ts';

/** The n-th occurrence of a form in a text. */
function spanOf(text: string, form: string, n = 1): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(form, start + 1);
  return { start, end: start + form.length };
}

function rule(text: string, whole: string, name: string, sure = false): RuleName {
  const { start, end } = spanOf(text, whole);
  const inner = whole.indexOf(name);
  return { start, end, name: { start: start + inner, end: start + inner + name.length }, sure };
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

describe('joinNames', () => {
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

  it('keeps what the rules are sure of, whatever the tagger says', () => {
    const text = '桐野外相が来た。桐野は語らず。';
    const found = [
      rule(text, '桐野外相', '桐野', true),
      { ...spanOf(text, '桐野', 2), name: spanOf(text, '桐野', 2), sure: false },
    ];
    expect(read(text, found, [tagged(text, '野外相', 0.99), tagged(text, '野は', 0.99)])).toEqual([
      '桐野',
      '桐野',
    ]);
  });

  it('keeps a name of the rules of which the tagger knows a part', () => {
    const text = 'ルナ・ブランカが来た。';
    expect(read(text, [rule(text, 'ルナ・ブランカ', 'ルナ・ブランカ')], [tagged(text, 'ルナ', 0.9)])).toEqual(
      ['ルナ・ブランカ'],
    );
  });

  it('adds nothing that may not be added', () => {
    const text = '朝倉が来た。湖畔が来た。';
    const names = [tagged(text, '朝倉', 0.9), tagged(text, '湖畔', 0.9)];
    const { added } = joinNames(text, [], names, ({ start }) => start === 0);
    expect(added).toEqual([names[0]]);
  });
});
