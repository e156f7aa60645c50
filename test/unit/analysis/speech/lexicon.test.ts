import { describe, expect, it } from 'vitest';
import agents from '../../../../assets/lexicon/speech/agents.json' with { type: 'json' };
import discourse from '../../../../assets/lexicon/speech/discourse.json' with { type: 'json' };
import nouns from '../../../../assets/lexicon/speech/nouns.json' with { type: 'json' };
import phrases from '../../../../assets/lexicon/speech/phrases.json' with { type: 'json' };
import verbs from '../../../../assets/lexicon/speech/verbs.json' with { type: 'json' };
import { endsInOneOf } from '../../../../lib/analysis/speech/lexicon.ts';

const lists = Object.entries({ agents, discourse, nouns, verbs }).flatMap(([file, groups]) =>
  Object.entries(groups).flatMap(([group, words]) =>
    typeof words === 'string' ? [] : [[`${file}.${group}`, words] as const],
  ),
);

describe('the lexicons of speech', () => {
  it.each(lists)('%s lists every word once', (_, words) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word.trim() === '' || word !== word.trim())).toEqual([]);
  });

  it('says what every group of a file means', () => {
    for (const file of [nouns, verbs, discourse]) {
      for (const group of Object.keys(file).filter((key) => key !== 'about'))
        expect(file.about).toContain(group);
    }
  });

  it('gives a set phrase as noun, particle and verb, once', () => {
    const joined = phrases.say.map((phrase) => phrase.join('+'));
    expect(phrases.say.filter((phrase) => phrase.length !== 3)).toEqual([]);
    expect(new Set(joined).size).toBe(joined.length);
  });

  it('keeps apart the verbs that report and those that name', () => {
    expect(verbs.name.filter((verb) => verbs.say.includes(verb))).toEqual(['名乗る']);
  });
});

describe('endsInOneOf', () => {
  it('compares the end of a word', () => {
    expect(endsInOneOf('外務省報道官', new Set(['報道官']))).toBe(true);
    expect(endsInOneOf('報道官室', new Set(['報道官']))).toBe(false);
    expect(endsInOneOf('', new Set(['報道官']))).toBe(false);
  });
});
