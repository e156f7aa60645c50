import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../../lib/analysis/people/find-people.ts';
import { formsOfNoPerson } from '../../../../lib/analysis/people/no-person.ts';
import { readingOf } from '../../../../lib/analysis/people/reading.ts';
import { tokenizeText } from '../../../../lib/analysis/tokenize.ts';
import { loadTagger } from '../../../support/tagger.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';

function namesIn(text: string, tagger = loadTagger() as ReturnType<typeof loadTagger> | null): string[] {
  const { mentions } = findPeople(tokenizeText(text, loadTokenizer()), tagger);
  return mentions.map(({ name }) => text.slice(name.start, name.end));
}

describe('findPeople with the tagger', () => {
  it('finds names that no title shows', () => {
    const text = '桐野健二は1950年に生まれ、朝倉美咲と結婚した。';
    expect(namesIn(text)).toEqual(['桐野健二', '朝倉美咲']);
  });

  it('gives a name that it adds the title before it', () => {
    const { people } = findPeople(
      tokenizeText('元首相の桐野は長崎に生まれた。', loadTokenizer()),
      loadTagger(),
    );
    expect(people.map(({ name, title, official }) => [name, title, official])).toEqual([
      ['桐野', '元首相', true],
    ]);
  });

  it('leaves political news to the rules', () => {
    const text = '桐野外相と三枝首相は会談した。晩餐会では奏者のハルカが琴を弾いた。';
    expect(namesIn(text)).toEqual(namesIn(text, null));
  });
});

describe('formsOfNoPerson', () => {
  it.each([
    ['トレスカ', 'トレスカ州の議会が開かれた。トレスカは静かだ。'],
    ['トレスカ', '部隊はトレスカ近郊へ移った。'],
    ['トレスカ', '首都トレスカは静かだ。'],
    ['トレスカ', '会議はトレスカで開かれた。'],
    ['トレスカ', 'トレスカ前政権の方針だ。'],
    ['パリ', 'パリは静かだ。'],
    ['カメラ', 'カメラは静かだ。'],
    ['ルナ・グループ', 'ルナ・グループは静かだ。'],
  ])('takes %s in %s for no person', (form, text) => {
    expect(deniedIn(text, form)).toEqual([form]);
  });

  it.each([
    ['トレスカ', 'トレスカは静かに話す。'],
    ['トレスカ', 'トレスカ自身が話した。'],
    ['朝倉', '朝倉は湖畔を歩いた。'],
  ])('does not deny that %s in %s is a person', (form, text) => {
    expect(deniedIn(text, form)).toEqual([]);
  });
});

/** The forms denied when every occurrence of a form is asked for. */
function deniedIn(text: string, form: string): string[] {
  const names = [...text.matchAll(new RegExp(form, 'g'))].map(({ index }) => ({
    start: index,
    end: index + form.length,
  }));
  return [...formsOfNoPerson(readingOf(tokenizeText(text, loadTokenizer())), names)];
}
