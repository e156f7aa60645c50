import { describe, expect, it } from 'vitest';
import { identify, type NamedPerson } from '../../../../lib/analysis/officials/identify.ts';

function person(name: string, given: Partial<NamedPerson> = {}): NamedPerson {
  return { name, forms: [name], titles: [], affiliations: [], ...given };
}

function idOf(name: string, given: Partial<NamedPerson> = {}, date: string | null = null): string | null {
  return identify(person(name, given), date)?.official.id ?? null;
}

describe('identify: full names', () => {
  it.each([
    ['アントニー・ブリンケン', 'antony-blinken'],
    ['アントニー＝ブリンケン', 'antony-blinken'],
    ['アントニー・J・ブリンケン', 'antony-blinken'],
    ['習近平', 'xi-jinping'],
    ['岸田文雄', 'fumio-kishida'],
    ['岸田　文雄', 'fumio-kishida'],
    ['王毅', 'wang-yi'],
    ['キム・ジョンウン', 'kim-jong-un'],
    ['ウルズラ・フォン・デア・ライエン', 'ursula-von-der-leyen'],
    ['J・D・バンス', 'jd-vance'],
    ['ＪＤ・バンス', 'jd-vance'],
    ['Volodymyr Zelenskyy', 'volodymyr-zelenskyy'],
    ['マリア・ザハロヴァ', 'maria-zakharova'],
    ['アナレーナ・ベーアボック', 'annalena-baerbock'],
  ])('%s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('wins over a title that the list does not know', () => {
    expect(idOf('アントニー・ブリンケン', { titles: ['教授'] })).toBe('antony-blinken');
  });

  it('leaves a full name that the list does not know, whatever the surname and title', () => {
    expect(idOf('アンナ・ブリンケン', { titles: ['国務長官'], affiliations: ['米'] })).toBeNull();
    expect(idOf('岸田太郎', { titles: ['首相'] })).toBeNull();
  });

  it('tells namesakes apart by their offices', () => {
    expect(idOf('ジョン・ケリー', { titles: ['国務長官'] }, '2015-07-14')).toBe('john-kerry');
    expect(idOf('ジョン・ケリー', { titles: ['大統領首席補佐官'] }, '2018-03-01')).toBe('john-f-kelly');
    expect(idOf('ジョン・ケリー')).toBeNull();
  });
});

