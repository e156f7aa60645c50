import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { analyse } from '../../lib/analysis/analyse.ts';
import type { Analysis, Quote, Span, Statement } from '../../lib/analysis/types.ts';
import { marksOf } from '../../lib/marks/marks.ts';
import { loadTagger } from '../support/tagger.ts';
import { loadTokenizer } from '../support/tokenizer.ts';
import { anyNewsText } from './arbitraries/news-text.ts';
import { holds } from './holds.ts';

const date = fc.option(fc.constantFrom('2026-11-25T08:00:00+09:00', '1999', 'gestern', ''));
const hasTagger = fc.boolean();

function isInside({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

/** Every span lies in the text and is not empty; lists stand in order; what links leads to somebody who is there. */
function expectWhole({ text, people, mentions, quotes, statements }: Analysis): void {
  const ids = people.map(({ id }) => id);
  expect(ids).toEqual(people.map((_, index) => `p${index + 1}`));
  for (const { key, name } of people) expect([key, name]).not.toContain('');
  for (const mention of mentions) {
    expect([mention, mention.name].every((span) => isInside(span, text))).toBe(true);
    expect(mention.start <= mention.name.start && mention.name.end <= mention.end).toBe(true);
    expect(ids).toContain(mention.person);
  }
  for (const list of [mentions, quotes, statements])
    for (const [index, { start }] of list.entries())
      if (index > 0) expect(start).toBeGreaterThanOrEqual(list[index - 1]!.start);
  for (const reported of [...quotes, ...statements]) expectAttributed(reported, text, ids);
  for (const { start } of quotes) expect('「『“"｢').toContain(text[start]);
  for (const list of [quotes, statements])
    expect(new Set(list.map(({ start, end }) => `${start} ${end}`)).size).toBe(list.length);
}

function expectAttributed(reported: Quote | Statement, text: string, ids: readonly string[]): void {
  const { speaker, attribution, cue } = reported;
  expect(isInside(reported, text)).toBe(true);
  if (cue) expect(isInside(cue, text)).toBe(true);
  expect(speaker === null).toBe(attribution === 'unknown');
  if (!speaker) return;
  if ('person' in speaker) {
    expect(ids).toContain(speaker.person);
    expect(['named', 'carried']).toContain(attribution);
  } else expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
}

describe('whatever the text, its analysis', () => {
  holds(
    'is whole, the same each time, and the same after it crossed to the page',
    700,
    fc.property(anyNewsText, date, hasTagger, (text, day, isTagged) => {
      const options = { date: day, tagger: isTagged ? loadTagger() : null };
      const analysis = analyse(text, loadTokenizer(), options);
      expect(analysis.text).toBe(text);
      expectWhole(analysis);
      expect(analyse(text, loadTokenizer(), options)).toEqual(analysis);
      expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
      const { mentions, quotes, statements } = analysis;
      expect(marksOf(analysis, {})).toHaveLength(mentions.length + quotes.length + statements.length);
    }),
  );
});
