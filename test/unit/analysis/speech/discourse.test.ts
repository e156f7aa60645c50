import { describe, expect, it } from 'vitest';
import { Discourse } from '../../../../lib/analysis/speech/discourse.ts';
import type { Agency, NounPhrase } from '../../../../lib/analysis/speech/noun-phrases.ts';
import type { Person } from '../../../../lib/analysis/types.ts';

const TEXT = 'ガルドのカルネ外相は、ミルヴァのソレム外相に会った。ガルドの外相は残る。同外相も残る。';

function person(id: string, name: string, affiliation: string): Person {
  return { id, key: name, name, official: true, title: '外相', affiliation, identity: null };
}

function discourse(): Discourse {
  const mention = (name: string, id: string) => {
    const start = TEXT.indexOf(name);
    return { start, end: start + name.length + 2, name: { start, end: start + name.length }, person: id };
  };
  return new Discourse(
    TEXT,
    [person('p1', 'カルネ', 'ガルド'), person('p2', 'ソレム', 'ミルヴァ')],
    [mention('カルネ', 'p1'), mention('ソレム', 'p2')],
  );
}

function phrase(words: string, agency: Agency, head: string, chunks = 1): NounPhrase {
  const start = TEXT.lastIndexOf(words);
  return { start, end: start + words.length, from: 0, to: chunks - 1, agency, person: null, head };
}

describe('Discourse', () => {
  it('knows nobody before anybody is met', () => {
    expect(discourse().speakerOf(phrase('同外相', 'office', '同外相'))).toEqual({
      text: '同外相',
      start: 36,
      end: 39,
    });
  });

  it('takes a title for the one met last who bears it', () => {
    const met = discourse();
    met.readTo(TEXT.length);
    expect(met.speakerOf(phrase('同外相', 'office', '同外相'))).toEqual({ person: 'p2' });
  });

  it('takes a title for the one whom the text is about, if he bears it', () => {
    const met = discourse();
    met.readTo(TEXT.length);
    met.setTopic({ person: 'p1' });
    expect(met.speakerOf(phrase('同外相', 'office', '同外相'))).toEqual({ person: 'p1' });
  });

  it('takes a title with its country for the one of that country', () => {
    const met = discourse();
    met.readTo(TEXT.length);
    expect(met.speakerOf(phrase('ガルドの外相', 'office', '外相', 2))).toEqual({ person: 'p1' });
  });

  it('forgets whom the text was about where another begins', () => {
    const met = discourse();
    met.setTopic({ person: 'p1' });
    met.forget();
    expect(met.topic).toBeNull();
  });
});
