import { describe, expect, it } from 'vitest';
import { marked, plain } from '../../../support/people.ts';

describe('names without a title', () => {
  it.each([
    '受賞したのは《〈ジョン・ベリガン〉》だった。',
    '《〈山岡誠一〉》は画家である。',
    '《〈山岡　誠一〉》は画家である。',
    '《〈長谷川志帆〉》は画家である。',
    '《〈明治天皇〉》が訪れた。',
    '教師の《〈オクサナ・ベリガン〉》(45)は逃げた。',
    '《〈Gordana Petrovska〉》、54歳は投票しなかった。',
  ])('%s', (text) => {
    expect(marked(plain(text))).toBe(text.replace('教師の《', '《教師の'));
  });
});

describe('other names of the same form', () => {
  it.each([
    '米紙ワシントン・ポストが報じた。',
    'ニューヨーク・タイムズによると、交渉は続く。',
    'JPモルガン・チェースは発表した。',
    'ボストン・ベアーズの本拠地。',
    '「アニマ・ベリガン」という歌。',
    'トゥルース・ソーシャルに投稿した。',
    '土地区画整理事業が始まった。',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text);
  });
});
