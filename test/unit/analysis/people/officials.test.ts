import { describe, expect, it } from 'vitest';
import { officialsIn } from '../../../support/people.ts';

describe('who is an official', () => {
  it.each([
    'ロメロ国防相',
    'ロメロ前大統領',
    'ロメロ元上院議員',
    'ロメロ報道官',
    'ロメロ駐日大使',
    'ロメロ総司令官',
    'ロメロ最高裁判事',
    '共和党のロメロ氏',
    'ハマス幹部のロメロ氏',
    'ロシア外務省のロメロ氏',
    '外相を務めたロメロ氏',
  ])('%s is', (text) => {
    expect(officialsIn(`${text}は述べた。`)).toEqual(['ロメロ']);
  });

  it.each([
    'ロメロ選手',
    'ロメロ監督',
    'ロメロ社長',
    'ロメロ容疑者',
    '俳優のロメロさん',
    'ロメロ主席エコノミスト',
    '大学のロメロ教授',
  ])('%s is not', (text) => {
    expect(officialsIn(`${text}は述べた。`)).toEqual([]);
  });

  it('makes all mentions of an official official', () => {
    expect(officialsIn('ロメロ氏は述べた。アルマ・ロメロ外相は続けた。')).toEqual(['アルマ・ロメロ']);
  });
});
