import { describe, expect, it } from 'vitest';
import { kindsOf, quotesOf, speechOf } from './marked-text.ts';

describe('what is quoted', () => {
  const quoted: [shape: string, text: string][] = [
    ['と述べた', '⟨カルネ|外相⟩は「橋は残る」と述べた。'],
    ['など', '⟨カルネ|外相⟩は「橋は残る」などと述べた。'],
    ['として、', '⟨カルネ|外相⟩は「橋は残る」として、協議を続けた。'],
    ['とし、', '⟨カルネ|外相⟩は「橋は残る」とし、協議を続けた。'],
    ['との見方を示し', '⟨カルネ|外相⟩は「橋は残る」との見方を示した。'],
    ['とする声明', '⟨カルネ|外相⟩は「橋は残る」とする声明を出した。'],
    ['だと反論', '⟨カルネ|外相⟩は「時間稼ぎ」だと反論した。'],
    ['であると述べ', '⟨カルネ|外相⟩は「時間稼ぎ」であると述べた。'],
    ['だとして', '⟨カルネ|外相⟩は橋は「崩落寸前」だとして修理を求めた。'],
    ['a term of abuse', '⟨カルネ|外相⟩は計画を「絵に描いた橋」とこき下ろした。'],
    ['words that describe a demand', '⟨カルネ|外相⟩は「誰も渡れる」橋の建設を提案した。'],
    ['などの批判', '住民から「遅すぎる」などの批判が噴き出した。'],
    ['a judgement', '⟨カルネ|外相⟩は橋を「最後の手段」と位置づけた。'],
    ['all that is said', '⟨カルネ|外相⟩は「橋は残る」の一点張りだった。'],
    ['ことを認めた', '⟨カルネ|外相⟩は「橋は残らない」ことを認めた。'],
    ['a verb that no list of sayings holds', '⟨カルネ|外相⟩は「橋は残る」と胸を張った。'],
    [
      'a far verb behind a relative clause',
      '「橋は残る」と⟨カルネ|外相⟩は昨年の洪水で受けた被害を振り返った。',
    ],
    ['a sentence of its own', '「橋は残る」。⟨カルネ|外相⟩はこう語った。'],
    ['the verb left out', '⟨カルネ|外相⟩「橋は残る」'],
    ['signed', '「橋は残る」と⟨カルネ|外相⟩。'],
    ['という発言', '⟨カルネ|外相⟩の「橋は残る」という発言が広がった。'],
    ['a coined phrase', '⟨カルネ|外相⟩が演説で使った「橋を懸けた戦い」という言い回しが広がった。'],
    [
      'a fragment in a reported clause',
      '⟨カルネ|外相⟩は「大規模な洪水」が起きる恐れがあるとの考えを示した。',
    ],
    ['words as the object of a judgement', '⟨カルネ|外相⟩は隊員の「勇敢な行動」を称賛した。'],
    ['a colon', '⟨カルネ|外相⟩は次のように述べた:「橋は残る」'],
    ['a chant', '市民らが「出て行け」を連呼した。'],
    ['what a text holds', '声明には「橋は残る」との文言がある。'],
    ['a demand', '⟨カルネ|外相⟩は「橋を残す」よう求めた。'],
    ['a far と', '⟨カルネ|外相⟩は「橋は残る」、と述べた。'],
    ['a verb that IPADIC lacks', '⟨カルネ|外相⟩は「橋は残る」と断じた。'],
    ['a line that goes on', '⟨カルネ|外相⟩は「橋は残る」\nと述べた。'],
    ['とのことだ', '⟨カルネ|外相⟩が来日した。「橋は残る」とのことだ。'],
    ['one word in a reported clause', '⟨カルネ|外相⟩は記者の「演技」を嫌うと述べた。'],
    ['an answer', '⟨カルネ|外相⟩の答えは「分からない」だった。'],
  ];
  it.each(quoted)('finds %s', (_, text) => {
    expect(quotesOf(text)).toHaveLength(1);
  });

  it('finds every quotation of a chain', () => {
    expect(quotesOf('⟨カルネ|外相⟩は「橋は残る」「道も残る」などと述べた。')).toEqual([
      '「橋は残る」',
      '「道も残る」',
    ]);
    expect(quotesOf('⟨カルネ|外相⟩は「橋は残る」、また「道も残る」と述べた。')).toEqual([
      '「橋は残る」',
      '「道も残る」',
    ]);
  });

  it('finds a quotation that the narrator interrupts', () => {
    const text = '⟨カルネ|外相⟩は「来週には、より詳しく」説明する見通しで、「協議を続ける」と明らかにした。';
    expect(quotesOf(text)).toEqual(['「来週には、より詳しく」', '「協議を続ける」']);
  });

  it('gives a quotation with another inside as one', () => {
    expect(quotesOf('⟨カルネ|外相⟩は「父は「橋は残る」と言った」と述べた。')).toEqual([
      '「父は「橋は残る」と言った」',
    ]);
  });

  it('tells clauses from fragments', () => {
    expect(kindsOf('⟨カルネ|外相⟩は「橋は残る」と述べた。')).toEqual(['speech']);
    expect(kindsOf('⟨カルネ|外相⟩は計画を「時間稼ぎ」と切り捨てた。')).toEqual(['fragment']);
  });

  const unquoted: [shape: string, text: string][] = [
    ['a name', '⟨カルネ|外相⟩は雑誌「海の道」を読んだ。'],
    ['the title of a work', '「海の道」と題する本を出した。'],
    ['what is named', 'この橋は「海の道」と名付けられた。'],
    ['what is called', '住民に「海の道」と呼ばれる橋だ。'],
    ['という before a noun', '「海の道」という橋が完成した。'],
    ['a role', '「海の番人」としての役割を果たした。'],
    ['a term that modifies', '⟨カルネ|外相⟩は「協定」の中身を公開すると述べた。'],
    ['an essay', '⟨カルネ|外相⟩は「橋はどこへ行く」と題する文を寄せた。'],
    ['what people thought', '橋は「古い」と思われていた。'],
    ['hearsay', '橋は「海の道」とされる。'],
    ['a list of names', '「海の道」と「山の道」が完成した。'],
    ['a partner', '「海の道」と協力した。'],
    ['a term within a report', '⟨カルネ|外相⟩は作戦「海の道」が続くと述べた。'],
    ['an abbreviated organisation', '⟨カルネ|外相⟩は「海の連合」(UC)が撤退したと述べた。'],
  ];
  it.each(unquoted)('leaves out %s', (_, text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('the reporting expression of a quote', () => {
  const cues: [text: string, cue: string][] = [
    ['⟨カルネ|外相⟩は「橋は残る」と述べた。', '述べた'],
    ['⟨カルネ|外相⟩は「橋は残る」との見方を示した。', '見方を示した'],
    ['⟨カルネ|外相⟩は「橋は残る」ことを明らかにした。', 'を明らかにした'],
    ['⟨カルネ|外相⟩は「橋は残る」と笑って答えた。', '答えた'],
    ['⟨カルネ|外相⟩は「橋は残る」と改めて強調。', '強調'],
  ];
  it.each(cues)('%s', (text, cue) => {
    expect(speechOf(text).quotes.map(([, , , found]) => found)).toEqual([cue]);
  });
});
