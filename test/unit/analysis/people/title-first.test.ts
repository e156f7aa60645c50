import { describe, expect, it } from 'vitest';
import { marked, officialsIn, plain } from '../../../support/people.ts';

describe('names after a title', () => {
  it.each([
    '野党の《指導者〈アルマ・ベリガン〉氏》は批判した。',
    '《大統領の〈アルマ・ベリガン〉氏》は述べた。',
    '《議長の〈ベリガン〉》は述べた。',
    '《創設者・〈ベリガン〉氏》が死亡した。',
    '《外務大臣の〈山岡誠一〉》は述べた。',
    '《弁護士の〈山岡誠一〉氏》は述べた。',
  ])('%s', (text) => {
    expect(marked(plain(text))).toBe(text);
  });

  it('leaves the title to the name before it', () => {
    expect(marked('山岡首相、田村花子氏が出席した。')).toBe(
      '《〈山岡〉首相》、《〈田村花子〉氏》が出席した。',
    );
  });

  it('does not take what a title owns for a name', () => {
    expect(marked('大統領のリーダーシップが問われる。')).toBe('大統領のリーダーシップが問われる。');
  });

  it('reads the title in a note after the name', () => {
    expect(officialsIn('ベリガン氏（ノルウェー首相）は述べた。')).toEqual(['ベリガン']);
    expect(officialsIn('マルタ・ベリガン（ノルウェー首相）は述べた。')).toEqual(['マルタ・ベリガン']);
  });
});
