import { describe, expect, it } from 'vitest';
import { groups, peopleIn } from '../../../support/people.ts';

describe('linking mentions', () => {
  it('takes short forms for the full name', () => {
    expect(groups('アルマ・ベリガン米国務長官は述べた。ベリガン長官は続けた。ベリガン氏は笑った。')).toEqual([
      ['アルマ・ベリガン米国務長官', 'ベリガン長官', 'ベリガン氏'],
    ]);
    expect(groups('山岡誠一首相は述べた。山岡氏は続けた。')).toEqual([['山岡誠一首相', '山岡氏']]);
  });

  it('takes the surname of a name in two scripts', () => {
    expect(groups('田中マリア知事は述べた。田中知事は続けた。')).toHaveLength(1);
  });

  it('follows a change of title', () => {
    expect(groups('ベリガン副首相は述べた。ベリガン経済相は続けた。')).toHaveLength(1);
  });

  it('takes two forms of one title for the same office', () => {
    expect(
      groups('ベリガン外相は述べた。マルタ・ベリガン外務大臣は続けた。ベリガン外相は笑った。'),
    ).toHaveLength(1);
  });

  it('takes nobody for another spelling who has another office, or another sound', () => {
    expect(groups('ハルデン総裁は述べた。調査機関のファラディン所長は続けた。')).toHaveLength(2);
    expect(groups('カルテノフ総裁は述べた。調査機関のコルテナフ所長は続けた。')).toHaveLength(2);
    expect(groups('カルテノフ総裁は述べた。コルテノフ総裁は続けた。')).toHaveLength(1);
  });

  it('keeps two people of one surname apart', () => {
    expect(groups('金哲民総書記の妹、金美姫氏は述べた。金美姫氏は続けた。')).toEqual([
      ['金哲民総書記'],
      ['金美姫氏', '金美姫氏'],
    ]);
    expect(
      groups('ベリガン前大統領の娘アルマ・ベリガン副大統領は述べた。ベリガン前大統領は笑った。'),
    ).toEqual([['ベリガン前大統領', 'ベリガン前大統領'], ['娘アルマ・ベリガン副大統領']]);
  });

  it('keeps father and son of one name apart', () => {
    expect(groups('ジョン・ベリガン大統領は述べた。ジョン・ベリガン・ジュニア氏は続けた。')).toHaveLength(2);
  });

  it('does not give an earlier office to who is named later with another one', () => {
    expect(groups('ベリガン大統領は述べた。アルマ・ベリガン報道官は続けた。')).toHaveLength(2);
  });

  it('gives a short form to who has the title, else to who was named last', () => {
    const text =
      'ジョン・ベリガン外相とアルマ・ベリガン報道官が来た。ベリガン外相は述べた。ベリガン氏は笑った。';
    expect(groups(text)).toEqual([
      ['ジョン・ベリガン外相', 'ベリガン外相', 'ベリガン氏'],
      ['アルマ・ベリガン報道官'],
    ]);
  });

  it('keeps namesakes of two countries apart', () => {
    expect(groups('北朝鮮の李外相は述べた。韓国の李首相は反論した。')).toHaveLength(2);
  });

  it('knows other spellings of a name', () => {
    expect(groups('ベルガンノフ外相は述べた。ベールガノフ外相は続けた。')).toHaveLength(1);
    expect(groups('澤田誠一大臣は述べた。沢田氏は続けた。')).toHaveLength(1);
    expect(groups('アルマ・フォン・デア・ベルク委員長は述べた。フォンデアベルク氏は続けた。')).toHaveLength(
      1,
    );
  });

  it('knows the reading in a note, and Korean names in both scripts', () => {
    expect(groups('キム・チョルミン（金哲民）総書記は述べた。金哲民氏は続けた。')).toHaveLength(1);
    expect(groups('韓国のイ・チョルミン首相は述べた。李首相は続けた。')).toHaveLength(1);
  });

  it('describes a person by the longest name, the first title and its country', () => {
    expect(peopleIn('ベリガン米国務長官は述べた。アルマ・ベリガン氏は続けた。').people).toMatchObject([
      {
        id: 'p1',
        key: 'アルマベリガン',
        name: 'アルマ・ベリガン',
        official: true,
        title: '国務長官',
        affiliation: '米',
      },
    ]);
  });
});