describe('identify: surnames with a title', () => {
  it.each([
    ['ブリンケン', ['米国務長官'], [], '2022-03-01', 'antony-blinken'],
    ['ブリンケン', ['長官'], [], '2022-03-01', 'antony-blinken'],
    ['オースティン', ['国防長官'], ['米国'], '2022-03-01', 'lloyd-austin'],
    ['岸田', ['首相'], [], '2023-05-20', 'fumio-kishida'],
    ['岸田', ['内閣総理大臣'], ['日本'], '2023-05-20', 'fumio-kishida'],
    ['林', ['外務大臣'], [], '2022-03-01', 'yoshimasa-hayashi'],
    ['林', ['副報道局長'], ['中国外務省'], '2025-03-01', 'lin-jian'],
    ['王', ['政治局員', '共産党政治局員兼外相'], ['中国'], '2024-03-01', 'wang-yi'],
    ['習', ['国家主席'], ['中国'], '2023-03-20', 'xi-jinping'],
    ['習', ['主席'], [], '2023-03-20', 'xi-jinping'],
    ['呉', ['外相'], ['台湾'], '2022-08-02', 'joseph-wu'],
    ['グテレス', ['国連事務総長'], [], '2022-03-01', 'antonio-guterres'],
    ['グテーレス', ['事務総長'], ['国連'], '2022-03-01', 'antonio-guterres'],
    ['ムハンマド', ['皇太子'], ['サウジアラビア'], '2022-07-15', 'mohammed-bin-salman'],
    ['ザハロワ', ['情報局長'], ['ロシア外務省'], '2022-03-01', 'maria-zakharova'],
    ['ハセット', ['国家経済会議（NEC）委員長'], [], '2025-06-01', 'kevin-hassett'],
    ['パウエル', ['議長'], ['FRB'], '2022-03-01', 'jerome-powell'],
    ['サリバン', ['国家安全保障担当大統領補佐官'], ['米'], '2022-03-01', 'jake-sullivan'],
  ])('%s %j %j in %s', (name, titles, affiliations, date, id) => {
    expect(idOf(name, { titles, affiliations }, date)).toBe(id);
  });

  it('lets the day decide between two who held one office', () => {
    expect(idOf('李', { titles: ['首相'], affiliations: ['中国'] }, '2020-05-28')).toBe('li-keqiang');
    expect(idOf('李', { titles: ['首相'], affiliations: ['中国'] }, '2024-03-05')).toBe('li-qiang');
    expect(idOf('李', { titles: ['前首相'], affiliations: ['中国'] }, '2023-10-27')).toBe('li-keqiang');
    expect(idOf('李', { titles: ['首相'], affiliations: ['中国'] }, null)).toBeNull();
  });

  it('reads 前 and 次期', () => {
    expect(idOf('トランプ', { titles: ['前大統領'] }, '2022-03-01')).toBe('donald-trump');
    expect(idOf('バイデン', { titles: ['次期大統領'], affiliations: ['米'] }, '2020-12-01')).toBe(
      'joe-biden',
    );
  });

  it('tells surnames of several countries apart', () => {
    expect(idOf('ジョンソン', { titles: ['首相'] }, '2021-06-11')).toBe('boris-johnson');
    expect(idOf('ジョンソン', { titles: ['下院議長'] }, '2024-03-01')).toBe('mike-johnson');
    expect(idOf('鈴木', { titles: ['財務相'] }, '2022-03-01')).toBe('shunichi-suzuki');
  });

  it('takes a title without a country for one of Japan where both fit', () => {
    expect(idOf('林', { titles: ['外相'] })).toBe('yoshimasa-hayashi');
    expect(idOf('林', { titles: ['外相'], affiliations: ['台湾'] })).toBe('lin-chia-lung');
  });

  it('leaves a title that none of the surname has, and one of another country', () => {
    expect(idOf('プーチン', { titles: ['選手'] }, '2022-03-01')).toBeNull();
    expect(idOf('ブリンケン', { titles: ['外相'], affiliations: ['英'] }, '2022-03-01')).toBeNull();
    expect(idOf('ハリス', { titles: ['大統領'], affiliations: ['米'] }, '2022-03-01')).toBeNull();
    expect(idOf('山田', { titles: ['大使'] }, '2024-03-01')).toBeNull();
  });

  it('leaves an office not yet held', () => {
    expect(idOf('ルビオ', { titles: ['国務長官'] }, '2019-03-01')).toBeNull();
  });
});

describe('identify: bare surnames', () => {
  it.each(['ゼレンスキー', 'ゼレンスキイ', 'プーチン', 'ネタニアフ'])('knows the rare one %s', (name) => {
    expect(idOf(name)).not.toBeNull();
  });

  it('asks for the country where the surname is short', () => {
    expect(idOf('モディ')).toBeNull();
    expect(idOf('モディ', { affiliations: ['インド'] })).toBe('narendra-modi');
  });

  it.each(['金', '李', '王', '岸田', 'ジョンソン', 'ミシェル', 'オースティン', 'ハメネイ', '山田', 'ー', ''])(
    'does not guess who %s is',
    (name) => {
      expect(idOf(name)).toBeNull();
    },
  );
});

describe('identify: what it rests on', () => {
  it.each([
    ['the full name', 'アントニー・ブリンケン', {}, 'name'],
    ['surname and office', 'ブリンケン', { titles: ['国務長官'] }, 'office'],
    ['surname and a part of an office held then', 'ブリンケン', { titles: ['長官'] }, 'office'],
    ['surname alone', 'ブリンケン', {}, 'surname'],
    ['surname and country', 'ブリンケン', { affiliations: ['米'] }, 'surname'],
  ] as const)('%s', (_, name, given, basis) => {
    expect(identify(person(name, given), '2022-03-01')).toMatchObject({ basis });
  });
});
