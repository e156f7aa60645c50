import { describe, expect, it } from 'vitest';
import { speakersOf, speechOf } from './marked-text.ts';

describe('who is the speaker of a quote', () => {
  const cases: [place: string, text: string, speakers: (string | null)[]][] = [
    ['before it', '⟨カルネ|外相⟩は「残る」と述べた。', ['カルネ']],
    ['with が', '会見で⟨カルネ|外相⟩が「残る」と述べた。', ['カルネ']],
    ['with も', '⟨カルネ|外相⟩も「残る」と述べた。', ['カルネ']],
    ['after it', '「残る」と⟨カルネ|外相⟩は述べた。', ['カルネ']],
    [
      'in a relative clause that modifies the speaker',
      '「残る」と語る⟨カルネ|外相⟩は橋を訪れた。',
      ['カルネ'],
    ],
    ['after …のは', '「残る」と語るのは⟨カルネ|外相⟩だ。', ['カルネ']],
    ['in the next sentence', '「残る」。⟨カルネ|外相⟩はこう述べた。', ['カルネ']],
    ['in the sentence before', '⟨カルネ|外相⟩はこう述べた。「残る」', ['カルネ']],
    [
      'the topic, not what it talks about right after it',
      '⟨カルネ|外相⟩は議会で、新しい橋は「海の門」になると述べ、道は「山の門」だと述べた。',
      ['カルネ', 'カルネ'],
    ],
    [
      'the topic, not the body that its words are about',
      '⟨カルネ|外相⟩は、連盟は「信用できない」と述べた。',
      ['カルネ'],
    ],
    ['where a voice comes from', '⟨カルネ|外相⟩が立つと、傍聴席から「橋を返せ」とやじが飛んだ。', ['傍聴席']],
    ['a counted body', '取引先の建設会社3社は「橋は残る」と発表した。', ['取引先の建設会社3社']],
    ['a body without a name', '州は「橋は残る」と発表した。', ['州']],
    [
      'another who follows a stance that is kept',
      '⟨カルネ|外相⟩は橋は残るとの立場を崩さず、⟨ソレム|大統領⟩は「静かに」臨むと語った。',
      ['ソレム'],
    ],
    ['a text that says so', '⟨カルネ|外相⟩が来た。手紙には「橋を頼む」とあった。', ['手紙']],
    ['a text whose words are told in the passive', '手紙は「橋を頼む」と結ばれている。', ['手紙']],
    ['whose stance it is', '⟨ソレム|大統領⟩が来た。⟨カルネ|外相⟩は「様子を見たい」との立場だ。', ['カルネ']],
    [
      'the owner of a message',
      '⟨カルネ|外相⟩が来た。端末には「戻るな」との上司のメッセージが残る。',
      ['上司'],
    ],
    [
      'a person in a place, not the place',
      '連盟議会では、北部選出の⟨カルネ|議員⟩(民主党)が「橋が届いた」と歓迎した。',
      ['カルネ'],
    ],
    ['a company', '化学大手のアオバネ化成は「橋は残る」と発表した。', ['化学大手のアオバネ化成']],
    [
      'a pronoun for somebody without a name',
      '⟨カルネ|外相⟩の母親は喜ぶ。けれども、と彼女は続けた。「橋は残る」',
      ['カルネ外相の母親'],
    ],
    [
      'the one who is asked',
      '⟨カルネ|外相⟩は車を止めた。明日も来ますか、と私は聞いた。\n\n「もちろん」',
      ['カルネ'],
    ],
    [
      'who is described by the saying',
      '⟨ソレム|大統領⟩が来た。「橋は残る」。そう話す⟨カルネ|外相⟩の表情は硬い。',
      ['カルネ'],
    ],
    ['the one after whom the sentence reports', '⟨カルネ|外相⟩によると、橋は「まだ使える」。', ['カルネ']],
    [
      'whose stance it is before another speaks',
      '政府は「橋は残る」との立場で、⟨カルネ|外相⟩も「待ってほしい」と言う。',
      ['政府', 'カルネ'],
    ],
    ['in an aside', '議員からは「残る」(⟨カルネ|外相⟩)などの声が出た。', ['カルネ']],
    ['not the medium that is told', '⟨カルネ|外相⟩は海洋テレビに「残る」と語った。', ['カルネ']],
    ['not the medium that reports', '海洋新聞によると、⟨カルネ|外相⟩は「残る」と述べた。', ['カルネ']],
    [
      'not the medium that says so at the end',
      '海洋新聞は、⟨カルネ|外相⟩が「残る」と述べたと報じた。',
      ['カルネ'],
    ],
    ['not the person spoken about', '⟨カルネ|外相⟩は⟨ソレム|大統領⟩について「残る」と述べた。', ['カルネ']],
    [
      'not the subject of a clause before a noun',
      '⟨カルネ|外相⟩は、⟨ソレム|大統領⟩が撤退したことについて「残る」と述べた。',
      ['カルネ'],
    ],
    [
      'not the subject of the content',
      '⟨カルネ|外相⟩は、⟨ソレム|大統領⟩は「臆病者」だと書き込んだ。',
      ['カルネ'],
    ],
    ['the spokesperson, not the ministry', '外務省の⟨カルネ|報道官⟩は「残る」と述べた。', ['カルネ']],
    [
      'both of two clauses',
      '⟨カルネ|外相⟩は「残る」と述べ、⟨ソレム|大統領⟩は「去る」と述べた。',
      ['カルネ', 'ソレム'],
    ],
    [
      'the same through a chain of clauses',
      '⟨カルネ|外相⟩は「残る」と述べ、「去らない」と強調した。',
      ['カルネ', 'カルネ'],
    ],
    ['one of joint speakers', '⟨カルネ|外相⟩と⟨ソレム|大統領⟩は「残る」との声明を出した。', ['ソレム']],
    ['the one from whom it is heard', '⟨カルネ|外相⟩は母から「橋は残る」と教わった。', ['母']],
    [
      'the agent of a passive',
      '⟨カルネ|外相⟩は記者に「残るのか」と問われ、「残る」と答えた。',
      ['記者', 'カルネ'],
    ],
    [
      'nobody for a question of the reporter',
      '⟨カルネ|外相⟩が来日した。「残るのか」と尋ねると、「残る」と答えた。',
      [null, 'カルネ'],
    ],
    [
      'nobody for a question as a noun',
      '「残るのか」との質問に、⟨カルネ|外相⟩は「残る」と答えた。',
      [null, 'カルネ'],
    ],
    [
      'nobody for a passive without an agent',
      '⟨カルネ|外相⟩は「残るのか」と問われ、「残る」と答えた。',
      [null, 'カルネ'],
    ],
  ];
  it.each(cases)('%s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe('speakers without a name', () => {
  const cases: [text: string, speaker: string][] = [
    ['海洋軍の報道官は「残る」と述べた。', '海洋軍の報道官'],
    ['外務省高官は匿名を条件に「残る」と述べた。', '外務省高官'],
    ['政府当局者らは「残る」と述べた。', '政府当局者ら'],
    ['外務省は「残る」とした。', '外務省'],
    ['橋の近くに住む女性(34)は「残る」と話した。', '女性(34)'],
    ['⟨カルネ|外相⟩の側近は「残る」と述べた。', 'カルネ外相の側近'],
    ['共同声明は「残る」と明記した。', '共同声明'],
    ['住民からは「残る」との声が上がった。', '住民'],
    ['住民からは「残る」と訴える声が上がった。', '住民'],
    ['住民の間では「残る」との見方が強い。', '住民'],
    ['声明には「残る」との文言がある。', '声明'],
    ['回答者の57%が「残る」と答えた。', '回答者の57%'],
    ['住民の一人は「残る」と話した。', '住民の一人'],
  ];
  it.each(cases)('%s', (text, speaker) => {
    expect(speechOf(text).quotes.map(([, found, attribution]) => [found, attribution])).toEqual([
      [speaker, 'unnamed'],
    ]);
  });
});

describe('words that point to a person', () => {
  const cases: [text: string, speaker: string][] = [
    ['⟨カルネ|外相⟩が来日した。同氏は「残る」と述べた。', 'カルネ'],
    ['⟨カルネ|外相⟩が来日した。彼は「残る」と述べた。', 'カルネ'],
    ['⟨カルネ|外相⟩は⟨ソレム|大統領⟩に会った。同外相は「残る」と述べた。', 'カルネ'],
    ['⟨カルネ|外相⟩は⟨ソレム|大統領⟩に会った。大統領は「残る」と述べた。', 'ソレム'],
    ['⟨カルネ|外務大臣⟩は橋を訪れた。⟨ソレム|氏⟩も同行した。外相は「残る」と述べた。', 'カルネ'],
  ];
  it.each(cases)('%s', (text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it('does not take a deputy for the holder of an office', () => {
    expect(speakersOf('⟨カルネ|大統領⟩は⟨ソレム|副大統領⟩に会った。大統領は「残る」と述べた。')).toEqual([
      'カルネ',
    ]);
    expect(speakersOf('⟨ソレム|副大統領⟩が来日した。大統領は「残る」と述べた。')).toEqual(['大統領']);
  });

  it('leaves a title that nobody bears as it is', () => {
    expect(speechOf('⟨カルネ|外相⟩が来日した。大統領は「残る」と述べた。').quotes[0]).toEqual([
      '「残る」',
      '大統領',
      'unnamed',
      '述べた',
    ]);
  });
});

describe('speakers carried over', () => {
  it('goes on with the speaker of the sentence before', () => {
    const { quotes } = speechOf('⟨カルネ|外相⟩は「残る」と述べた。「去らない」とも語った。');
    expect(quotes.map(([, speaker, attribution]) => [speaker, attribution])).toEqual([
      ['カルネ', 'named'],
      ['カルネ', 'carried'],
    ]);
  });

  it('goes on in the next paragraph', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\nさらに「残る」と述べた。')).toEqual(['カルネ']);
  });

  it('is not led astray by what a country does meanwhile', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。日本は昨年、橋を造った。「残る」と述べた。')).toEqual([
      'カルネ',
    ]);
  });

  it('goes on with the person after whom a sentence reports', () => {
    expect(speakersOf('⟨カルネ|外相⟩によると、会談は1時間続いた。「残る」と述べた。')).toEqual(['カルネ']);
  });

  it('goes on with a source where the sentence is about nobody else', () => {
    expect(speakersOf('製造元によると、事故は初めて。「問題はない」としている。')).toEqual(['製造元']);
  });

  it('goes on after a sentence that breaks off', () => {
    const text = '⟨カルネ|外相⟩は橋は残ると表明。日本は脅威ではないと強調した。';
    expect(speechOf(text).statements.map(([, speaker]) => speaker)).toEqual(['カルネ', 'カルネ']);
  });

  it('gives a quotation at the head of a paragraph to the one named after it', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\n「残る」。⟨ソレム|大統領⟩は机をたたいた。')).toEqual([
      'ソレム',
    ]);
  });

  it('keeps hearsay about others apart', () => {
    expect(
      speakersOf('⟨カルネ|外相⟩は会見に応じた。⟨ソレム|大統領⟩は橋を渡ったという。「残る」と述べた。'),
    ).toEqual(['カルネ']);
  });

  it('stops at a link between two articles', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\nhttps://example.com\n\n「残る」と述べた。')).toEqual([
      null,
    ]);
  });

  it('stops at hashtags and at the title of the original', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\n#橋#海\n\n「残る」と述べた。')).toEqual([null]);
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\n原題:The Bridge Stays\n\n「残る」と述べた。')).toEqual([
      null,
    ]);
  });

  it('stops where the register changes', () => {
    expect(speakersOf('⟨カルネ|外相⟩は会見した。\n\n「残る」と述べました。')).toEqual([null]);
  });

  it('tells nobody where nobody is known', () => {
    expect(speechOf('「残る」と述べた。').quotes).toEqual([['「残る」', null, 'unknown', '述べた']]);
  });

  it('gives the answers of an interview to the one who is asked', () => {
    const text =
      '来日した⟨カルネ|外相⟩が取材に応じた。\n\n――橋はどうなるか。\n\n「残る」\n\n――道はどうなるか。\n\n「道も残る」';
    expect(speakersOf(text)).toEqual(['カルネ', 'カルネ']);
  });
});
