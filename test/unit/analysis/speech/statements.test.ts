import { describe, expect, it } from 'vitest';
import { statementsOf } from './marked-text.ts';

describe('statements', () => {
  const cases: [shape: string, text: string, statement: [string, string, string]][] = [
    ['と', '⟨カルネ|外相⟩は橋は残ると述べた。', ['橋は残る', 'カルネ', '述べた']],
    ['と after a pause', '⟨カルネ|外相⟩は、橋は残る、と述べた。', ['橋は残る', 'カルネ', '述べた']],
    ['と with the speaker after it', '橋は残ると⟨カルネ|外相⟩は述べた。', ['橋は残る', 'カルネ', '述べた']],
    ['とも', '⟨カルネ|外相⟩は橋は残るとも述べた。', ['橋は残る', 'カルネ', '述べた']],
    ['と without だ', '⟨カルネ|外相⟩は調査が必要と強調した。', ['調査が必要', 'カルネ', '強調した']],
    ['との考え', '⟨カルネ|外相⟩は橋は残るとの考えを示した。', ['橋は残る', 'カルネ', '考えを示した']],
    [
      'との, modified',
      '⟨カルネ|外相⟩は橋は残るとの強い考えを改めて示した。',
      ['橋は残る', 'カルネ', '考えを改めて示した'],
    ],
    ['という認識', '⟨カルネ|外相⟩は橋は残るという認識を示した。', ['橋は残る', 'カルネ', '認識を示した']],
    ['とする考え', '⟨カルネ|外相⟩は橋は残るとする考えを示した。', ['橋は残る', 'カルネ', 'する考えを示した']],
    ['する方針', '⟨カルネ|外相⟩は橋を残す方針を明らかにした。', ['橋を残す', 'カルネ', '方針を明らかにした']],
    ['ことを', '⟨カルネ|外相⟩は橋を残すことを明らかにした。', ['橋を残す', 'カルネ', 'を明らかにした']],
    ['よう', '⟨カルネ|外相⟩は橋を残すよう求めた。', ['橋を残す', 'カルネ', '求めた']],
    ['ように', '⟨カルネ|外相⟩は橋を残すように呼びかけた。', ['橋を残す', 'カルネ', '呼びかけた']],
    ['としている', '外務省は橋は残るとしている。', ['橋は残る', '外務省', 'している']],
    ['とした上で', '⟨カルネ|外相⟩は橋は残るとした上で、橋を去った。', ['橋は残る', 'カルネ', 'した']],
    ['として', '外務省は橋は残るとして、協議を続けた。', ['橋は残る', '外務省', 'として']],
    ['a noun at the end', '⟨カルネ|外相⟩は橋は残ると表明。', ['橋は残る', 'カルネ', '表明']],
    ['によると', '⟨カルネ|外相⟩によると、橋は残る。', ['橋は残る', 'カルネ', 'によると']],
    [
      'によりますと',
      '外務省によりますと、橋は残るということです。',
      ['橋は残るということです', '外務省', 'によりますと'],
    ],
    ['an outlet', '海洋新聞は、橋は残ると報じた。', ['橋は残る', '海洋新聞', '報じた']],
    [
      'a passive with its agent',
      '⟨カルネ|外相⟩は野党から橋は残らないと批判された。',
      ['橋は残らない', '野党', '批判された'],
    ],
    ['the date left out', '⟨カルネ|外相⟩は12日、橋は残ると述べた。', ['橋は残る', 'カルネ', '述べた']],
  ];
  it.each(cases)('reads %s', (_, text, statement) => {
    expect(statementsOf(text)).toEqual([statement]);
  });

  it('finds several in one sentence', () => {
    expect(statementsOf('⟨カルネ|外相⟩は橋は残ると述べ、道も残すと強調した。')).toEqual([
      ['橋は残る', 'カルネ', '述べ'],
      ['道も残す', 'カルネ', '強調した'],
    ]);
  });

  it('gives each clause its own speaker', () => {
    expect(
      statementsOf('⟨カルネ|外相⟩は、橋は残ると述べたが、⟨ソレム|大統領⟩は、橋は残らないと述べた。'),
    ).toEqual([
      ['橋は残る', 'カルネ', '述べた'],
      ['橋は残らない', 'ソレム', '述べた'],
    ]);
  });

  it('finds a statement within a statement', () => {
    expect(statementsOf('海洋新聞は、⟨カルネ|外相⟩が橋は残ると述べたと報じた。')).toEqual([
      ['カルネ外相が橋は残ると述べた', '海洋新聞', '報じた'],
      ['橋は残る', 'カルネ', '述べた'],
    ]);
  });

  it('finds the speaker within what an outlet tells', () => {
    expect(statementsOf('海洋新聞によると、⟨カルネ|外相⟩は橋は残ると述べた。')).toEqual([
      ['カルネ外相は橋は残ると述べた', '海洋新聞', 'によると'],
      ['橋は残る', 'カルネ', '述べた'],
    ]);
  });

  it('does not take the topic of the content for the speaker', () => {
    expect(statementsOf('⟨カルネ|外相⟩は、日本は橋を残すと述べた。')).toEqual([
      ['日本は橋を残す', 'カルネ', '述べた'],
    ]);
    expect(statementsOf('⟨カルネ|外相⟩は会見した。計画は変わらないと述べた。')).toEqual([
      ['計画は変わらない', 'カルネ', '述べた'],
    ]);
  });

  it('reads a clause parallel to one with a topic of its own as content, too', () => {
    expect(statementsOf('⟨カルネ|外相⟩は、日本は橋を残すと述べ、米国は道を残すと強調した。')).toEqual([
      ['日本は橋を残す', 'カルネ', '述べ'],
      ['米国は道を残す', 'カルネ', '強調した'],
    ]);
  });

  it('takes a subject with が for the speaker where it is set off or wishes', () => {
    expect(statementsOf('会合では⟨カルネ|外相⟩が、日本は橋を残すと述べた。')).toEqual([
      ['日本は橋を残す', 'カルネ', '述べた'],
    ]);
    expect(statementsOf('昨日までに、⟨カルネ|外相⟩が橋を残したいと述べた。')).toEqual([
      ['橋を残したい', 'カルネ', '述べた'],
    ]);
  });

  it('leaves with the speaker what も adds to his words', () => {
    expect(statementsOf('⟨カルネ|外相⟩は橋は残るとし、候補者も含まれると明かした。')).toEqual([
      ['橋は残る', 'カルネ', 'し'],
      ['候補者も含まれる', 'カルネ', '明かした'],
    ]);
  });

  it('reads the と after a comma', () => {
    expect(statementsOf('⟨カルネ|外相⟩は会見した。橋は残る、と国民に語りかけた。')).toEqual([
      ['橋は残る', 'カルネ', '語りかけた'],
    ]);
    expect(statementsOf('橋は残りますか、と⟨カルネ|外相⟩は聞いた。')).toEqual([
      ['橋は残りますか', 'カルネ', '聞いた'],
    ]);
  });

  it('takes the negation of giving a stance up for keeping it', () => {
    expect(statementsOf('⟨カルネ|外相⟩は橋を残すとの立場を崩さなかった。')).toEqual([
      ['橋を残す', 'カルネ', '立場を崩さなかった'],
    ]);
  });

  it('takes up voices that arise', () => {
    expect(statementsOf('住民からは、橋は危ないとの声が上がった。')).toEqual([
      ['橋は危ない', '住民', '声が上がった'],
    ]);
  });

  it('keeps the clause after a fragment', () => {
    const text = '⟨カルネ|外相⟩は「道を選ぶこと」が可能だが、橋が望ましいと述べた。';
    expect(statementsOf(text)).toEqual([['橋が望ましい', 'カルネ', '述べた']]);
  });

  it('leaves to the quote what a quote already carries', () => {
    expect(statementsOf('⟨カルネ|外相⟩は「大規模な洪水」が起きると述べた。')).toEqual([]);
  });

  const none: [shape: string, text: string][] = [
    ['a noun as object', '⟨カルネ|外相⟩は撤退を求めた。'],
    ['a partner', '⟨カルネ|外相⟩は⟨ソレム|大統領⟩と話した。'],
    ['manner', '⟨カルネ|外相⟩は吐き捨てるように言った。'],
    ['what is needed', '橋は修理を必要としている。'],
    ['an attempt', '⟨カルネ|外相⟩は橋を渡ろうとした。'],
    ['hearsay', '橋は残るとされる。'],
    ['what is thought', '橋は残るとみられる。'],
    ['what is not said', '⟨カルネ|外相⟩は橋は残るとは述べなかった。'],
    ['what facts show', '足跡は橋が危ないことを示唆している。'],
    ['a quality of a view', '⟨カルネ|外相⟩は慎重な見方を示した。'],
    ['a question', '⟨カルネ|外相⟩は橋が残ると約束するか、協議した。'],
    ['a reason', '⟨カルネ|外相⟩は橋が危ないことを理由に話した。'],
  ];
  it.each(none)('leaves out %s', (_, text) => {
    expect(statementsOf(text)).toEqual([]);
  });
});
