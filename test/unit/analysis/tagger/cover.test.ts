import { describe, expect, it } from 'vitest';
import { coverOf } from '../../../../lib/analysis/tagger/cover.ts';
import { ListedKind } from '../../../../lib/analysis/tagger/name-list.ts';
import { MARGIN, observe } from '../../../../lib/analysis/tagger/observations.ts';
import { sentencesOf } from '../../../../lib/analysis/tagger/sentences.ts';
import { tokenizeText } from '../../../../lib/analysis/tokenize.ts';
import { loadTokenizer } from '../../../support/tokenizer.ts';
import { listOf } from '../../../training/enamdict.ts';

const LIST = listOf([
  'ゾルダン [ぞるだん] /(s) Zoldan/',
  'ミレーネ [みれーね] /(f) Mirene/',
  'テオ・ロンブ [ておろんぶ] /(h) Theo Romb/',
]);

/** The words that cover a sentence, with what they name. */
function words(text: string): [string, number][] {
  const [sentence] = sentencesOf(tokenizeText(text, loadTokenizer()));
  const { starts, ends, kinds } = coverOf(observe(text, sentence!), LIST);
  const found: [string, number][] = [];
  for (let at = MARGIN; at < MARGIN + text.length; at = ends[at]!) {
    expect(starts[at]).toBe(at);
    found.push([text.slice(at - MARGIN, ends[at]! - MARGIN), kinds[at]!]);
  }
  return found;
}

describe('coverOf', () => {
  it('takes a full name that is listed as a whole', () => {
    expect(words('テオ・ロンブが')).toEqual([
      ['テオ・ロンブ', ListedKind.fullName],
      ['が', 0],
    ]);
  });

  it('takes the parts of a name that is not listed', () => {
    expect(words('ミレーネ・ゾルダン')).toEqual([
      ['ミレーネ', ListedKind.given],
      ['・', 0],
      ['ゾルダン', ListedKind.surname],
    ]);
  });

  it('tells a foreign word that is not listed from what the list could not hold', () => {
    expect(words('カレーと水')).toEqual([
      ['カレー', 64],
      ['と', 0],
      ['水', 0],
    ]);
  });
});
