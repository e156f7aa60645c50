import { expect, it, vi } from 'vitest';
import { quotationText } from '../../../../components/card/quotation-text.ts';

vi.mock('wxt/browser', async () => {
  const { fakeI18n } = await import('../../../support/fake-i18n.ts');
  return { browser: { i18n: fakeI18n() } };
});

const speaker = { name: 'テイセン', office: 'ミルヴァ首相', identity: null, colour: 'blue' };
const post = {
  title: '外相会談',
  date: '2026-01-15T03:00:00Z',
  permalink: 'https://d1021.hatenadiary.com/entry/2026/01/15/120000',
};
const text = '「小さな一歩だ」';

it('gives the words, the speaker and the source', () => {
  expect(quotationText({ ...post, text, speaker, unnamedSource: null, attribution: 'named' })).toBe(
    `「小さな一歩だ」
― テイセン（ミルヴァ首相）
出典：『外相会談』2026年1月15日
https://d1021.hatenadiary.com/entry/2026/01/15/120000`,
  );
});

it('never gives a guess for a fact', () => {
  const copied = quotationText({ ...post, text, speaker, unnamedSource: null, attribution: 'carried' });
  expect(copied).toContain('― テイセン（ミルヴァ首相）（話し手は文脈からの推定）');
});

it.each([
  ['a source without a name', '高官', 'unnamed', '― 高官'],
  ['nobody', null, 'unknown', '― 話し手不明'],
] as const)('names %s as such', (_, unnamedSource, attribution, line) => {
  expect(quotationText({ ...post, text, speaker: null, unnamedSource, attribution })).toContain(
    `\n${line}\n`,
  );
});

it('gives a stretch of text without a speaker, and a post without a date', () => {
  const stretch = { text: ' 約8000人 ', speaker: null, unnamedSource: null, attribution: null };
  expect(quotationText({ ...post, ...stretch, date: null })).toBe(
    '約8000人\n出典：『外相会談』\nhttps://d1021.hatenadiary.com/entry/2026/01/15/120000',
  );
});
